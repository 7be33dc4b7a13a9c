"""What must hold for every case: unknown is neither no nor yes; nothing stands on what it
does not name."""

from __future__ import annotations

import sys
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intake.bootstrap import open_catalog
from intake.domain.answers import (
    Answer,
    Answered,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Text,
    Waiting,
    YesNo,
    own_words_id,
    told_about,
)
from intake.domain.applying import holds
from intake.domain.case import Case, key_of
from intake.domain.conditions import (
    AllOf,
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
    TrialsTried,
    leaves,
)
from intake.domain.contacts import Contact
from intake.domain.documents import Document, Proof, Target, TargetKind
from intake.domain.known import know
from intake.domain.people import Helper
from intake.domain.put_off import PutOff
from intake.domain.readiness import assess
from intake.domain.scores import DiaryEntry, Score
from intake.domain.section_done import SectionDone
from intake.domain.set_aside import SetAside
from intake.domain.treatments import Trial
from intake.ids import QuestionId
from tests.any_case import any_value
from tests.bench.ten_years import ten_years
from tests.builders import a_proof, a_yes, not_answered
from tests.conftest import ROOT
from tests.truth import TODAY, expected

CATALOG = open_catalog(ROOT / "resources")
CASES = [each.case for each in expected()]
QUESTIONS = [each.id for each in CATALOG.questions]
ROWS = CATALOG.requirements
ESSENTIAL = [each.id for each in CATALOG.questions if each.essential]
BEGUN = [each for each in CASES if all(each.said(question) for question in ESSENTIAL)]
"""Cases whose first questions were asked: before that, the list waits for them."""
UNKNOWN = (None, DontKnow(), ComeBack(), Waiting(whom="Dr. A"))
ASKED = [QuestionId(f"q{number}") for number in range(3)]


# --- unknown is neither no nor yes -----------------------------------------------------


def _leaf(question):
    return st.sampled_from(("yes", "no")).map(
        lambda option: AnswerIs(question=question, one_of=(option,))
    )


CONDITIONS = st.recursive(
    st.sampled_from(ASKED).flatmap(_leaf),
    lambda inner: st.one_of(
        inner.map(lambda one: Not(of=one)),
        st.lists(inner, min_size=1, max_size=3).map(lambda some: AllOf(of=tuple(some))),
        st.lists(inner, min_size=1, max_size=3).map(lambda some: AnyOf(of=tuple(some))),
    ),
    max_leaves=8,
)


@given(
    CONDITIONS,
    st.lists(st.one_of(st.sampled_from(UNKNOWN), st.booleans()), min_size=3, max_size=3),
)
def test_what_is_decided_while_something_is_unknown_holds_for_every_answer(condition, said):
    entries = [_entry(question, each) for question, each in zip(ASKED, said, strict=True)]
    decided = holds(condition, know(Case.of(e for e in entries if e), CATALOG, TODAY))
    assume(decided is not None)
    choices = [(each,) if isinstance(each, bool) else (True, False) for each in said]
    for answers in product(*choices):
        every = [a_yes(q, yes=a) for q, a in zip(ASKED, answers, strict=True)]
        assert holds(condition, know(Case.of(every), CATALOG, TODAY)) is decided


def _entry(question, said):
    if isinstance(said, bool):
        return a_yes(question, yes=said)
    return None if said is None else not_answered(question, said)


OPTIONS = [
    (leaf.question, option)
    for row in ROWS
    for leaf in leaves(row.when)
    if isinstance(leaf, AnswerIs)
    and leaf.question not in ("request.condition", "request.route", "coverage.kind")
    for option in ("yes", "no")
]


@given(st.sampled_from(BEGUN), st.sampled_from(OPTIONS), st.sampled_from(UNKNOWN[1:]))
def test_what_an_unknown_answer_leaves_out_no_answer_would_ask_for(case, asked, unknown):
    question, _ = asked
    without = _standings(case.with_entry(not_answered(question, unknown)))
    for yes in (True, False):
        with_answer = _standings(case.with_entry(a_yes(question, yes=yes)))
        named = {each.id for each in ROWS if _names_answer(each, question)}
        assert (set(with_answer) & named) <= (set(without) & named)


def _names_answer(row, question):
    return any(getattr(leaf, "question", "") == question for leaf in leaves(row.when))


def _standings(case):
    return {
        each.requirement.id: each.standing for each in assess(case, CATALOG, TODAY).findings
    }


# --- nothing stands on what it does not name -------------------------------------------


