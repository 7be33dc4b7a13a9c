from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from tests.builders import a_diary_entry
from ui.viewmodels.week_means import first_and_last, weeks_of

TODAY = dt.date(2026, 11, 23)
CASE = Case.of(
    [
        a_diary_entry("2026-10-05", average=8, worst=9),
        a_diary_entry("2026-10-07", average=7, worst=9),
        a_diary_entry("2026-11-16", average=5, worst=None),
    ]
)


def test_eight_weeks_end_with_the_present_one():
    weeks = weeks_of(CASE, TODAY)
    assert [weeks[0].start, weeks[-1].start] == [dt.date(2026, 10, 5), TODAY]
    assert (weeks[0].average, weeks[0].worst, weeks[0].days) == (7.5, 9.0, 2)


def test_the_first_week_is_held_against_the_last_with_an_entry():
    ends = first_and_last(weeks_of(CASE, TODAY))
    assert ends is not None
    assert [week.start.isoformat() for week in ends] == ["2026-10-05", "2026-11-16"]
    assert first_and_last(weeks_of(Case(), TODAY)) is None
