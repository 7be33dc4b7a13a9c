from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from tests.builders import a_diary_entry, a_trial
from tests.ui.rooms_catalog import daily_pain
from ui.viewmodels.pain_weeks import marks_of, tell_weeks, weeks_of

TODAY = dt.date(2026, 11, 23)
SEP_28, NOV_9 = "2026-10-05", "2026-11-09"


def _case(*more):
    return Case.of(
        [
            a_diary_entry("2026-10-05", average=8, worst=9),
            a_diary_entry("2026-10-07", average=7, worst=9),
            a_diary_entry("2026-11-16", average=5, worst=None),
            *more,
        ]
    )


def test_eight_weeks_end_with_the_present_one():
    weeks = weeks_of(_case(), TODAY)
    assert [weeks[0].start, weeks[-1].start] == [dt.date(2026, 10, 5), TODAY]
    assert (weeks[0].average, weeks[0].worst, weeks[0].days) == (7.5, 9.0, 2)


def test_a_week_without_entries_stays_a_gap():
    told = tell_weeks(_case(), TODAY, daily_pain())
    assert told.chart is not None
    average = next(each for each in told.chart.series if each.name == "Average")
    assert [point.day.isoformat() for point in average.points] == ["2026-10-05", "2026-11-16"]
    assert average.joins_days == 7
    assert told.rows[0] == ("Nov 23", "No entries", "", "", "0")


def test_the_sentence_holds_the_change_against_the_smallest_that_matters():
    told = tell_weeks(_case(), TODAY, daily_pain())
    assert told.says == (
        "Average pain: 7.5 in the week of Oct 5, 5.0 in the week of Nov 16. "
        "That is 2.5 lower, at least the smallest amount that matters (2). "
        "5 weeks without an entry."
    )
    assert told.rule.startswith("For pain, 2 points is the smallest change")
    assert told.ends == (("Average pain", "7.5", "5.0", "2.5 lower"),)


def test_a_small_change_is_called_less_than_what_matters():
    case = Case.of(
        [a_diary_entry("2026-11-10", average=7), a_diary_entry("2026-11-17", average=6)]
    )
    assert (
        "1 lower, less than the smallest amount" in tell_weeks(case, TODAY, daily_pain()).says
    )


def test_without_entries_there_is_no_chart_and_no_change():
    told = tell_weeks(Case(), TODAY, None)
    assert (told.chart, told.ends, told.rule) == (None, (), "")
    assert told.says == "Nothing was entered in the last 8 weeks."


def test_treatments_that_began_or_ended_on_a_known_day_are_marked():
    begun = a_trial("t1", name="Nerve block", start=ApproxDate.of(dt.date(2026, 10, 15)))
    vague = a_trial("t2", start=ApproxDate(year=2026, month=10))
    old = a_trial("t3", end=ApproxDate.of(dt.date(2020, 1, 1)))
    case = _case(begun, vague, old)
    marks = marks_of(case, weeks_of(case, TODAY))
    assert [(each.letter, each.says) for each in marks] == [("A", "Oct 15: Nerve block began")]
