from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.recovery_code import (
    GroupStanding,
    RecoveryCode,
    group_standing,
    parse_code,
)
from intake.errors import CodeTypedWrongError


@given(st.binary(min_size=16, max_size=16))
def test_a_code_that_was_written_down_can_be_typed_back(secret):
    code = RecoveryCode(secret)
    assert parse_code(code.text).secret == secret
    assert parse_code(" ".join(code.groups)).secret == secret


def test_a_code_has_eight_groups_of_six_digits():
    groups = RecoveryCode(bytes(range(16))).groups
    assert len(groups) == 8
    assert all(len(group) == 6 and group.isdigit() for group in groups)


def test_every_single_slip_and_every_swap_of_neighbours_is_noticed():
    slips = 0
    for value in range(0, 0x10000, 37):
        right = f"{value * 11:06d}"
        wrongs = {
            right[:place] + digit + right[place + 1 :]
            for place in range(6)
            for digit in "0123456789"
        }
        wrongs |= {
            right[:place] + right[place + 1] + right[place] + right[place + 2 :]
            for place in range(5)
        }
        for wrong in wrongs - {right}:
            slips += 1
            assert group_standing(wrong) is GroupStanding.WRONG
        assert group_standing(right) is GroupStanding.RIGHT
    assert slips > 90_000


def test_a_number_that_no_code_can_hold_is_wrong():
    assert group_standing(f"{0x10000 * 11:06d}") is GroupStanding.WRONG


def test_a_slip_is_told_with_its_group():
    groups = list(RecoveryCode(bytes(range(16))).groups)
    groups[2] = "000001"
    groups[6] = "999999"
    with pytest.raises(CodeTypedWrongError, match="Groups 3, 7 of the code") as caught:
        parse_code("-".join(groups))
    assert caught.value.groups == (3, 7)


@pytest.mark.parametrize("text", ["", "12", "0" * 47, "0" * 49])
def test_a_code_of_the_wrong_length_says_how_long_it_is(text):
    with pytest.raises(CodeTypedWrongError, match="8 groups of 6 digits"):
        parse_code(text)


def test_each_group_is_judged_while_it_is_typed():
    groups = RecoveryCode(bytes(range(16))).groups
    found = [group_standing(typed) for typed in (groups[0], "000001", "12", "")]
    right, wrong, unfinished = (
        GroupStanding.RIGHT,
        GroupStanding.WRONG,
        GroupStanding.UNFINISHED,
    )
    assert found == [right, wrong, unfinished, unfinished]


def test_a_code_of_another_size_cannot_be_made():
    with pytest.raises(ValueError, match="16 bytes"):
        RecoveryCode(b"short")


def test_a_code_does_not_show_itself():
    assert "106535" not in repr(RecoveryCode(bytes(16)))
    assert repr(RecoveryCode(b"0123456789abcdef")).find("0123") < 0
