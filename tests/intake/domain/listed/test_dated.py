from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import say_date
from intake.domain.listed.dated import take_dates
from intake.domain.listed.remaining import Remaining

TODAY = dt.date(2026, 11, 22)


def read(text):
    told, notes = take_dates(Remaining(text), TODAY)
    words = tuple(say_date(told[name]) if name in told else "" for name in ("start", "end"))  # type: ignore[arg-type]
    return (*words, "ongoing" in told), notes


@pytest.mark.parametrize(
    ("text", "start", "end", "ongoing"),
    [
        ("2019-2020", "2019", "2020", False),
        ("Jan-Mar 2021", "January 2021", "March 2021", False),
        ("Nov to Feb 2022", "November 2021", "February 2022", False),
        ("3-5/2021", "March 2021", "May 2021", False),
        ("1/5/21 - 2/6/21", "Jan 5, 2021", "Feb 6, 2021", False),
        ("2021-03-15 to 2021-04-02", "Mar 15, 2021", "Apr 2, 2021", False),
        ("from about May 2020 until June 2020", "about May 2020", "June 2020", False),
        ("since 2022", "2022", "", True),
        ("2018 - present", "2018", "", True),
        ("stopped 2020", "", "2020", False),
        ("before 2019", "before 2019", "", False),
        ("after March 2019", "after March 2019", "", False),
        ("late 2020", "about 2020", "", False),
        ("15 March 2020", "Mar 15, 2020", "", False),
        ("two years ago", "", "", False),
        ("3/19", "", "", False),
        ("Feb 30, 2020", "", "", False),
        ("13/2020", "", "", False),
        ("2031", "", "", False),
        ("2000 mg", "", "", False),
        ("no date", "", "", False),
    ],
)
def test_explicit_dates_are_read_as_sharp_as_written(text, start, end, ongoing):
    assert read(text)[0] == (start, end, ongoing)


def test_what_is_assumed_is_told():
    assert "taken as 2021" in read("Nov-Feb 2022")[1][0]
    assert "taken as the start" in read("2019")[1][0]
    assert "side by side" in read("03/01/2023, 06/30/2023")[1][0]
    assert read("started 2019")[1] == ()
