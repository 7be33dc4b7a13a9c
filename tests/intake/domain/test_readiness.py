from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from intake.domain.answers import (
    ComeBack,
    DoesNotApply,
    DontKnow,
    Waiting,
)
from intake.domain.case import Case, key_of
from intake.domain.conditions import (
    AnswerGiven,
    AnyOf,
    DocumentOfType,
    TrialsTried,
    leaves,
)
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Question
from intake.domain.documents import Target
from intake.domain.readiness import Standing, applies, assess, is_done
from intake.domain.scores import ItemAnswer, Score
from intake.ids import (
    DocumentTypeId,
    InstrumentId,
    QuestionId,
    RequirementId,
    ScoreId,
    TrialId,
)
from tests.builders import (
    a_catalog,
    a_choice,
    a_contact,
    a_day,
    a_diary_entry,
    a_document,
    a_proof,
    a_trial,
    a_yes,
    an_answer,
    not_answered,
)

if TYPE_CHECKING:
    from intake.domain.case import AnyEntry

TODAY = dt.date(2026, 11, 22)
VISIT = dt.date(2026, 12, 3)
PAIN = (a_choice("request.condition", "crps_1"), a_choice("coverage.kind", "employer"))
MOOD = (a_choice("request.condition", "low"), a_choice("coverage.kind", "employer"))
RANK = {Standing.MISSING: 0, Standing.UNKNOWN: 0, Standing.WAITING: 0, Standing.WEAK: 1}


def readiness(*entries):
    return assess(Case.of(entries), a_catalog(), TODAY)


def finding(name, *entries):
    return readiness(*entries).of(name)


def ids(*entries):
    return [each.requirement.id for each in readiness(*entries).findings]


def test_what_surely_does_not_belong_is_not_listed():
    assert "score.pain" in ids(*PAIN)
    assert "score.pain" not in ids(*MOOD)
    assert "score.mood" in ids(*MOOD)


def test_before_the_first_questions_the_list_holds_what_everyone_is_asked_for():
    assert "score.pain" not in ids()
    assert "paper.note" in ids()


def test_not_knowing_the_condition_takes_nothing_off_the_list():
    unknown = not_answered("request.condition", DontKnow())
    row = finding("score.pain", unknown)
    assert row.standing is Standing.UNKNOWN
    assert row.because == "Whether you need this depends on: What is the treatment for?"


def test_an_open_safety_question_leaves_its_paper_unknown_not_unneeded():
    row = finding("paper.test", *PAIN)
    assert (row.standing, row.to_do) == (Standing.UNKNOWN, "Answer that question.")
    assert finding("paper.test", *PAIN, a_yes("safety.pregnancy")).standing is Standing.MISSING
    assert finding("paper.test", *PAIN, a_yes("safety.pregnancy", yes=False)) is None


def test_what_is_already_proven_is_met_even_while_it_may_not_be_needed():
    paper = a_document(type="lab", is_confirmed=True)
    assert finding("paper.test", *PAIN, paper).standing is Standing.MET


def test_what_does_not_apply_is_kept_at_the_end_with_its_reason():
    aside = not_answered("paper.note", DoesNotApply(because="I have never seen a doctor."))
    found = readiness(*PAIN, aside)
    last = found.findings[-1]
    assert (last.requirement.id, last.standing) == ("paper.note", Standing.NOT_APPLICABLE)
    assert "never seen a doctor" in last.because
    assert is_done(last)


def test_waiting_is_told_until_the_paper_is_here():
    said = Waiting(whom="Dr. Okafor", since=dt.date(2026, 11, 10), ask_again=VISIT)
    waiting = not_answered("paper.note", said)
    row = finding("paper.note", waiting)
    assert (row.standing, row.not_before) == (Standing.WAITING, VISIT)
    paper = a_document(type="visit_note", is_confirmed=True, date=ApproxDate.of(TODAY))
    assert finding("paper.note", waiting, paper).standing is Standing.MET


def test_not_knowing_is_told_as_not_known_with_how_to_get_it():
    row = finding("paper.note", not_answered("paper.note", DontKnow()))
    assert (row.standing, row.to_do) == (Standing.UNKNOWN, "Ask the office for it.")


def test_coming_back_stays_missing_and_says_so():
    row = finding("paper.note", not_answered("paper.note", ComeBack()))
    assert row.standing is Standing.MISSING
    assert row.because == "You said that you will come back to this."


def test_not_knowing_does_not_hide_what_is_half_there():
    paper = a_document(type="visit_note")
    row = finding("paper.note", paper, not_answered("paper.note", DontKnow()))
    assert row.standing is Standing.WEAK


def test_start_by_is_the_visit_less_the_days_it_takes():
    row = finding("paper.note", a_day("visit.date", VISIT))
    assert row.start_by == dt.date(2026, 11, 23)
    assert finding("paper.note").start_by is None
    past = a_day("visit.date", TODAY - dt.timedelta(days=1))
    assert finding("paper.note", past).start_by is None


def test_counts_are_by_standing():
    found = readiness(*PAIN)
    assert sum(found.count(each) for each in Standing) == len(found.findings)
    assert found.of("no.such.thing") is None


