"""Pages to read, made of the rows of the catalog: their parts, sources, and ways onward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.dates import say_day
from intake.domain.sourced import Confidence
from ui.viewmodels.learn_lists import Part
from ui.viewmodels.places import ABOUT_YOU, PLAN, STATE, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.definitions import AppealLevel, Catalog, Claim, LearnPage, PlanKind
    from intake.domain.sourced import Source, Sourced

CRISIS = "crisis"  # no plan has a say in this one
WORDS = "words"  # the words explained stand on it
PLAN_QUESTION, STATE_QUESTION = "coverage.kind", "coverage.state"
_SURE = {
    Confidence.HIGH: "How sure: the source says so plainly.",
    Confidence.MEDIUM: "How sure: fairly. Parts of it may be old or told second-hand.",
    Confidence.LOW: "How sure: not very. Take it as a hint, and ask.",
}


@dataclass(frozen=True, slots=True)
class Way:
    """A button that leads somewhere: its words, and where to."""

    says: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """An open page: what it says, where that comes from, whom to ask, where to go on.

    ``see`` names pages to read next; ``ways`` lead to the rooms where one acts.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    source: tuple[str, ...] = ()
    ask: str = ""
    ways: tuple[Way, ...] = ()
    see: tuple[str, ...] = ()


def page_reading(page: LearnPage, catalog: Catalog) -> Reading:
    """Return a page of the catalog as it is read."""
    parts = [
        *_paragraphs(page.body),
        *(Part(each.heading, _lines(each.says)) for each in page.parts),
        *_claims(page.claims),
    ]
    if page.id == WORDS:
        terms = sorted(catalog.terms, key=lambda each: each.title.casefold())
        parts.append(Part("", tuple(f"{each.title}: {each.says}" for each in terms)))
    ways = tuple(Way(lead.says, Place(lead.room, lead.opens)) for lead in page.leads)
    source = source_lines(page, *page.also, asks_plan=page.id != CRISIS)
    return Reading(
        page.id, page.title, tuple(parts), source, page.ask_when_unsure, ways, page.see
    )


def plan_reading(page: str, plan: PlanKind, catalog: Catalog) -> Reading:
    """Return what differs under a kind of plan, and the dates we count for it."""
    told = (
        (_tr("How to tell that it is yours"), plan.how_to_tell),
        (_tr("Which way it goes"), plan.path_says),
        (_tr("Who decides"), plan.who_decides),
        (_tr("Service or drug"), plan.drug_or_service_says),
        (_tr("Forms"), plan.forms_say),
        (_tr("How long an answer may take"), plan.clock_says),
        (_tr("Care that was agreed to before"), plan.keeps_going_says),
        (_tr("If the answer is no"), plan.appeal_says),
        *((level.title, _level(level)) for level in plan.levels),
        (_tr("Who may speak for you"), plan.speak_for_patient),
        (_tr("Who can help"), plan.help_from),
    )
    parts = [Part(heading, (says,)) for heading, says in told if says]
    rules = [each for each in catalog.deadline_rules if each.plan == plan.id]
    if rules:
        counted = tuple(f"{each.title}: {each.because}" for each in rules)
        parts.append(Part(_tr("Dates that Previsit counts for you"), counted))
    ways = (Way(_tr("See your dates"), Place("today")),) if page == PLAN else ()
    return Reading(
        page,
        plan.title,
        tuple(parts),
        source_lines(plan),
        plan.ask_when_unsure,
        ways,
        ("how_long", "denial"),
    )


def no_plan() -> Reading:
    """Return the page that stands for the person's plan while its kind is not known."""
    says = _tr(
        "Tell us what kind of plan you have. Then this page says who decides, "
        "how long an answer may take, and who may speak for you."
    )
    ask = Way(_tr("Answer the question about your plan"), Place(ABOUT_YOU, PLAN_QUESTION))
    return Reading(PLAN, _tr("Your plan"), (Part("", (says,)),), ways=(ask,))


def state_reading(title: str, parts: tuple[Part, ...], *, is_told: bool) -> Reading:
    """Return what differs by state, with the way to the question while it is open."""
    ask = Way(_tr("Say in which state you live"), Place(ABOUT_YOU, STATE_QUESTION))
    return Reading(STATE, title, parts, ways=() if is_told else (ask,))


def source_lines(row: Sourced, *also: Source, asks_plan: bool = True) -> tuple[str, ...]:
    """Return each source with its date and address, when we read it, and how sure we are."""
    check = f" {_tr('Check with your plan.')}" if asks_plan else ""
    return (
        *(_source(each) for each in (row.source, *also)),
        f"{_tr('Read on {0}.').format(say_day(row.as_of))}{check}",
        _tr(_SURE[row.confidence]),
    )


def _source(source: Source) -> str:
    is_day = any(letter.isdigit() for letter in source.date)
    dated = _tr(", dated {0}") if is_day else ", {0}"
    when = dated.format(source.date) if source.date else ""
    where = f" ({source.address})" if source.address else ""
    return _tr("Source: {0}{1}.{2}").format(source.title, when, where)


def _paragraphs(text: str) -> Iterator[Part]:
    for block in text.strip().split("\n\n"):
        yield Part("", _lines(block))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.strip().splitlines() if line)


def _claims(claims: tuple[Claim, ...]) -> Iterator[Part]:
    above = ""
    for each in claims:
        lines = (
            _tr("One reads: “{0}”").format(each.said),
            _tr("We found: {0}").format(each.found),
        )
        is_first = each.about != above
        above = each.about
        yield Part(above if is_first else "", lines, _source(each.source))


def _level(level: AppealLevel) -> str:
    answer = _tr("Answer: {0}.").format(level.answered_within)
    told = (
        _tr("Who looks: {0}.").format(level.who),
        _tr("Ask within: {0}.").format(level.file_within),
        answer if level.answered_within else "",
        level.note,
    )
    return " ".join(each for each in told if each)


def _tr(words: str) -> str:
    return QCoreApplication.translate("LearnPages", words)
