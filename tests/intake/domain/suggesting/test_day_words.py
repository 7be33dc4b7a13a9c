from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import say_date
from intake.domain.suggesting.day_words import days_in, month_comes_first, settled

TODAY = dt.date(2026, 11, 22)


def readings(text):
    return [[say_date(each) for each in day.readings] for day in days_in(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("03/14/2021", [["Mar 14, 2021"]]),
        ("14.03.2021", [["Mar 14, 2021"]]),
        ("2021-03-14", [["Mar 14, 2021"]]),
        ("March 4th, 2021", [["Mar 4, 2021"]]),
        ("4 Mar 2021", [["Mar 4, 2021"]]),
        ("04-MAR-21", [["Mar 4, 2021"]]),
        ("Sept. 9 2020", [["Sep 9, 2020"]]),
        ("March 2021", [["March 2021"]]),
        ("03/04/21", [["Mar 4, 2021", "Apr 3, 2021"]]),
        ("05/05/21", [["May 5, 2021"]]),
        ("03/14/58", [["Mar 14, 1958"]]),
        ("02/30/2021", []),
        ("11th day of March, 2021", [["Mar 11, 2021"]]),
        ("Policy no. 08.01.77", []),
        ("128/76", []),
        ("1-800-555-0100", []),
        ("Room 310, mg 300", []),
        ("may 7 tablets", []),
    ],
)
def test_dates_are_read_in_the_forms_that_papers_use(text, said):
    assert readings(text) == said


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("03/04/21 and 03/14/21", True),
        ("03/04/21 and 14/03/21", False),
        ("03/04/21, 03/14/21, 14/03/21", None),
        ("03/04/21 (MM/DD/YYYY)", True),
        ("March 4, 2021: seen on 03/04/21", True),
        ("April 3, 2021: seen on 03/04/21", False),
        ("03/04/21", None),
    ],
)
def test_a_paper_may_show_in_which_order_it_writes(text, order):
    days = days_in(text, TODAY)
    assert month_comes_first(text, days) is order
    first = settled(days[-1], month_first=order)
    assert len(first.readings) == 1 or order is None


@pytest.mark.parametrize("text", ["__5 / 6 / 2025__", "_5_/_6_/_25_", "___5/6/2025"])
def test_a_date_filled_in_over_the_line_of_a_form_is_read_where_it_stands(text):
    (found,) = days_in(f"Date {text} Name", TODAY)
    assert f"Date {text} Name"[found.end - 1] in "5_"
    assert str(found.readings[0].first) == "2025-05-06"


def test_a_year_that_is_not_filled_in_makes_no_date():
    assert days_in("__5 / 6 / 20__", TODAY) == ()