def names(row, entry, case):
    """Return whether a requirement names this entry: in its conditions, or by its own id."""
    if isinstance(entry, Answer):
        about = told_about(entry.id)
        return about in {row.id, "visit.date", *_questions(row)}
    if isinstance(entry, Proof):
        return _names_target(row, entry.target, case)
    if isinstance(entry, PutOff | SetAside | SectionDone | Helper):
        return False
    return any(_leaf_names(leaf, entry) for leaf in _all_leaves(row))


def _all_leaves(row):
    yield from leaves(row.when)
    yield from leaves(row.met_by)


def _questions(row):
    for leaf in _all_leaves(row):
        if isinstance(leaf, AnswerIs | AnswerGiven | OwnWords):
            yield leaf.question
        elif isinstance(leaf, OnPath):
            yield "request.condition"
        elif isinstance(leaf, AsksFirst):
            yield "coverage.kind"


def _leaf_names(leaf, entry):
    if type(leaf) not in NAMED_BY:
        return False
    kind, says = NAMED_BY[type(leaf)]
    return isinstance(entry, kind) and says(leaf, entry)


NAMED_BY: dict[Any, Any] = {
    DocumentOfType: (Document, lambda leaf, paper: paper.type in leaf.types),
    ScoreRecorded: (Score, lambda leaf, score: score.instrument == leaf.instrument),
    DiaryKept: (DiaryEntry, lambda _leaf, _day: True),
    TrialsTried: (Trial, lambda _leaf, _trial: True),
    ContactAbout: (Contact, lambda leaf, contact: contact.party == leaf.party),
}


def _names_target(row, target, case):
    if target.kind is TargetKind.REQUIREMENT:
        return target.id == row.id
    if target.kind is TargetKind.ANSWER:
        return target.id in set(_questions(row)) | {row.id}
    kinds = {TargetKind.TRIAL: Trial, TargetKind.SCORE: Score, TargetKind.CONTACT: Contact}
    found = case.one(kinds[target.kind], target.id) if target.kind in kinds else None
    return found is not None and names(row, found, case)


SAIDS = st.sampled_from(
    [
        *UNKNOWN[1:],
        DoesNotApply(),
        Answered(given=YesNo(yes=True)),
        Answered(given=Text(text="x")),
    ]
)
ENTRIES = st.one_of(
    st.builds(
        Answer,
        id=st.sampled_from(
            [
                *QUESTIONS,
                *(each.id for each in ROWS),
                *(own_words_id(each.id) for each in ROWS),
            ]
        ),
        said=SAIDS,
    ),
    any_value(Document).flatmap(
        lambda paper: st.sampled_from(CATALOG.document_types).map(
            lambda kind: paper.changed(type=kind.id)
        )
    ),
    any_value(Trial),
    any_value(Score).flatmap(
        lambda score: st.sampled_from(CATALOG.instruments).map(
            lambda kind: score.changed(instrument=kind.id)
        )
    ),
    any_value(DiaryEntry),
    any_value(Contact),
    any_value(PutOff),
    any_value(SetAside),
    any_value(SectionDone),
    st.sampled_from(ROWS).map(lambda row: a_proof("note", Target.requirement(row.id))),
)


@given(st.sampled_from(CASES), ENTRIES)
def test_an_edit_outside_of_what_a_requirement_names_leaves_its_finding_alone(case, entry):
    assume(case.get(key_of(entry)) is None or isinstance(entry, Answer))
    before, after = (assess(each, CATALOG, TODAY) for each in (case, case.with_entry(entry)))
    for row in ROWS:
        if not names(row, entry, case):
            assert after.of(row.id) == before.of(row.id)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_an_answer_that_a_requirement_names_can_change_it(row):
    """The control: without it, naming everything would make the test above say nothing."""
    entry = Answer(id=QuestionId(row.id), said=DoesNotApply(because="No."))
    changed = [
        case
        for case in CASES
        if assess(case, CATALOG, TODAY).of(row.id)
        != assess(case.with_entry(entry), CATALOG, TODAY).of(row.id)
    ]
    assert changed
    assert names(row, entry, CASES[0])
    assert not names(row, Answer(id=QuestionId("patient.name"), said=DontKnow()), CASES[0])


# --- and it grows no faster than the case ------------------------------------------------


def test_twice_the_case_is_at_most_twice_the_work():
    """Calls are counted, not time: the same on every machine."""
    half, whole = (_calls(ten_years(CATALOG, tenths)) for tenths in (5, 10))
    assert whole <= 2.1 * half


def _calls(case):
    made = [0]

    def count(_frame, event, _argument):
        made[0] += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        assess(case, CATALOG, TODAY)
    finally:
        sys.setprofile(None)
    return made[0]
