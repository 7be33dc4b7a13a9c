"""Whether a condition holds: yes, no, or not known. Unknown is never taken for no."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.domain.answers import Answered, Choice, DoesNotApply, YesNo
from intake.domain.conditions import (
    AllOf,
    Always,
    AnswerGiven,
    AnswerIs,
    AnyOf,
    AsksFirst,
    ContactAbout,
    DiaryKept,
    DocumentOfType,
    Not,
    OnPath,
    OwnWords,
    ScoreRecorded,
    Taking,
    TrialsTried,
    leaves,
)
from intake.domain.counting import count_trials, taken
from intake.domain.definitions import ConditionKind, PlanKind
from intake.domain.facts import choice_of
from intake.ids import QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.answers import Said
    from intake.domain.conditions import AnyCondition, Leaf
    from intake.domain.known import Known

CONDITION_QUESTION = QuestionId("request.condition")
PLAN_QUESTION = QuestionId("coverage.kind")


def holds(condition: AnyCondition, known: Known) -> bool | None:
    """Return whether a condition holds, or None while that is not known."""
    match condition:
        case AllOf(of=parts):
            return _all(holds(part, known) for part in parts)
        case AnyOf(of=parts):
            return _any(holds(part, known) for part in parts)
        case Not(of=part):
            held = holds(part, known)
            return None if held is None else not held
        case _:
            return _leaf_holds(condition, known)


def open_questions(condition: AnyCondition, known: Known) -> tuple[QuestionId, ...]:
    """Return the questions of the interview whose answers would decide a condition."""
    asked = dict.fromkeys(
        question
        for leaf in leaves(condition)
        if (question := _question_of(leaf)) is not None and holds(leaf, known) is None
    )
    return tuple(asked)


def is_one_of(said: Said | None, one_of: tuple[str, ...]) -> bool | None:
    """Return whether an answer chose one of these options, or None while it is open."""
    match said:
        case DoesNotApply():
            return False
        case Answered(given=YesNo(yes=yes)):
            return ("yes" if yes else "no") in one_of
        case Answered(given=Choice(options=options)):
            return any(option in one_of for option in options)
        case _:
            return None


def _leaf_holds(leaf: Leaf, known: Known) -> bool | None:
    match leaf:
        case AnswerIs(question=question, one_of=one_of):
            return is_one_of(known.case.said(question), one_of)
        case Always() | OnPath() | AsksFirst():
            return _is_so(leaf, known)
        case AnswerGiven(question=question):
            return _is_answered(known.case.said(question))
        case OwnWords(question=question):
            told = known.case.own_words(question)
            return _is_answered(told.said if told else known.case.said(question))
        case _:
            return _is_recorded(leaf, known)


def _is_recorded(
    leaf: DocumentOfType | ScoreRecorded | DiaryKept | TrialsTried | Taking | ContactAbout,
    known: Known,
) -> bool | None:
    match leaf:
        case DocumentOfType(types=types, at_least=needed):
            return sum(len(known.by_type.get(each, ())) for each in types) >= needed
        case ScoreRecorded(instrument=instrument, at_least=needed):
            return len(known.by_instrument.get(instrument, ())) >= needed
        case DiaryKept(days=needed):
            return len(known.pain_days) >= needed
        case TrialsTried() | Taking():
            return _trials_hold(leaf, known)
        case ContactAbout(party=party, ask=ask):
            return bool(known.contacts(party, ask))
        case _:
            assert_never(leaf)


def _trials_hold(rule: TrialsTried | Taking, known: Known) -> bool | None:
    if isinstance(rule, Taking):
        return bool(taken(rule, known))
    count = count_trials(rule, known)
    least, most = count.classes
    if count.least >= rule.at_least and least >= rule.in_classes:
        return True
    may = count.most >= rule.at_least and most >= rule.in_classes
    return None if may else False


def _is_so(leaf: Always | OnPath | AsksFirst, known: Known) -> bool | None:
    match leaf:
        case Always():
            return True
        case OnPath(path=path):
            row = known.catalog.find(ConditionKind, choice_of(known.case, CONDITION_QUESTION))
            return None if row is None else row.path == path
        case AsksFirst():
            plan = known.catalog.find(PlanKind, choice_of(known.case, PLAN_QUESTION))
            return None if plan is None else plan.has_prior_authorization
        case _:
            assert_never(leaf)


def _is_answered(said: Said | None) -> bool | None:
    match said:
        case Answered():
            return True
        case DoesNotApply():
            return False
        case _:
            return None


def _question_of(leaf: Leaf) -> QuestionId | None:
    match leaf:
        case AnswerIs() | AnswerGiven() | OwnWords():
            return leaf.question
        case OnPath():
            return CONDITION_QUESTION
        case AsksFirst():
            return PLAN_QUESTION
        case _:
            return None


def _all(parts: Iterable[bool | None]) -> bool | None:
    held = list(parts)
    if False in held:
        return False
    return None if None in held else True


def _any(parts: Iterable[bool | None]) -> bool | None:
    held = list(parts)
    if True in held:
        return True
    return None if None in held else False
