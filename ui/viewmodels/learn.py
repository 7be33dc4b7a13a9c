"""The pages to read: the person's own kind of plan first, then those of the catalog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.by_state import STATE as STATE_ASKED
from intake.domain.dates import say_day
from intake.domain.definitions import PlanKind, State
from intake.domain.facts import choice_of, coverage_of
from intake.domain.known import know
from ui.viewmodels.learn_lists import Part, policy_parts, state_parts, tell_parts
from ui.viewmodels.places import PLAN, POLICIES, STATE, TELL

if TYPE_CHECKING:
    from intake.domain.definitions import AppealLevel, LearnPage
    from ui.bridge import SessionBridge


POLICIES_SAY = (
    "This is what published policies said on the day they were read. None of it says what your "
    "plan will do. Many call ketamine for lasting pain “investigational”: a normal start."
)
CRISIS = "crisis"  # no plan has a say in this one


@dataclass(frozen=True, slots=True)
class Reading:
    """An open page: what it says, where that comes from, whom to ask.

    ``asks_for_plan``: there is more to say once the kind of plan is known.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    source: tuple[str, ...]
    ask: str
    asks_for_plan: bool = False


class LearnViewModel(QObject):
    """Lists the pages, and keeps which one is open."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        self._told: tuple[tuple[tuple[str, str], ...], Reading | None] = ((), None)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_changed)

    def titles(self) -> tuple[tuple[str, str], ...]:
        """Return id and title of every page, in order."""
        plan = self._plan()
        title = self.tr("Your plan: {0}").format(plan.title) if plan else self.tr("Your plan")
        pages = ((each.id, each.title) for each in self._bridge.catalog.learn)
        listed = (
            (TELL, self.tr("What to tell the clinic")),
            (STATE, self._state_title()),
            (POLICIES, self.tr("Policies we have read")),
        )
        return ((PLAN, title), *listed, *pages)

    def open(self, page: str) -> None:
        """Open a page; an id that is not there opens none."""
        known = [each for each, _ in self.titles()]
        if page in known and page != self._open:
            self._open = page
            self.changed.emit()

    def opened(self) -> Reading:
        """Return the open page; the plan's until one is chosen."""
        pages = self._bridge.catalog.learn
        page = next((each for each in pages if each.id == self._open), None)
        if page is not None:
            return self._reading(page)
        return self._listed() or self._plan_page()

    def _plan_page(self) -> Reading:
        plan = self._plan()
        return self._plan_reading(plan) if plan else self._no_plan()

    def _listed(self) -> Reading | None:
        """Return the open page if it is made of rows."""
        case, catalog = self._bridge.case, self._bridge.catalog
        ask = self.tr("Yours may say something else. Paste it into My plan’s rules.")
        if self._open == POLICIES:
            parts = (Part("", (POLICIES_SAY,)), *policy_parts(case, catalog))
            return Reading(POLICIES, self.tr("Policies we have read"), parts, (), ask)
        if self._open == STATE:
            parts = state_parts(know(case, catalog, self._bridge.today))
            return Reading(STATE, self._state_title(), parts, (), "")
        if self._open == TELL:
            parts = tell_parts(know(case, catalog, self._bridge.today))
            ask = self.tr("Ask the clinic what else it wants to know, and how early.")
            return Reading(TELL, self.tr("What to tell the clinic"), parts, (), ask)
        return None

    def _state_title(self) -> str:
        state = self._bridge.catalog.find(State, choice_of(self._bridge.case, STATE_ASKED))
        return (
            self.tr("Your state: {0}").format(state.title) if state else self.tr("Your state")
        )

    def _plan(self) -> PlanKind | None:
        return self._bridge.catalog.find(PlanKind, coverage_of(self._bridge.case).kind)

    def _reading(self, page: LearnPage) -> Reading:
        blocks = page.body.strip().split("\n\n")
        parts = tuple(Part("", tuple(each.splitlines())) for each in blocks)
        return Reading(page.id, page.title, parts, self._source(page), page.ask_when_unsure)

    def _plan_reading(self, plan: PlanKind) -> Reading:
        told = (
            (self.tr("How to tell that it is yours"), plan.how_to_tell),
            (self.tr("Which way it goes"), plan.path_says),
            (self.tr("Who decides"), plan.who_decides),
            (self.tr("Service or drug"), plan.drug_or_service_says),
            (self.tr("Forms"), plan.forms_say),
            (self.tr("How long an answer may take"), plan.clock_says),
            (self.tr("Care that was agreed to before"), plan.keeps_going_says),
            (self.tr("If the answer is no"), plan.appeal_says),
            *((level.title, self._level(level)) for level in plan.levels),
            (self.tr("Who may speak for you"), plan.speak_for_patient),
            (self.tr("Who can help"), plan.help_from),
        )
        parts = tuple(Part(heading, (says,)) for heading, says in told if says)
        return Reading(PLAN, plan.title, parts, self._source(plan), plan.ask_when_unsure)

    def _level(self, level: AppealLevel) -> str:
        answer = self.tr("Answer: {0}.").format(level.answered_within)
        told = (
            self.tr("Who looks: {0}.").format(level.who),
            self.tr("Ask within: {0}.").format(level.file_within),
            answer if level.answered_within else "",
            level.note,
        )
        return " ".join(each for each in told if each)

    def _no_plan(self) -> Reading:
        says = self.tr(
            "Tell us what kind of plan you have. Then this page says who decides, "
            "how long an answer may take, and who may speak for you."
        )
        title, parts = self.tr("Your plan"), (Part("", (says,)),)
        return Reading(PLAN, title, parts, (), "", asks_for_plan=True)

    def _source(self, row: LearnPage | PlanKind) -> tuple[str, ...]:
        dated = self.tr(", dated {0}").format(row.source.date) if row.source.date else ""
        read = self.tr("Read on {0}.").format(say_day(row.as_of))
        check = "" if row.id == CRISIS else self.tr("Check with your plan.")
        return (
            self.tr("Source: {0}{1}.").format(row.source.title, dated),
            f"{read} {check}".rstrip(),
        )

    def _on_changed(self) -> None:
        titles = self.titles()
        told = (titles, self.opened() if self._open == TELL else None)
        if told != self._told:  # only the plan, the state and these answers change anything
            self._told = told
            self.changed.emit()
