from __future__ import annotations

import pytest

from intake.domain.page_numbers import (
    Printed,
    is_numbering,
    numbers_through,
    printed_numbers,
)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Page 2 of 5", Printed(2, 5)),
        ("page: 2/5", Printed(2, 5)),
        ("Page2of5", Printed(2, 5)),
        ("03/04/2025 10:21 FROM CEDAR HOLLOW P.002/005", Printed(2, 5)),
        ("Release 88213, printed 05/02/2025 Page 2 of 5", Printed(2, 5)),
        ("Pg. 2", Printed(2)),
        ("- 2 -", Printed(2)),
        ("2/5", Printed(2, 5)),
    ],
)
def test_a_page_says_which_it_is_in_many_ways(line, number):
    assert printed_numbers(f"Progress note\n{line}") == {number}
    assert is_numbering(line)


@pytest.mark.parametrize(
    "line",
    [
        "see what stands on page 3 of the booklet you were sent with your card",
        "Blood pressure 120/80",
        "Page 7 of 5",
        "Strength 5/5 in both arms",
        "page 0",
        "2",
    ],
)
def test_other_figures_are_no_page_numbers(line):
    assert printed_numbers(line) == frozenset()
    assert not is_numbering(line)


def test_a_bare_number_counts_only_at_the_edge_of_a_page():
    body = "\n".join(["a line of words"] * 8)
    assert printed_numbers(f"{body}\n1/3\n{body}") == frozenset()
    assert printed_numbers(f"{body}\n1/3") == {Printed(1, 3)}


def test_a_fax_may_have_put_its_own_number_beside():
    assert printed_numbers("P. 3/9\nPage 2 of 8") == {Printed(3, 9), Printed(2, 8)}


def test_a_row_of_numbers_through_the_whole_file_is_known():
    through = {at: frozenset({Printed(at, 20)}) for at in range(1, 20)}
    assert numbers_through(through, 20) == {20}
    own = {at: frozenset({Printed(1 + at % 2, 2)}) for at in range(1, 21)}
    assert numbers_through(own, 20) == frozenset()
