"""One requirement, opened: everything the page beside the list shows of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.answers import Answered, Text, told_about
from intake.domain.dates import say_day
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.prompts import prompts_of
from intake.domain.report.medicines import BESIDE
from intake.domain.report.words import sentence
from intake.domain.standing.held import Standing
from ui.viewmodels.checklist_evidence import chips_of
from ui.viewmodels.checklist_ways import open_answers, own_words_of, ways

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.answers import Answer, Said
    from intake.domain.case import Case
    from intake.domain.definitions import Catalog, Requirement
    from intake.domain.readiness import Finding
    from ui.viewmodels.checklist_evidence import Chip
    from ui.viewmodels.checklist_ways import Way


@dataclass(frozen=True, slots=True)
class OpenedItem:
    """A requirement with its standing, what to do next, and why.

    ``facts`` are headings with a sentence each. ``own_words_id`` is where own words are
    kept; empty where a question of the interview holds them. ``said`` is what the person
    said to the requirement itself (waiting, does not apply ...).
    """

    id: str
    title: str
    standing: Standing
    heading: str
    because: str
    to_do: str
    ways: tuple[Way, ...]
    facts: tuple[tuple[str, str], ...]
    find_out: str
    chips: tuple[Chip, ...]
    source: str
    said: Said | None
    own_words_id: str
    own_words: str


def opened_item(finding: Finding, case: Case, catalog: Catalog, today: dt.date) -> OpenedItem:
    """Return a finding as it is shown when it is opened."""
    row = finding.requirement
    own_words_id = own_words_of(row, catalog)
    return OpenedItem(
        id=row.id,
        title=row.title,
        standing=finding.standing,
        heading=_heading(finding.standing),
        because=finding.because,
        to_do=sentence(finding.to_do) if finding.to_do else "",
        ways=ways(row, case, catalog, today),
        facts=(*_facts(finding, case, catalog, today), *_prompts(row, case, catalog, today)),
        find_out=row.ask_when_unsure or row.how_to_get,
        chips=chips_of(Target.requirement(row.id), finding.evidence, case, catalog),
        source=_source(row),
        said=case.said(row.id),
        own_words_id=own_words_id,
        own_words=_text(case.own_words(told_about(own_words_id))),
    )


def _heading(standing: Standing) -> str:
    match standing:
        case Standing.MET:
            return _tr("This is met")
        case Standing.NOT_APPLICABLE:
            return _tr("You set this aside")
        case Standing.WAITING:
            return _tr("You are waiting for this")
        case _:
            return _tr("What would make it “met”")


def _facts(
    finding: Finding, case: Case, catalog: Catalog, today: dt.date
) -> tuple[tuple[str, str], ...]:
    row = finding.requirement
    asks = " ".join(each.asks for each in open_answers(row, know(case, catalog, today)))
    told = [
        (_tr("Questions that would sharpen it"), asks),
        (_tr("Why it matters"), row.why),
        (_tr("Who has it"), row.who_has_it),
        (_tr("How to get it"), row.how_to_get),
        (_tr("How recent"), row.how_recent),
        (_tr("How long"), row.how_long),
    ]
    if finding.start_by is not None and finding.standing is not Standing.MET:
        late = finding.start_by <= today
        when = (
            _tr("Now, if you can") if late else _tr("By {0}").format(say_day(finding.start_by))
        )
        told.append((_tr("When to start"), when))
    if row.ask_when_unsure:
        told.append((_tr("If you are not sure"), row.ask_when_unsure))
    return tuple((heading, says) for heading, says in told if says)


def _prompts(
    row: Requirement, case: Case, catalog: Catalog, today: dt.date
) -> Iterator[tuple[str, str]]:
    """Yield what to bring up at the visit, one by one, and what to find out before."""
    if not row.lists_prompts:
        return
    prompts = prompts_of(know(case, catalog, today))
    if prompts.tell or prompts.find_out:
        yield _tr("Things to bring up, not advice"), _tr(BESIDE)
    for each in prompts.tell:
        bring = _tr("Bring: {0}").format(each.bring) if each.bring else ""
        yield each.short, f"{each.tell} {bring}".strip()
    for each in prompts.find_out:
        yield _tr("{0}: to find out before").format(each.short), each.ask_when_unsure


def _source(row: Requirement) -> str:
    title = row.source.title
    if row.source.date:
        title = f"{title} ({row.source.date})"
    return _tr("Source: {0}. What it said on {1}; check with your plan.").format(
        title, say_day(row.as_of)
    )


def _text(told: Answer | None) -> str:
    match told.said if told else None:
        case Answered(given=Text(text=text)):
            return text
        case _:
            return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("ChecklistItem", words)
