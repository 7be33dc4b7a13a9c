from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.npi import npi_checks


@pytest.mark.parametrize("number", ["1234567893", "123-456-7893", " 1234567893 ", "1245319599"])
def test_a_number_whose_last_digit_checks_can_be_right(number):
    assert npi_checks(number)


@pytest.mark.parametrize(
    "number",
    ["1234567890", "123456789", "12345678933", "", "NPI 1234567893", "１２３４５６７８９３"],
)
def test_a_number_that_does_not_check_cannot(number):
    assert not npi_checks(number)


@given(st.integers(0, 9), st.integers(0, 9))
def test_one_wrong_digit_is_always_noticed(place, digit):
    right = "1234567893"
    typed = right[:place] + str(digit) + right[place + 1 :]
    assert npi_checks(typed) == (typed == right)
