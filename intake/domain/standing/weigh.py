"""What each word of a condition means for a requirement: one outcome with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from intake.domain.applying import holds
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
)
from intake.domain.standing.held import Held, Standing, all_of, any_of
from intake.domain.standing.numbers import diary, scores
from intake.domain.standing.papers import papers
from intake.domain.standing.told import answer, circumstance, contact
from intake.domain.standing.tried import still_taken, tried

if TYPE_CHECKING:
    from intake.domain.conditions import AnyCondition, Leaf
    from intake.domain.definitions import Requirement
    from intake.domain.known import Known


def weigh(condition: AnyCondition, requirement: Requirement, known: Known) -> Held:
    """Return how a requirement stands by one condition."""
    match condition:
        case AllOf(of=parts):
            return all_of([weigh(part, requirement, known) for part in parts])
        case AnyOf(of=parts):
            return any_of([weigh(part, requirement, known) for part in parts])
        case Not():
            return _not(condition, requirement, known)
        case _:
            return _weigh_leaf(condition, requirement, known)


def _weigh_leaf(leaf: Leaf, requirement: Requirement, known: Known) -> Held:
    match leaf:
        case DocumentOfType():
            return papers(leaf, requirement, known)
        case AnswerIs() | AnswerGiven() | OwnWords():
            return answer(leaf, requirement, known)
        case Always() | OnPath() | AsksFirst():
            return circumstance(leaf, requirement, known)
        case ContactAbout():
            return contact(leaf, requirement, known)
        case ScoreRecorded() | DiaryKept() | TrialsTried() | Taking():
            return _weigh_record(leaf, requirement, known)
        case _:
            assert_never(leaf)


def _weigh_record(
    leaf: ScoreRecorded | DiaryKept | TrialsTried | Taking,
    requirement: Requirement,
    known: Known,
) -> Held:
    match leaf:
        case ScoreRecorded():
            return scores(leaf, requirement, known)
        case DiaryKept():
            return diary(leaf, requirement, known)
        case TrialsTried():
            return tried(leaf, requirement, known)
        case Taking():
            return still_taken(leaf, requirement, known)
        case _:
            assert_never(leaf)


def _not(condition: Not, requirement: Requirement, known: Known) -> Held:
    held = holds(condition, known)
    if held is None:
        return Held(Standing.UNKNOWN, "Not known yet.", requirement.next_step)
    if held:
        return Held(Standing.MET, "Nothing speaks against it.")
    return Held(Standing.MISSING, "It is still open.", requirement.next_step)