def test_something_is_asked_unless_it_surely_does_not_belong():
    question = a_catalog().find(Question, "mood.episode")
    assert applies(question.when, Case(), a_catalog(), TODAY)
    assert applies(question.when, Case.of(MOOD), a_catalog(), TODAY)
    assert not applies(question.when, Case.of(PAIN), a_catalog(), TODAY)


def changed(name, **changes):
    rows = [each for each in a_catalog().requirements if each.id == name]
    return a_catalog().changed(requirements=tuple(each.changed(**changes) for each in rows))


def test_an_answer_alone_is_weak_where_a_page_would_do_too():
    either = AnyOf(
        of=(
            DocumentOfType(types=(DocumentTypeId("lab"),)),
            AnswerGiven(question=QuestionId("safety.pregnancy")),
        )
    )
    catalog = changed("paper.note", met_by=either)
    case = Case.of([a_yes("safety.pregnancy")])
    row = assess(case, catalog, TODAY).of("paper.note")
    assert row is not None
    assert (row.standing, row.because) == (Standing.WEAK, "It is your own account so far.")


def test_what_depends_on_weeks_that_are_not_known_is_unknown():
    catalog = changed("paper.note", when=TrialsTried(weeks=6))
    row = assess(Case.of([a_trial()]), catalog, TODAY).of("paper.note")
    assert row is not None
    assert row.standing is Standing.UNKNOWN
    assert row.because == "Whether you need this is not known yet."


# --- properties ----------------------------------------------------------------------

COMPLETE = tuple(ItemAnswer(item=each, points=0) for each in ("first", "second"))
EVIDENCE: st.SearchStrategy[AnyEntry] = st.sampled_from(
    [
        a_document(type="visit_note", is_confirmed=True, date=ApproxDate.of(TODAY)),
        a_document("d2", type="visit_note", date=ApproxDate(year=2024)),
        a_document("d3", type="lab", pages=0),
        a_proof("d3", Target.requirement(RequirementId("paper.note"))),
        a_proof("d1", Target.trial(TrialId("t1"))),
        a_trial("t1", group="tablets", weeks_at_dose=8),
        a_trial("t2", group="patches", weeks_at_dose=1),
        a_trial("t3", group="patches"),
        a_trial("t4", group="patches", weeks_at_dose=9),
        a_contact("c1"),
        a_contact("c2", party="clinic"),
        a_diary_entry("2026-11-20"),
        a_diary_entry("2026-11-19"),
        a_diary_entry("2026-11-18"),
        a_diary_entry("2026-01-01"),
        Score(
            id=ScoreId("s1"),
            instrument=InstrumentId("two_items"),
            date=ApproxDate.of(TODAY),
            answers=COMPLETE,
        ),
        Score(
            id=ScoreId("s2"), instrument=InstrumentId("two_items"), date=ApproxDate.of(TODAY)
        ),
        a_yes("safety.pregnancy"),
        an_answer("life.words", "I limp."),
        an_answer("paper.note", "He wrote it."),
        a_day("request.sent_on", TODAY),
    ]
)
ENTRIES = st.lists(EVIDENCE, max_size=12, unique_by=key_of)
PATHS = st.sampled_from([PAIN, MOOD, ()])


@given(PATHS, ENTRIES, EVIDENCE)
def test_adding_evidence_never_lowers_a_standing(path, entries, more):
    before = readiness(*path, *(each for each in entries if each.id != more.id))
    after = readiness(*path, *(each for each in entries if each.id != more.id), more)
    for each in before.findings:
        row = after.of(each.requirement.id)
        assert row is not None
        assert RANK.get(row.standing, 2) >= RANK.get(each.standing, 2)


def _named(requirement):
    for condition in (requirement.when, requirement.met_by):
        for leaf in leaves(condition):
            yield from _inputs(leaf)


def _inputs(leaf):
    by_kind = {
        "document_of_type": ("document", "proof"),
        "score_recorded": ("score", "proof"),
        "diary_kept": ("diary",),
        "trials_tried": ("trial", "proof"),
        "contact_about": ("contact", "proof"),
        "on_path": ("answer:request.condition",),
    }
    yield from by_kind.get(leaf.kind, ())
    if hasattr(leaf, "question"):
        yield f"answer:{leaf.question}"


@given(PATHS, ENTRIES, EVIDENCE)
def test_a_standing_changes_only_with_what_it_names(path, entries, more):
    rest = [each for each in entries if each.id != more.id]
    before, after = readiness(*path, *rest), readiness(*path, *rest, more)
    for each in a_catalog().requirements:
        inputs = {*_named(each), f"answer:{each.id}"}
        if more.kind in inputs or f"{more.kind}:{more.id}" in inputs:
            continue
        old, new = before.of(each.id), after.of(each.id)
        assert (old and old.standing) == (new and new.standing)


@given(ENTRIES)
def test_an_answer_that_is_not_known_is_taken_neither_for_yes_nor_for_no(entries):
    rest = [each for each in entries if each.id != "safety.pregnancy"]
    unknown = not_answered("safety.pregnancy", DontKnow())
    row = readiness(*PAIN, *rest, unknown).of("paper.test")
    yes = readiness(*PAIN, *rest, a_yes("safety.pregnancy")).of("paper.test")
    assert row is not None
    assert row.standing in (Standing.UNKNOWN, yes.standing)
