"""The ways to get a requirement met: what a person can do, the nearest one first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.answers import own_words_id
from intake.domain.applying import open_questions
from intake.domain.conditions import (
    AnswerGiven,
    AnswerIs,
    ContactAbout,
    DiaryKept,
    DocumentOfType,
    OnPath,
    OwnWords,
    ScoreRecorded,
    TrialsTried,
    leaves,
)
from intake.domain.definitions import Question
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.rounds import is_open, sharpening
from intake.domain.standing.held import Standing
from intake.domain.standing.weigh import weigh
from ui.viewmodels.places import (
    ABOUT_YOU,
    ALL_ANSWERS,
    CONTACTS,
    LEARN,
    PAIN,
    TREATMENTS,
    Place,
    ask_for,
    paper_for,
    questions_for,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.conditions import Leaf
    from intake.domain.definitions import Catalog, Requirement
    from intake.domain.known import Known


class WayKind(StrEnum):
    """What a way does: it leads to a place, or opens the field for own words here."""

    GO = "go"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Way:
    """One button: its words, and where it leads."""

    says: str
    kind: WayKind = WayKind.GO
    place: Place | None = None


def ways(
    requirement: Requirement, case: Case, catalog: Catalog, today: dt.date
) -> tuple[Way, ...]:
    """Return what can be done for a requirement, what is still open first, each once."""
    known = know(case, catalog, today)
    answers = tuple(_answers(requirement, known))
    found = list(leaves(requirement.met_by))
    is_open = {
        id(leaf): weigh(leaf, requirement, known).standing is not Standing.MET for leaf in found
    }
    found.sort(key=lambda leaf: not is_open[id(leaf)])
    offered = list(answers) if open_questions(requirement.when, known) else []
    for leaf in found:
        offered.extend(answers if _is_answer(leaf) else _ways(leaf, requirement, catalog))
    if requirement.from_records_office:
        is_asked = requirement.id in known.asked_for
        asks = _tr("Open my request") if is_asked else _tr("Ask for this record")
        offered.append(Way(asks, place=ask_for(requirement.id)))
    if requirement.document_types:
        offered.append(_page(requirement))
    offered.extend(answers)
    page = catalog.page_about(requirement.id)
    if page is not None:
        offered.append(Way(_tr("Read more"), place=Place(LEARN, page.id)))
    return tuple(dict.fromkeys(offered))


def own_words_of(requirement: Requirement, catalog: Catalog) -> str:
    """Return the id under which own words about a requirement are kept here.

    Empty where its own words belong to a question of the interview.
    """
    asked = [leaf.question for leaf in leaves(requirement.met_by) if isinstance(leaf, OwnWords)]
    here = [each for each in asked if catalog.find(Question, each) is None]
    return "" if asked and not here else own_words_id(here[0] if here else requirement.id)


def open_answers(requirement: Requirement, known: Known) -> tuple[Question, ...]:
    """Return the questions of the interview that would sharpen it and are still open."""
    return tuple(each for each in sharpening(requirement, known) if is_open(each, known))


def _is_answer(leaf: Leaf) -> bool:
    return isinstance(leaf, AnswerGiven | AnswerIs | OnPath)


def _answers(requirement: Requirement, known: Known) -> Iterator[Way]:
    number = len(open_answers(requirement, known))
    if number:
        says = _tr("Answer 1 question") if number == 1 else _tr("Answer {0} questions")
        yield Way(says.format(number), place=questions_for(requirement.id))
    elif any(map(_is_answer, leaves(requirement.met_by))):
        yield Way(_tr("See my answers"), place=Place(ABOUT_YOU, ALL_ANSWERS))


def _ways(leaf: Leaf, requirement: Requirement, catalog: Catalog) -> Iterator[Way]:
    match leaf:
        case DocumentOfType():
            yield _page(requirement)
        case OwnWords(question=question) if catalog.find(Question, question) is None:
            yield Way(_tr("Write it in my own words"), WayKind.WRITE)
        case OwnWords(question=question):
            yield Way(_tr("Write it in my own words"), place=Place(ABOUT_YOU, question))
        case _:
            yield from _rooms(leaf)


def _rooms(leaf: Leaf) -> Iterator[Way]:
    match leaf:
        case ScoreRecorded() | DiaryKept():
            yield Way(_tr("Enter scores"), place=Place(PAIN))
        case TrialsTried():
            yield Way(_tr("List what you tried"), place=Place(TREATMENTS))
        case ContactAbout():
            yield Way(_tr("Log a call or letter"), place=Place(CONTACTS))
        case _:
            return


def _page(requirement: Requirement) -> Way:
    return Way(_tr("Add a page I have"), place=paper_for(Target.requirement(requirement.id)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("ChecklistWays", words)
