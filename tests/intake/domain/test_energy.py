from __future__ import annotations

from intake.domain.energy import Energy


def test_each_choice_stands_for_more_time_than_the_one_before():
    minutes = [each.minutes for each in Energy]
    assert minutes == [5, 30, 60, None]
