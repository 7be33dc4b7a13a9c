"""The Learn room without its widgets: its contents, the open page, what was read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.by_state import STATE as STATE_ASKED
from intake.domain.definitions import PlanKind, State
from intake.domain.facts import choice_of, coverage_of
from intake.domain.known import know
from intake.domain.pages_read import PagesRead
from intake.domain.reading_search import find_pages
from ui.viewmodels.learn_lists import Part, policy_parts, state_parts, tell_parts
from ui.viewmodels.learn_pages import (
    Reading,
    no_plan,
    page_reading,
    plan_reading,
    state_reading,
)
from ui.viewmodels.places import PLAN, POLICIES, STATE, TELL, plan_page

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.definitions import LearnPage, Term
    from intake.errors import IntakeError
    from intake.workflows.session import Session
    from ui.bridge import SessionBridge

POLICIES_SAY = (
    "This is what published policies said on the day they were read. None of it says what your "
    "plan will do. Many call ketamine for lasting pain “investigational”: a normal start."
)
KINDS = "plans"  # the chapter that goes on with a page for each kind of plan


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. ``line`` is the piece of text in which a search found words."""

    id: str
    title: str
    chapter: str
    is_read: bool = False
    line: str = ""


class LearnViewModel(QObject):
    """Lists the pages, keeps which one is open, and marks quietly what was read."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open, self._query = "", ""
        self._read = PagesRead()
        self._told: tuple[tuple[Entry, ...], Reading | None] = ((), None)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_changed)
        bridge.ask(_pages_read, self._on_read)

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self._bridge.today

    @property
    def query(self) -> str:
        """Which words are looked for."""
        return self._query

    def contents(self) -> tuple[Entry, ...]:
        """Return every page in order; while words are looked for, those that have them."""
        every = (*self._about_you(), *self._chapters())
        if not self._query:
            return every
        found = self._found()
        known = {each.id: each for each in every}
        return tuple(
            Entry(name, known[name].title, "", known[name].is_read, line)
            for name, line in found.items()
            if name in known
        )

    def look_for(self, query: str) -> None:
        """Show only pages with these words; empty for all."""
        self._query = " ".join(query.split())
        self.changed.emit()

    def open(self, page: str) -> None:
        """Open a page; an id that is not there opens none."""
        if page in self._titles() and page != self._open:
            self._open = page
            self.changed.emit()

    def opened(self) -> Reading:
        """Return the open page; the plan's until one is chosen."""
        catalog = self._bridge.catalog
        page = next((each for each in catalog.learn if each.id == self._open), None)
        if page is not None:
            return page_reading(page, catalog)
        kind = next(
            (each for each in catalog.plan_kinds if plan_page(each) == self._open), None
        )
        if kind is not None:
            return plan_reading(self._open, kind, catalog)
        return self._listed() or self._own_plan()

    def title_of(self, page: str) -> str:
        """Return the title of a page; empty if there is none."""
        return self._titles().get(page, "")

    def beside(self) -> tuple[str, str]:
        """Return the ids of the pages before and after the open one; empty at the ends."""
        ids = list(self._titles())
        at = ids.index(self.opened().id)
        return ids[at - 1] if at else "", ids[at + 1] if at + 1 < len(ids) else ""

    def terms(self) -> tuple[Term, ...]:
        """Return the words that are explained in place."""
        return self._bridge.catalog.terms

    def mark_read(self) -> None:
        """Keep that the open page was read to its end."""
        page = self.opened().id
        work = partial(_read_page, page)
        self._bridge.ask(work, self._on_read, _nothing_lost)

    def _titles(self) -> dict[str, str]:
        return {each.id: each.title for each in (*self._about_you(), *self._chapters())}

    def _found(self) -> dict[str, str]:
        """Return the pages that have the words, by id, each with the piece around them."""
        wanted = self._query.casefold()
        titled = {each.id: "" for each in self._about_you() if wanted in each.title.casefold()}
        hits = find_pages(self._bridge.catalog, self._query)
        return titled | {each.id: each.excerpt.text for each in hits}

    def _about_you(self) -> tuple[Entry, ...]:
        plan = self._plan()
        title = self.tr("Your plan: {0}").format(plan.title) if plan else self.tr("Your plan")
        mine = (
            (PLAN, title),
            (TELL, self.tr("What to tell the clinic")),
            (STATE, self._state_title()),
            (POLICIES, self.tr("Policies we have read")),
        )
        return tuple(Entry(each, says, self.tr("For you")) for each, says in mine)

    def _chapters(self) -> tuple[Entry, ...]:
        catalog = self._bridge.catalog
        entries: list[Entry] = []
        for chapter in catalog.chapters:
            pages = [each for each in catalog.learn if each.chapter == chapter.id]
            entries += [self._entry(each, chapter.title) for each in pages]
            if chapter.id == KINDS:
                entries += [
                    Entry(plan_page(each), each.title, chapter.title)
                    for each in catalog.plan_kinds
                ]
        return tuple(entries)

    def _entry(self, page: LearnPage, chapter: str) -> Entry:
        return Entry(page.id, page.title, chapter, self._read.is_read(page.id, page.as_of))

    def _own_plan(self) -> Reading:
        plan = self._plan()
        return plan_reading(PLAN, plan, self._bridge.catalog) if plan else no_plan()

    def _listed(self) -> Reading | None:
        """Return the open page if it is made of rows."""
        case, catalog = self._bridge.case, self._bridge.catalog
        ask = self.tr("Yours may say something else. Paste it into My plan’s rules.")
        if self._open == POLICIES:
            parts = (Part("", (POLICIES_SAY,)), *policy_parts(case, catalog))
            return Reading(POLICIES, self.tr("Policies we have read"), parts, ask=ask)
        if self._open == STATE:
            parts = state_parts(know(case, catalog, self._bridge.today))
            told = self._state() is not None
            return state_reading(self._state_title(), parts, is_told=told)
        if self._open == TELL:
            parts = tell_parts(know(case, catalog, self._bridge.today))
            ask = self.tr("Ask the clinic what else it wants to know, and how early.")
            return Reading(TELL, self.tr("What to tell the clinic"), parts, ask=ask)
        return None

    def _state(self) -> State | None:
        return self._bridge.catalog.find(State, choice_of(self._bridge.case, STATE_ASKED))

    def _state_title(self) -> str:
        state = self._state()
        return (
            self.tr("Your state: {0}").format(state.title) if state else self.tr("Your state")
        )

    def _plan(self) -> PlanKind | None:
        return self._bridge.catalog.find(PlanKind, coverage_of(self._bridge.case).kind)

    def _on_read(self, marks: PagesRead) -> None:
        if marks != self._read:
            self._read = marks
            self.changed.emit()

    def _on_changed(self) -> None:
        told = (self._about_you(), self.opened() if self._open in (TELL, STATE) else None)
        if told != self._told:  # only the plan, the state and these answers change anything
            self._told = told
            self.changed.emit()


def _pages_read(session: Session) -> PagesRead:
    return session.pages_read()


def _read_page(page: str, session: Session) -> PagesRead:
    return session.read_page(page)


def _nothing_lost(_error: IntakeError) -> None:
    """A mark is a comfort; nothing of the case is lost without it."""
