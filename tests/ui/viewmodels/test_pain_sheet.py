from __future__ import annotations

import datetime as dt

from intake.domain.dates import ApproxDate
from intake.domain.scores import ItemAnswer, Score
from intake.ids import ScoreId
from tests.ui.rooms_catalog import means, sums
from ui.viewmodels.pain_sheet import outcome_of, overlap_words, sheet_of

TODAY = dt.date(2026, 11, 23)


def _score(instrument, *points, day=TODAY, name="s1"):
    answers = tuple(
        ItemAnswer(item=item.id, points=each)
        for item, each in zip(instrument.items, points, strict=False)
        if each is not None
    )
    return Score(
        id=ScoreId(name), instrument=instrument.id, date=ApproxDate.of(day), answers=answers
    )


def test_there_is_no_total_while_a_scored_item_is_open():
    outcome = outcome_of(means(), _score(means(), 4, None, 5), ())
    assert outcome.result == "2 of 3 answered"
    assert "Still open: question 2." in outcome.more
    assert "never counted as 0" in outcome.more


def test_an_item_that_does_not_count_is_not_missed():
    assert outcome_of(sums(), _score(sums(), 2, 1), ()).result == "SUMS: 3 of 4: severe"


def test_a_mean_is_told_with_its_sum_and_its_nearest_whole_number():
    outcome = outcome_of(means(), _score(means(), 7, 7, 6), ())
    assert outcome.result == "MEANS: 6.7 of 10"
    assert outcome.more == (
        "The mean of 3 answers (sum 20 of 30). To the nearest whole number: 7."
    )


def test_a_change_is_held_against_the_smallest_amount_that_matters():
    before = _score(means(), 8, 8, 8, day=TODAY - dt.timedelta(days=7), name="s0")
    small = outcome_of(means(), _score(means(), 8, 8, 7), (before,)).change
    assert small == (
        "On Nov 16, 2026 it was 8. It is 0.3 lower (4% less) now. That is less than 1 point, "
        "the smallest change that matters. Six studies."
    )
    large = outcome_of(means(), _score(means(), 5, 5, 5), (before,)).change
    assert "3 lower (38% less) now. That is 1 point or more" in large
    assert "matters: improved." in large


def test_an_answer_above_zero_asks_for_help_and_an_open_one_at_the_end():
    some = sheet_of(sums(), _score(sums(), 0, 1), (), "")
    assert (some.needs_help, some.asks_for_help) == (True, False)
    none = sheet_of(sums(), _score(sums(), 0, 0), (), "")
    assert (none.needs_help, none.asks_for_help) == (False, False)
    left = sheet_of(sums(), _score(sums(), 0), (), "")
    assert (left.needs_help, left.asks_for_help) == (False, True)


def test_wording_and_options_are_those_of_the_catalog():
    sheet = sheet_of(sums(), _score(sums()), (), "")
    assert [item.says for item in sheet.items] == [item.says for item in sums().items]
    assert sheet.items[0].options == (
        (0, "Not at all"),
        (1, "Several days"),
        (2, "Nearly every day"),
    )
    assert (sheet.stem, sheet.footer) == (sums().stem, "Made up by nobody.")


def test_filling_in_again_too_soon_is_said_but_not_forbidden():
    now = _score(means(), 8)
    last = _score(means(), 8, day=TODAY - dt.timedelta(days=3), name="s0")
    told = overlap_words(means(), now, [now, last])
    assert "Nov 27, 2026 or later" in told
    assert "You can go on all the same; it is marked." in told
    older = _score(means(), 8, day=TODAY - dt.timedelta(days=7), name="s0")
    assert overlap_words(means(), now, [older]) == ""


def test_answers_that_do_not_count_are_told_apart():
    assert outcome_of(sums(), _score(sums(), 0, 0, 2), ()).more == (
        "Not counted: How hard was it? Nearly every day."
    )


def test_sums_of_parts_are_told_without_a_verdict():
    part = {"id": "A", "says": "Part A", "items": ("low",), "counts_from": 1, "how_many": 1}
    parted = sums(clusters=(part,))
    told = outcome_of(parted, _score(parted, 2, 0), ()).more
    assert told.startswith("Part A: 2 of 2. The form’s own first rule holds.")
    assert "Only a clinician can say what that means." in told
    assert "does not hold" in outcome_of(parted, _score(parted, 0, 0), ()).more
    assert "Part A" not in outcome_of(parted, _score(parted, 2), ()).more
