"""What is told of a requirement in own words, beside all else that is said of it."""

from __future__ import annotations

import datetime as dt

from intake.domain.answers import (
    Answered,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Text,
    Waiting,
    own_words_id,
)
from intake.domain.case import Case
from intake.domain.readiness import Standing, assess
from intake.export.case_file import CaseFile
from tests.builders import a_catalog, a_document, an_answer, not_answered

TODAY = dt.date(2026, 11, 22)


def finding(name, *entries):
    case = Case.of(entries)
    return assess(case, a_catalog(), TODAY).of(name)


def test_own_words_are_weak_where_a_page_is_asked_for():
    row = finding("paper.note", an_answer("paper.note", "He wrote it in May."))
    assert row.standing is Standing.WEAK
    assert row.to_do == "A page that shows it would make it stronger. Get: Visit notes."
    assert [each.kind for each in row.evidence] == ["own_account"]
    assert row.evidence[0].about == "Visit notes"


def test_own_words_join_what_is_weak_already():
    paper = a_document(type="visit_note")
    row = finding("paper.note", paper, an_answer("paper.note", "From May."))
    assert [each.kind for each in row.evidence] == ["pages", "own_account"]
    assert "type and date" in row.because


def test_own_words_lie_beside_all_else_that_was_said():
    words = an_answer(own_words_id("paper.note"), "He wrote it in May.")
    assert finding("paper.note", words) == finding("paper.note", an_answer("paper.note", "x"))
    waits = finding("paper.note", words, not_answered("paper.note", Waiting(whom="Dr. Okafor")))
    assert waits.standing is Standing.WAITING
    assert [each.kind for each in waits.evidence] == ["own_account"]
    for said in (DontKnow(), ComeBack()):
        told = finding("paper.note", words, not_answered("paper.note", said))
        assert told == finding("paper.note", words)
    gone = finding("paper.note", words, not_answered("paper.note", DoesNotApply()))
    assert gone.standing is Standing.NOT_APPLICABLE


def test_a_case_file_of_the_older_shape_reads_as_before():
    told = {"answers": {"paper.note": {"kind": "text", "text": "He wrote it in May."}}}
    old = [entry for _, entry in CaseFile.model_validate({"format": 1, **told}).rows()]
    assert finding("paper.note", *old).standing is Standing.WEAK
    words = Case.of(old).own_words("paper.note")
    assert words is not None
    assert words.said == Answered(given=Text(text="He wrote it in May."))


def test_own_words_meet_what_asks_for_own_words():
    assert finding("life.words", an_answer("life.words", "I limp.")).standing is Standing.MET
    words = an_answer(own_words_id("life.words"), "I limp.")
    assert finding("life.words", words).standing is Standing.MET


def test_own_words_alone_do_not_stand_for_answers_that_are_open():
    row = finding("safe.all", an_answer("safe.all", "All fine."))
    assert row.standing is Standing.WEAK
    assert "the rest is still open" in row.because
