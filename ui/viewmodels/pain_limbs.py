"""Left and right compared, without widgets: numbers, words, and photos kept in the vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put, Together
from intake.domain.dates import ApproxDate, say_date
from intake.domain.documents import Document
from intake.domain.limbs import Limbs, say_thicker, say_warmer
from intake.domain.report.own_crps import limbs_by_date
from intake.ids import DocumentTypeId, LimbsId
from intake.workflows.adding import Outcome
from intake.workflows.adding_many import add_files
from intake.workflows.in_hand import Means
from ui.viewmodels.entry_changes import remove, rework
from ui.viewmodels.pain_limb_pairs import SIDES, LimbPairsViewModel

if TYPE_CHECKING:
    from intake.ports import Papers, Sources
    from intake.workflows.adding import Added
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge
    from ui.jobs import Job, Jobs, Watch
    from ui.viewmodels.pain_limb_pairs import SideName
    from ui.viewmodels.records_images import PageImages

PHOTO = DocumentTypeId("photo_of_signs")


class LimbsViewModel(QObject):
    """Comparisons, the newest first. ``changed``: something else is open, or a photo came.

    ``not_added(words)``: a photo could not be kept, and why.
    """

    changed = Signal()
    not_added = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        jobs: Jobs,
        papers: Papers,
        sources: Sources,
        images: PageImages,
    ) -> None:
        super().__init__()
        self._bridge, self._jobs = bridge, jobs
        self._papers, self._sources = papers, sources
        self._images = images
        self._open = ""
        images.setParent(self)
        self.pairs = LimbPairsViewModel(bridge, images, self)
        images.arrived.connect(self._on_arrived)

    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """Return (id, title, line) of every comparison, the newest first."""
        return tuple(
            (each.id, f"{say_date(each.date)}: {each.part}", self._line(each))
            for each in limbs_by_date(self._bridge.case)
        )

    def series(self) -> tuple[tuple[str, ...], ...]:
        """Return the numbers by date: date, part, left and right, each with its unit."""
        return tuple(
            (
                say_date(each.date),
                each.part,
                _pair(each.left.temperature, each.right.temperature, f"°{each.degrees}"),
                _pair(each.left.around, each.right.around, each.length),
            )
            for each in limbs_by_date(self._bridge.case)
        )

    def limbs(self) -> Limbs | None:
        """Return the comparison that is open."""
        return self._bridge.case.one(Limbs, self._open)

    def told(self) -> tuple[str, ...]:
        """Return how the sides of the open comparison differ, a sentence each."""
        limbs = self.limbs()
        found = (say_warmer(limbs), say_thicker(limbs)) if limbs else ()
        return tuple(words for words in found if words)

    def begin(self) -> None:
        """Open a new comparison of today; the names and units are those of the last one."""
        last = next(iter(limbs_by_date(self._bridge.case)), None)
        made = Limbs(id=LimbsId(self._bridge.new_id()), date=ApproxDate.of(self._bridge.today))
        if last is not None:
            made = made.changed(
                part=last.part,
                measured_with=last.measured_with,
                degrees=last.degrees,
                around_at=last.around_at,
                length=last.length,
            )
        self._open = made.id
        self._bridge.run(Put(entry=made), "Added a comparison.")

    def open(self, entry: str) -> bool:
        """Open a comparison; an empty id closes. False where there is none."""
        self._open = entry
        self.changed.emit()
        return self.limbs() is not None

    def change(self, field: str, value: object) -> None:
        """Keep one field: of the comparison, or of a side ("left.color")."""
        self._bridge.alter(rework(Limbs, self._open, partial(_changed, field, value)))

    def remove(self) -> None:
        """Remove the open comparison; its photos stay in Records."""
        limbs = self.limbs()
        if limbs is not None:
            self._open = ""
            self._bridge.alter(
                remove(Limbs, limbs.id), "Removed it. Its photos stay in Records."
            )

    # --- photos --------------------------------------------------------------------------

    def photo(self, side: SideName) -> Document | None:
        """Return the photo of a side of the open comparison."""
        limbs = self.limbs()
        if limbs is None:
            return None
        one = limbs.left if side == "left" else limbs.right
        return self._bridge.case.one(Document, one.photo) if one.photo else None

    def picture(self, side: SideName, width_px: int) -> object | None:
        """Return a photo's picture or its error; None until ``changed`` tells of it."""
        there = {each: photo for each in SIDES if (photo := self.photo(each)) is not None}
        pictures = self._images.want_firsts(tuple(there.values()), width_px)
        return dict(zip(there, pictures, strict=True)).get(side)

    def add_photo(self, side: SideName, path: str) -> None:
        """Keep a photo in the vault, out of the packet, as that of a side."""
        work = partial(self._add, path, LimbsId(self._open), side)
        job: Job = self._jobs.start("Adding the photo", work, self._papers.cancel)
        job.done.connect(self._on_added)
        job.failed.connect(self._bridge.failed)

    def set_in_packet(self, side: SideName, *, is_in: bool) -> None:
        """Put a photo into the packet, or leave it out; out is how it starts."""
        photo = self.photo(side)
        if photo is not None:
            self._bridge.run(Put(entry=photo.changed(in_packet=is_in)))

    def _add(self, path: str, limbs: LimbsId, side: SideName, watch: Watch) -> Added | None:
        means = Means(self._papers, self._sources, self._bridge.work)
        added = next(iter(add_files(means, [path], watch, "Reading the photo")), None)
        if added is not None and added.document is not None:
            self._bridge.work(partial(_kept_as_photo, added, limbs, side))
        return added

    def _on_added(self, added: Added | None) -> None:
        if added is not None and added.document is None:
            self.not_added.emit(f"{added.because} {added.remedy}".strip())

    def _on_arrived(self, _key: object) -> None:
        self.changed.emit()

    def _line(self, limbs: Limbs) -> str:
        photos = sum(bool(side.photo) for side in (limbs.left, limbs.right))
        found = [say_warmer(limbs), say_thicker(limbs)]
        found += [f"{photos} of 2 photos."] if photos else []
        return " ".join(words for words in found if words) or "Nothing measured yet"


def _changed(field: str, value: object, limbs: Limbs) -> Limbs:
    side, _, name = field.partition(".")
    if not name:
        return limbs.changed(**{field: value})
    one = limbs.left if side == "left" else limbs.right
    return limbs.changed(**{side: one.changed(**{name: value})})


def _kept_as_photo(added: Added, limbs: LimbsId, side: SideName, session: Session) -> None:
    """Make a new document a photo of a side; one that was here before stays as it is."""
    compared = session.case.one(Limbs, limbs)
    document = session.case.one(Document, added.document or "")
    if compared is None or document is None:
        return
    commands = [Put(entry=_changed(f"{side}.photo", document.id, compared))]
    if added.outcome is not Outcome.ALREADY_HERE:
        commands.append(Put(entry=_private(document, compared, side)))
    session.run(Together(commands=tuple(commands)))


def _private(document: Document, limbs: Limbs, side: str) -> Document:
    return document.changed(
        in_packet=False,
        type=PHOTO,
        title=f"{limbs.part}, {side} side",
        date=limbs.date,
        is_confirmed=True,
    )


def _pair(left: float | None, right: float | None, unit: str) -> str:
    if left is None and right is None:
        return ""
    words = [f"{each:g}" if each is not None else "–" for each in (left, right)]
    return f"{words[0]} / {words[1]} {unit}"
