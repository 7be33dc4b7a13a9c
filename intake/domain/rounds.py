"""The interview in rounds: a few questions first, then parts that can wait.

After the first round the checklist is ready. Every other question is reached by its part, or
from the requirement that is told better with its answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.answers import ComeBack
from intake.domain.applying import holds, open_questions
from intake.domain.conditions import AnswerGiven, AnswerIs, leaves
from intake.domain.definitions import Question, Round
from intake.domain.standing.held import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.definitions import Requirement
    from intake.domain.known import Known
    from intake.domain.readiness import Finding
    from intake.ids import QuestionId


def asked(known: Known) -> tuple[Question, ...]:
    """Return the questions that are asked: all but those that surely do not apply."""
    return tuple(each for each in known.catalog.questions if _applies(each, known))


def is_open(question: Question, known: Known) -> bool:
    """Return whether nothing was said to it yet, or the person wants to come back to it."""
    said = known.case.said(question.id)
    return said is None or isinstance(said, ComeBack)


def first_round(known: Known) -> tuple[Question, ...]:
    """Return the questions of the first round: after them the checklist is ready.

    One that hangs on another answer is asked once that answer is there.
    """
    first = (each for each in known.catalog.questions if each.is_first)
    return tuple(each for each in first if holds(each.when, known))


def later(known: Known) -> tuple[Question, ...]:
    """Return the questions that are left for later, or for a form."""
    first = {each.id for each in first_round(known)}
    return tuple(each for each in asked(known) if each.id not in first)


def part(section: str, known: Known) -> tuple[Question, ...]:
    """Return the questions of one section that are left for later, or for a form."""
    return tuple(each for each in later(known) if each.section == section)


def is_for_a_form(questions: Iterable[Question]) -> bool:
    """Return whether all of them are asked only where a form asks."""
    return all(each.round is Round.FORM for each in questions)


def sharpening(requirement: Requirement, known: Known) -> tuple[Question, ...]:
    """Return the questions whose answers would tell a requirement better.

    Those that decide whether it is needed come first, then those that meet a part of it,
    then those whose rows name it.
    """
    named = (each.id for each in known.catalog.questions if requirement.id in each.sharpens)
    meeting = (
        leaf.question
        for leaf in leaves(requirement.met_by)
        if isinstance(leaf, AnswerGiven | AnswerIs)
    )
    every = dict.fromkeys((*open_questions(requirement.when, known), *meeting, *named))
    rows = (known.catalog.find(Question, each) for each in every)
    return tuple(each for each in rows if each is not None and _applies(each, known))


def deciding(findings: Iterable[Finding], known: Known) -> tuple[Question, ...]:
    """Return the open questions on which it depends whether something is needed at all."""
    names: set[QuestionId] = set()
    for finding in findings:
        if finding.standing is Standing.UNKNOWN:
            names.update(open_questions(finding.requirement.when, known))
    return tuple(each for each in asked(known) if each.id in names and is_open(each, known))


def _applies(question: Question, known: Known) -> bool:
    return holds(question.when, known) is not False
