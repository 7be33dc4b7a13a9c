from __future__ import annotations

from ui.widgets.typed_number import TypedNumber


def test_digits_make_one_number(qtbot):
    number = TypedNumber()
    assert [number.typed(key) for key in "120"] == [1, 12, 120]


def test_a_number_does_not_begin_with_nought_and_ends_with_any_other_key(qtbot):
    number = TypedNumber()
    assert number.typed("0") == 0
    assert [number.typed(key) for key in ("1", "+", "2")] == [1, 0, 2]


def test_after_a_pause_another_number_begins(qtbot):
    number = TypedNumber()
    number.typed("1")
    number._pause.timeout.emit()
    assert number.typed("2") == 2


def test_signs_that_only_look_like_digits_are_none(qtbot):
    assert TypedNumber().typed("²") == 0
