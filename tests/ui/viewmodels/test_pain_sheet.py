from __future__ import annotations

import datetime as dt

from tests.ui.chosen_scores import TODAY, a_score
from tests.ui.rooms_catalog import means, sums
from ui.viewmodels.pain_sheet import overlap_words, sheet_of


def test_an_answer_above_zero_asks_for_help_and_an_open_one_at_the_end():
    some = sheet_of(sums(), a_score(sums(), 0, 1), (), "")
    assert (some.help_now, some.help_at_end) == (True, False)
    none = sheet_of(sums(), a_score(sums(), 0, 0), (), "")
    assert (none.help_now, none.help_at_end) == (False, False)
    left = sheet_of(sums(), a_score(sums(), 0), (), "")
    assert (left.help_now, left.help_at_end) == (False, True)


def test_wording_and_options_are_those_of_the_catalog():
    sheet = sheet_of(sums(), a_score(sums()), (), "")
    assert [item.says for item in sheet.items] == [item.says for item in sums().items]
    assert sheet.items[0].options == (
        (0, "Not at all"),
        (1, "Several days"),
        (2, "Nearly every day"),
    )
    assert (sheet.stem, sheet.footer) == (sums().stem, "Made up by nobody.")


def test_filling_in_again_too_soon_is_said_but_not_forbidden():
    now = a_score(means(), 8)
    last = a_score(means(), 8, day=TODAY - dt.timedelta(days=3), name="s0")
    told = overlap_words(means(), now, [now, last])
    assert "Nov 27, 2026 or later" in told
    assert "You can go on all the same; it is marked." in told
    older = a_score(means(), 8, day=TODAY - dt.timedelta(days=7), name="s0")
    assert overlap_words(means(), now, [older]) == ""
