"""What is in hand of the open record, what it is linked to, and what of it is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from intake.domain.commands import Together
from intake.domain.documents import Proof, TargetKind
from intake.domain.records_clock import waits
from intake.ids import ProofId
from ui.viewmodels import records_changes
from ui.viewmodels.records_hand import InHand
from ui.viewmodels.records_links import sections
from ui.viewmodels.records_targets import Told, everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from intake.domain.documents import Document, Target
    from intake.domain.passages import Passage
    from ui.bridge import SessionBridge
    from ui.viewmodels.records_links import TargetSection
    from ui.viewmodels.records_targets import TargetOption


class InView(Protocol):
    """The record that is open, its page in view, and what a paper is looked for."""

    wanted: Target | None

    @property
    def document(self) -> Document | None:
        """The record that is open, or None."""
        ...

    @property
    def page(self) -> int:
        """The page in view, from 1."""
        ...


class Proving:
    """Pages or words of the open record, and their links to the case.

    ``Proving(bridge, in_view, tell)``; ``tell`` is called when what is in hand changed.
    """

    def __init__(
        self, bridge: SessionBridge, in_view: InView, tell: Callable[[], None]
    ) -> None:
        self._bridge, self._in_view, self._tell = bridge, in_view, tell
        self._chosen: InHand | None = None
        self._followed: frozenset[str] = frozenset()

    # --- in hand ----------------------------------------------------------------------

    @property
    def hand(self) -> InHand:
        """What is in hand: the page in view, the pages chosen, or words on one."""
        return self._chosen or InHand((self._in_view.page,))

    def set_range(self, first: int, last: int) -> None:
        """Take these pages in hand; they stay so while the page in view is one of them."""
        document = self._in_view.document
        pages = document.pages if document else 1
        low, high = sorted((min(max(first, 1), pages), min(max(last, 1), pages)))
        self.choose(range(low, high + 1))

    def choose(self, pages: Iterable[int]) -> None:
        """Take these pages in hand, in a row or not; none: the page in view."""
        chosen = tuple(sorted(pages))
        self._chosen = InHand(chosen) if chosen else None
        self._tell()

    def take(self, passage: Passage) -> None:
        """Take words on the page in view in hand, until another page is."""
        self._chosen = InHand((self._in_view.page,), passage)
        self._tell()

    def let_go(self) -> None:
        """Have nothing in hand but the page in view, and follow no link."""
        self._chosen, self._followed = None, frozenset()

    def keep_to(self, page: int, pages: int) -> None:
        """Let go of what the page in view is no part of, or what is no longer there."""
        hand = self.hand
        if page not in hand.pages or hand.pages[-1] > pages:
            self._chosen = None

    # --- what is marked ---------------------------------------------------------------

    def follow(self, links: Iterable[str]) -> None:
        """Mark the words of these links only, until another page is turned to."""
        self._followed = frozenset(links)

    def mark_all(self) -> None:
        """Mark the words of every link again."""
        if self._followed:
            self._followed = frozenset()
            self._tell()

    def passages(self, page: int) -> tuple[Passage, ...]:
        """Return the linked words marked on a page: all, or those of links followed."""
        links = self._links(page)
        followed = self._followed
        return _words(each for each in links if not followed or each.id in followed)

    def unmarked(self, page: int) -> int:
        """Return how many linked passages of a page stay unmarked while a link is followed."""
        return len(_words(self._links(page))) - len(self.passages(page))

    def _links(self, page: int) -> tuple[Proof, ...]:
        document = self._in_view.document
        found = self._bridge.case.all(Proof) if document is not None else ()
        return tuple(
            each
            for each in found
            if document is not None and each.document == document.id and each.first == page
        )

    # --- links ------------------------------------------------------------------------

    def sections(self) -> tuple[TargetSection, ...]:
        """Return what the pages prove or may prove."""
        document = self._in_view.document
        if document is None or not document.pages:
            return ()
        return sections(self._told(), document, self.hand, self._in_view.wanted)

    def targets(self) -> tuple[TargetOption, ...]:
        """Return everything that pages can be linked to."""
        return everything(self._told())

    def link(self, target: Target) -> None:
        """Say that what is in hand proves this."""
        document, hand = self._in_view.document, self.hand
        if document is None:
            return
        links = tuple(
            records_changes.link(
                ProofId(self._bridge.new_id()), document.id, pages, target, hand.passage
            )
            for pages in hand.rows()
        )
        self._followed = frozenset()  # what was linked just now shall be seen
        self._bridge.run(Together(commands=links), self._say_waited(target))

    def unlink(self, proof: str) -> None:
        """Take one link away."""
        self._bridge.run(records_changes.unlink(proof), _tr("Took the link away"))

    def unlink_all(self, target: Target) -> None:
        """Say that this record does not prove this after all."""
        document = self._in_view.document
        if document is not None:
            make = records_changes.unlink_all(document.id, target)
            self._bridge.alter(make, _tr("Took the link away"))

    def _say_waited(self, target: Target) -> str:
        """Return where to note that it came, if it was asked for; else nothing."""
        bridge = self._bridge
        waited = waits(bridge.case, bridge.catalog, bridge.today)
        if target.kind is not TargetKind.REQUIREMENT or target.id not in waited:
            return ""
        says = _tr(
            "Linked. You asked {0} for this. Is all of it here? Note it in Ask for records."
        )
        return says.format(waited[target.id].whom)

    def _told(self) -> Told:
        bridge = self._bridge
        return Told(bridge.case, bridge.catalog, bridge.readiness)


def _words(links: Iterable[Proof]) -> tuple[Passage, ...]:
    found = (each.passage for each in links)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _tr(words: str) -> str:
    return QCoreApplication.translate("RecordsViewModel", words)
