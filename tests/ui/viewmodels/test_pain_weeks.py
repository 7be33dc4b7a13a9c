from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from tests.builders import a_diary_entry
from tests.ui.rooms_catalog import daily_pain
from ui.viewmodels.pain_weeks import tell_weeks
from ui.viewmodels.week_means import WeeksWanted

TODAY = dt.date(2026, 11, 23)


def _case():
    return Case.of(
        [
            a_diary_entry("2026-10-05", average=8, worst=9),
            a_diary_entry("2026-10-07", average=7, worst=9),
            a_diary_entry("2026-11-16", average=5, worst=None),
        ]
    )


def test_a_week_without_entries_stays_a_gap():
    told = tell_weeks(WeeksWanted(_case(), TODAY, daily_pain()))
    assert told.chart is not None
    daily = next(each for each in told.chart.series if each.name == "Daily pain")
    days = ["2026-10-05", "2026-10-07", "2026-11-16"]
    assert [point.day.isoformat() for point in daily.points] == days
    assert daily.joins_days == 0
    assert told.rows[0] == ("Nov 23", "No entries", "", "", "0")


def test_the_sentence_holds_the_change_against_the_smallest_that_matters():
    told = tell_weeks(WeeksWanted(_case(), TODAY, daily_pain()))
    assert told.says.startswith(
        "Average pain: 7.5 in the week of Oct 5, 5.0 in the week of Nov 16. "
        "That is 2.5 lower, at least the smallest change that matters (2). "
        "5 weeks without an entry."
    )
    assert told.rule.startswith("For pain, 2 points is the smallest change")
    assert told.ends == (("Average pain", "7.5", "5.0", "2.5 lower"),)


def test_a_small_change_is_called_less_than_what_matters():
    case = Case.of(
        [a_diary_entry("2026-11-10", average=7), a_diary_entry("2026-11-17", average=6)]
    )
    told = tell_weeks(WeeksWanted(case, TODAY, daily_pain()))
    assert "1 lower, less than the smallest change" in told.says


def test_without_entries_there_is_no_chart_and_no_change():
    told = tell_weeks(WeeksWanted(Case(), TODAY, None))
    assert (told.chart, told.ends, told.rule) == (None, (), "")
    assert told.says == "Nothing was entered in these weeks."


def test_ten_years_are_drawn_as_one_line_and_the_table_keeps_two():
    days = [
        a_diary_entry((TODAY - dt.timedelta(days=ago)).isoformat(), average=ago % 11)
        for ago in range(3650)
    ]
    told = tell_weeks(WeeksWanted(Case.of(days), TODAY, daily_pain(), weeks=520))
    assert told.chart is not None
    assert [each.name for each in told.chart.series] == ["7-day average"]
    assert len(told.chart.series[0].points) < 530
    assert len(told.rows) == 104
