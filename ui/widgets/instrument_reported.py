"""A total that a clinician worked out: which scale, the number, its range, who, when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.scores import Reported
from ui.shown.reported import ScoreTold
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import NumberField
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.long_text import LongText
from ui.widgets.notices import ErrorSummary
from ui.widgets.pick import Pick, Pickable
from ui.widgets.proof_line import ProofLine
from ui.widgets.side_fields import SideFields
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.dates import ApproxDate
    from intake.domain.scores import Score


_FAR = 1_000_000


@dataclass(frozen=True, slots=True)
class ScaleShown:
    """A scale to pick: its words, its range, and (name, lowest, highest) of its versions."""

    id: str
    says: str
    lowest: float = 0
    highest: float = 0
    in_words: bool = False
    versions: tuple[tuple[str, float, float], ...] = ()


class InstrumentReported(QWidget):
    """``begin()`` for a new one, ``show_score(score)`` to change; ``told(ScoreTold)``.

    ``scales`` are those to pick from; each brings its range, its versions, and whether it
    has no total, so that the form asks for words instead. ``page_wanted``: a page shows this
    score; of a new one ``told`` comes first. ``proof`` names the pages of one that is kept.
    """

    told = Signal(object)
    cancelled = Signal()
    remove_wanted = Signal()
    page_wanted = Signal()

    def __init__(self, scales: Sequence[ScaleShown]) -> None:
        super().__init__()
        self._scales = {each.id: each for each in scales}
        self.scale = Pick(
            "Which scale?",
            [Pickable(each.id, each.says) for each in scales],
            hint="Pick one, or write its name as the note says it.",
            own_words=True,
        )
        self.version = LineField("Which version?", optional=True)
        self.words = LongText("What the clinician wrote")
        self.says = LineField(
            "What the note says of it", "For example: medium risk", optional=True
        )
        self.total = NumberField("Total", whole=False, lowest=-_FAR)
        self.total.rename("Total")  # not optional: a score without it is refused
        self.lowest = NumberField("Lowest possible", whole=False, lowest=-_FAR)
        self.highest = NumberField("Highest possible", whole=False)
        self._numbers = SideFields(self.total, self.lowest, self.highest, letters=18)
        self.by = LineField("Who worked it out?", "For example: Dr. Okafor", optional=True)
        self.date = DateParts("When?", rough=True)
        self.errors = ErrorSummary()
        self.add = PrimaryButton("Add this score")
        self.add_with_page = SecondaryButton("Add it, and the page that shows it")
        self.proof = ProofLine()
        self.cancel, self.gone = LinkButton("Cancel"), LinkButton("Remove this score")
        self._lay_out()
        self.scale.picked.connect(self._on_scale)
        self.add.clicked.connect(self._on_add)
        self.add_with_page.clicked.connect(self._on_add_with_page)
        self.proof.page_wanted.connect(self.page_wanted)
        self.cancel.clicked.connect(self.cancelled)
        self.gone.clicked.connect(self.remove_wanted)

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        for part in (
            label("A score from a clinician", "lead"),
            label("Copy the number from the note. The app never works it out.", "line"),
            self.errors,
            self.scale,
            self.version,
            self._numbers,
            self.says,
            self.words,
            self.by,
            self.date,
            self.proof,
        ):
            down.addWidget(part)
        down.addLayout(flow_of(self.add, self.add_with_page, self.cancel, self.gone))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def begin(self) -> None:
        """Empty every field, for a new score."""
        self._show("", "", None, Reported(total=0))
        self.version.show_text("")
        self.total.show_number(None)
        self.add.setText("Add this score")
        self._show_new(is_new=True)
        self.scale.setFocus()

    def show_score(self, score: Score) -> None:
        """Show a score that was reported, to change it."""
        if score.reported is not None:
            self.version.show_text(score.version)
            self._show(
                "" if score.name else score.instrument, score.name, score.date, score.reported
            )
            self.add.setText("Change this score")
            self._show_new(is_new=False)

    def _show_new(self, *, is_new: bool) -> None:
        self.add_with_page.setVisible(is_new)
        self.gone.setVisible(not is_new)
        self.proof.setVisible(not is_new)

    def _show(self, scale: str, name: str, date: ApproxDate | None, told: Reported) -> None:
        self.errors.show_problems([])
        self.scale.show_picked(scale, name)
        self.total.show_number(told.total)
        self.lowest.show_number(told.lowest)
        self.highest.show_number(told.highest)
        self.by.show_text(told.by)
        for field in (self.words, self.says):
            field.show_text(told.words)
        self.date.show_date(date)
        self._arrange()

    def _on_add(self) -> None:
        self._tell()

    def _on_add_with_page(self) -> None:
        if self._tell():
            self.page_wanted.emit()

    def _tell(self) -> bool:
        """Tell the score, unless something is missing in it; return whether it was told."""
        problems = self._problems()
        self.errors.show_problems(problems)
        total, date = self.total.number(), self.date.date()
        if problems or date is None:
            return False
        reported = Reported(
            total=total,
            lowest=self.lowest.number(),
            highest=self.highest.number(),
            by=self.by.text(),
            words=self.words.text() if self._is_in_words() else self.says.text(),
        )
        scale, version = self.scale.picked_id(), self.version.text()
        self.told.emit(ScoreTold(scale, self.scale.text(), version, date, reported))
        return True

    def _on_scale(self) -> None:
        """Offer the range and the versions of the scale; what stands there is replaced."""
        shown = self._scales.get(self.scale.picked_id())
        if shown is not None:
            self.lowest.show_number(None if shown.in_words else shown.lowest)
            self.highest.show_number(None if shown.in_words else shown.highest)
        self._arrange()

    def _arrange(self) -> None:
        shown = self._scales.get(self.scale.picked_id())
        known = shown.versions if shown else ()
        names = ", ".join(name for name, _, _ in known)
        self.version.show_hint(f"For example: {names}" if names else "As the note says it")
        in_words = self._is_in_words()
        for part in (self._numbers, self.says):
            part.setVisible(not in_words)
        self.words.setVisible(in_words)

    def _is_in_words(self) -> bool:
        shown = self._scales.get(self.scale.picked_id())
        return shown is not None and shown.in_words

    def _range(self) -> tuple[float | None, float | None]:
        """Return the range that holds: of the known version, or as it was written."""
        shown = self._scales.get(self.scale.picked_id())
        version = self.version.text()
        for name, low, high in shown.versions if shown else ():
            if name == version:
                return low, high
        return self.lowest.number(), self.highest.number()

    def _problems(self) -> list[tuple[str, QWidget]]:
        problems: list[tuple[str, QWidget]] = []
        total, (low, high) = self.total.number(), self._range()
        if not self.scale.text():
            problems.append(("Pick the scale, or write its name.", self.scale.field))
        if self._is_in_words():
            if not self.words.text():
                problems.append(("Write what the clinician wrote.", self.words.field))
        elif total is None:
            problems.append(("Write the total as a number.", self.total.field))
        elif (low is not None and total < low) or (high is not None and total > high):
            problems.append(("The total lies outside its range.", self.total.field))
        if self.date.date() is None:
            words = self.date.problem() or "Add when it was. The year is enough."
            problems.append((words, self.date.month))
        return problems
