"""What goes to a reader and what stays with the patient, counted, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import StrictStr

from intake.domain.documents import Document, Target
from intake.domain.facts import coverage_of
from intake.domain.instruments import Instrument
from intake.domain.report.contacts import with_plan
from intake.domain.report.own_pages import own_papers
from intake.domain.report.own_scores import sent_scores, shared_items
from intake.domain.report.proofs import pages_for
from intake.domain.report.series import diary_days
from intake.domain.report.statements import Reader
from intake.domain.report.still_open import open_findings
from intake.domain.report.words import counted
from intake.domain.scores import DiaryEntry, Score
from intake.domain.treatments import Trial
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.report.material import Material


class Leaving(Value):
    """Two lists for the person, before anything is exported."""

    leaves: tuple[StrictStr, ...]
    stays: tuple[StrictStr, ...]


def leaving(material: Material) -> Leaving:
    """Return what the summary and packet for this reader hold, and what they do not."""
    return Leaving(leaves=tuple(_leaves(material)), stays=tuple(_stays(material)))


def _leaves(material: Material) -> Iterator[str]:
    trials = [each for each in material.case.all(Trial) if not each.not_tried_because]
    if trials:
        with_page = sum(
            bool(pages_for(material.case, Target.trial(each.id))) for each in trials
        )
        yield f"{counted(len(trials), 'treatment')}, {with_page} with a page"
    days = len(diary_days(material))
    if days:
        yield f"Pain scores of {counted(days, 'day')}"
    scores = len(sent_scores(material))
    shared = _shared(material)
    if scores:
        what = f"the answers of {shared}, as you chose" if shared else "totals only"
        yield f"{counted(scores, 'questionnaire')}, {what}"
    contacts = len(with_plan(material))
    if contacts:
        yield f"{counted(contacts, 'contact')} with the plan"
    yield from _rules(material)
    if any(paper.id == "own_words" for paper in own_papers(material)):
        yield "Daily life in your own words"
    documents = [each for each in material.case.all(Document) if each.packet_pages]
    pages = sum(len(each.packet_pages) for each in documents)
    if documents:
        yield f"{counted(len(documents), 'record')}, {counted(pages, 'page')} (packet)"
    still_open = len(open_findings(material))
    if still_open:
        yield f"What is still open: {still_open}"


def _rules(material: Material) -> Iterator[str]:
    rules = sum(each.counts for each in material.readiness.criteria)
    if rules:
        yield f"{counted(rules, 'rule')} of the plan’s policy, each with its pages"


def _stays(material: Material) -> Iterator[str]:
    member = coverage_of(material.case).masked_member_id
    if member:
        yield f"Full member ID: only “{member}” leaves"
    days = material.case.all(DiaryEntry)
    has_notes = any(each.could_not or each.medicine or each.places for each in days)
    if has_notes and material.reader is not Reader.MINE:
        yield "Notes of your diary"
    if sum(bool(score.answers) for score in material.case.all(Score)) > _shared(material):
        yield "Single answers of questionnaires"
    yield from _held_back(material)
    older = len(material.case.all(DiaryEntry)) - len(diary_days(material))
    if older > 0 and material.reader is not Reader.MINE:
        yield f"Pain scores of {counted(older, 'earlier day')}"
    kept = [each for each in material.case.all(Document) if not each.packet_pages]
    if kept:
        yield f"{counted(len(kept), 'record')} left out"


def _held_back(material: Material) -> Iterator[str]:
    """Yield the scores about something else, by name: a person may choose to send them."""
    held = {each.id for each in material.case.all(Score)}
    held -= {each.id for each in sent_scores(material)}
    if held:
        scores = [each for each in material.case.all(Score) if each.id in held]
        rows = (material.catalog.find(Instrument, each.instrument) for each in scores)
        names = ", ".join(dict.fromkeys(row.short for row in rows if row))
        count = counted(len(held), "score")
        yield f"{count} not about this request ({names}), unless you choose them"


def _shared(material: Material) -> int:
    """Return how many scores leave with single answers, as the person chose."""
    pairs = (
        (material.catalog.find(Instrument, score.instrument), score)
        for score in sent_scores(material)
    )
    return sum(bool(row and shared_items(row, score)) for row, score in pairs)
