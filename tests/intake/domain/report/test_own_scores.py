from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.instruments import Instrument
from intake.domain.report.own_scores import say_answer, scores_paper, shared_items
from intake.domain.report.statements import Reader
from intake.domain.scores import ItemAnswer, Reported, Score, Shares
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_catalog
from tests.reports import TODAY, a_material

TWO = a_catalog().find(Instrument, "two_items")
assert TWO is not None
ANSWERS = tuple(ItemAnswer(item=each, points=3) for each in ("first", "second", "hard"))


def a_score(its_id="s", ago=0, **more):
    known = {"instrument": InstrumentId("two_items"), "answers": ANSWERS, **more}
    date = ApproxDate.of(TODAY - dt.timedelta(days=ago))
    return Score(id=ScoreId(its_id), date=date, **known)


def rows(*scores, reader=Reader.INSURER):
    material = a_material(Case.of(scores), reader)
    catalog = material.catalog.changed(instruments=(TWO,))
    paper = scores_paper(
        type(material)(material.case, catalog, material.readiness, TODAY, reader)
    )
    return [] if paper is None else [row.cells for row in paper.rows]


@pytest.mark.parametrize("reader", Reader)
def test_single_answers_stay_away_unless_chosen(reader):
    assert len(rows(a_score(), reader=reader)) == 1


def test_chosen_answers_leave_in_words_but_never_the_hard_one():
    told = rows(a_score(shares=Shares.ANSWERS))
    assert [cells[1] for cells in told[1:]] == ["First 3, Yes.", "How hard 3, Yes."]


def test_the_hard_answer_leaves_only_by_its_own_choice_with_whether_it_was_talked_about():
    told = rows(a_score(shares=Shares.EVERY_ANSWER))
    assert told[2][1] == "Second 3, Yes. Talked about with a clinician: not noted."
    talked = rows(a_score(shares=Shares.EVERY_ANSWER, talked_over=True))
    assert talked[2][1].endswith("Talked about with a clinician: yes.")


def test_open_items_are_not_told_as_zero():
    score = a_score(answers=ANSWERS[:1], shares=Shares.EVERY_ANSWER)
    assert [item.id for item in shared_items(TWO, score)] == ["first"]


def test_one_filled_in_too_soon_says_so():
    told = rows(a_score("a", 5), a_score("b", 0))
    assert told[0][-1] == "by the patient"
    assert told[1][-1] == "by the patient; look-back overlaps Nov 17, 2026"


def test_a_clinicians_words_stand_below_their_scale():
    told = rows(
        a_score(
            instrument=InstrumentId("own"),
            name="C-SSRS",
            version="Screener",
            answers=(),
            reported=Reported(words="None.", by="Dr. Stein"),
        )
    )
    assert told == [
        ("Nov 22, 2026", "C-SSRS, Screener", "in words", "Dr. Stein"),
        ("", "None."),
    ]


def test_the_day_compared_with_stands_beside_the_name():
    assert rows(a_score(since=ApproxDate(year=2026, month=3)))[0][1].endswith(
        "since March 2026"
    )


def test_an_answer_without_words_is_its_number():
    assert say_answer(TWO, TWO.items[0], 2) == "2"
