from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate, Edge
from intake.domain.report.lifelines import between, lifelines, pain_days, say_edge, say_mean
from tests.builders import a_diary_entry, a_trial

TODAY = dt.date(2026, 11, 22)
MARCH = ApproxDate(year=2021, month=3)
MAY = ApproxDate(year=2021, month=5)


def day(year, month, date):
    return dt.date(year, month, date)


def drawn(*entries):
    found = lifelines(Case.of(entries), TODAY)
    assert found is not None
    return found


def line(**more):
    (only,) = drawn(a_trial(**more)).lines
    return only


def test_a_bar_is_sure_only_between_the_last_first_day_and_the_first_last_day():
    found = line(start=MARCH, end=MAY)
    assert (found.first, found.last) == (day(2021, 3, 1), day(2021, 5, 31))
    assert (found.sure_first, found.sure_last) == (day(2021, 3, 31), day(2021, 5, 1))
    assert say_edge(found) == (
        "It began between Mar 1 and Mar 31, 2021, it ended between May 1 and May 31, 2021."
    )


def test_known_days_have_sharp_edges():
    start, end = ApproxDate.of(day(2021, 3, 4)), ApproxDate.of(day(2021, 5, 6))
    found = line(start=start, end=end)
    assert (found.first, found.last) == (found.sure_first, found.sure_last)
    assert say_edge(found) == ""


def test_one_vague_date_makes_nothing_sure():
    found = line(start=ApproxDate(year=2020), end=ApproxDate(year=2020))
    assert found.sure_first > found.sure_last
    assert say_edge(found) == "Some time between Jan 1 and Dec 31, 2020."


def test_what_goes_on_runs_to_today():
    found = line(start=MARCH, ongoing=True)
    assert (found.ongoing, found.last) == (True, TODAY)
    assert say_edge(found) == "It began between Mar 1 and Mar 31, 2021."


def test_an_end_that_nobody_told_stays_open():
    found = line(start=MARCH)
    assert found.is_open
    assert say_edge(found) == "The end is not known."


@pytest.mark.parametrize("edge", [Edge.BEFORE, Edge.AFTER])
def test_a_date_with_an_open_side_is_drawn_within_reach(edge):
    found = line(start=ApproxDate(year=2020, edge=edge), end=MAY)
    assert found.first < found.sure_first
    assert (found.sure_first - found.first).days < 400


def test_without_any_date_there_is_nothing_to_draw():
    assert lifelines(Case.of([a_trial()]), TODAY) is None
    assert lifelines(Case.of([a_diary_entry()]), TODAY) is None


def test_what_has_no_date_is_named_and_what_was_not_tried_is_left_out():
    found = drawn(
        a_trial("t1", start=MARCH),
        a_trial("t2", name="Yoga"),
        a_trial("t3", name="Lithium", start=MARCH, not_tried_because="Kidneys."),
    )
    assert [each.name for each in found.lines] == ["Gabapentin"]
    assert found.unplaced == ("Yoga",)


def test_the_sentence_says_what_the_drawing_shows():
    diary = [a_diary_entry(f"2026-11-{n:02}", average=n % 3 + 4) for n in range(1, 11)]
    found = drawn(a_trial(start=MARCH, end=MAY), *diary)
    assert found.says == (
        "Timeline, Mar 1, 2021 to Nov 22, 2026: 1 treatment. Pain was entered on 10 days: "
        "from 4 to 6, 5 on average. Gabapentin, Mar–May 2021."
    )


def test_a_stretch_holds_only_what_lies_in_it():
    case = Case.of(
        [a_trial("t1", start=MARCH, end=MAY), a_trial("t2", start=MARCH, ongoing=True)]
    )
    whole = lifelines(case, TODAY)
    assert whole is not None
    part = between(whole, day(2026, 11, 1), TODAY, case)
    assert [each.ongoing for each in part.lines] == [True]
    assert "1 treatment, 1 still taken. No pain was entered in this time." in part.says


def test_pain_meanwhile_is_the_mean_of_the_days_entered():
    case = Case.of(
        [
            a_trial(start=MARCH, ongoing=True),
            a_diary_entry("2026-11-01", average=4),
            a_diary_entry("2026-11-02", average=7),
        ]
    )
    whole = lifelines(case, TODAY)
    assert whole is not None
    days = pain_days(case)
    assert say_mean(days, whole.lines[0]) == "5.5, of 2 days"
    assert days.mean(day(2026, 11, 2), day(2026, 11, 2)) == (7, 1)
    assert days.mean(day(2020, 1, 1), day(2020, 2, 1)) is None
