from __future__ import annotations

from ui.viewmodels.records_hand import InHand


def test_pages_in_a_row_are_one_range_and_others_several():
    assert list(InHand((2, 3, 4)).rows()) == [(2, 4)]
    assert InHand((2, 3, 4)).is_in_a_row
    assert list(InHand((1, 3, 4)).rows()) == [(1, 1), (3, 4)]
    assert not InHand((1, 3, 4)).is_in_a_row
    assert InHand((1, 3, 4)).range == (1, 4)
