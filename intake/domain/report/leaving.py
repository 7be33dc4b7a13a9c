"""What goes to a reader and what stays with the patient, counted, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import StrictStr

from intake.domain.documents import Document, Target
from intake.domain.facts import coverage_of
from intake.domain.report.contacts import with_plan
from intake.domain.report.own_pages import own_papers
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
    scores = len(_sent(material))
    if scores:
        yield f"{counted(scores, 'questionnaire')}, totals only"
    contacts = len(with_plan(material))
    if contacts:
        yield f"{counted(contacts, 'contact')} with the plan"
    if any(paper.id == "own_words" for paper in own_papers(material)):
        yield "Daily life in your own words"
    documents = [each for each in material.case.all(Document) if each.packet_pages]
    pages = sum(len(each.packet_pages) for each in documents)
    if documents:
        yield f"{counted(len(documents), 'record')}, {counted(pages, 'page')} (packet)"
    still_open = len(open_findings(material))
    if still_open:
        yield f"What is still open: {still_open}"


def _stays(material: Material) -> Iterator[str]:
    member = coverage_of(material.case).masked_member_id
    if member:
        yield f"Full member ID: only “{member}” leaves"
    if any(each.could_not or each.medicine for each in material.case.all(DiaryEntry)):
        yield "Notes of your diary"
    if any(score.answers for score in material.case.all(Score)):
        yield "Single answers of questionnaires"
    held_back = len(material.case.all(Score)) - len(_sent(material))
    if held_back:
        yield f"{counted(held_back, 'score')} not about this request"
    older = len(material.case.all(DiaryEntry)) - len(diary_days(material))
    if older > 0 and material.reader is not Reader.MINE:
        yield f"Pain scores of {counted(older, 'earlier day')}"
    kept = [each for each in material.case.all(Document) if not each.packet_pages]
    if kept:
        yield f"{counted(len(kept), 'record')} left out"


def _sent(material: Material) -> list[Score]:
    known = {each.id: each for each in material.catalog.instruments}
    return [
        score
        for score in material.case.all(Score)
        if score.instrument not in known or material.sends(known[score.instrument])
    ]
