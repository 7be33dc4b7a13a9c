from __future__ import annotations

import datetime as dt
import random

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.documents import TargetKind
from intake.domain.infusions import Infusion
from intake.domain.report.chart import Look
from intake.domain.report.picture import (
    MOST_MARKS,
    day_within,
    flare_days,
    marks_between,
    pain_series,
    say_series,
    short_day,
)
from intake.ids import InfusionId
from tests.builders import a_day, a_diary_entry, a_trial

START = dt.date(2026, 9, 1)


def days(*averages):
    return [
        a_diary_entry((START + dt.timedelta(days=at)).isoformat(), average=value)
        for at, value in enumerate(averages)
        if value is not None
    ]


def test_the_line_is_the_mean_of_a_day_and_the_six_before_it():
    line, dots = pain_series(days(2, 4, 6, 8, 8, 8, 8, 9))
    assert (line.look, dots.look) == (Look.LINE, Look.OPEN_DOTS)
    assert [point.value for point in line.points] == [4, 5, 5.6, 6, 6.3, 7.3]
    assert line.points[0].day == START + dt.timedelta(days=2)


def test_the_line_against_a_mean_written_here():
    chance = random.Random(7)
    told = [chance.choice((None, *range(11))) for _ in range(150)]
    line = pain_series(days(*told))[0]
    for point in line.points:
        at = (point.day - START).days
        week = [each for each in told[max(at - 6, 0) : at + 1] if each is not None]
        assert point.value == round(sum(week) / len(week) + 1e-9, 1)
        assert len(week) >= 3


def test_too_few_days_make_no_line():
    assert [each.look for each in pain_series(days(5, 6))] == [Look.OPEN_DOTS]
    assert pain_series([]) == ()


def test_over_years_the_line_alone_is_drawn_once_a_week():
    (line,) = pain_series(days(*([5] * 400)))
    assert line.look is Look.LINE
    assert len(line.points) == 57


def test_treatments_infusions_and_the_visit_are_marked_on_known_days_only():
    def on(day):
        return ApproxDate.of(dt.date(2026, 9, day))

    case = Case.of(
        [
            a_trial("t1", name="Nerve block", start=on(5)),
            a_trial("t2", start=ApproxDate(year=2026, month=9)),
            a_trial("t3", start=on(6).changed(about=True)),
            a_trial("t4", start=on(7), not_tried_because="risk"),
            Infusion(id=InfusionId("i"), date=on(9), dose="40 mg"),
            a_day("visit.date", dt.date(2026, 10, 1)),
        ]
    )
    found = marks_between(case, START, dt.date(2026, 9, 20))
    assert [(each.letter, each.says) for each in found] == [
        ("A", "Sep 5: Nerve block began"),
        ("B", "Sep 9: infusion, Ketamine 40 mg"),
        ("V", "Oct 1: your visit"),
    ]
    assert [(each.about.kind, each.about.id) for each in found if each.about] == [
        (TargetKind.TRIAL, "t1"),
        (TargetKind.INFUSION, "i"),
        (TargetKind.ANSWER, "visit.date"),
    ]
    assert marks_between(case, dt.date(2025, 1, 1), dt.date(2025, 2, 1)) == ()


def test_of_many_marks_the_newest_are_shown():
    trials = [
        a_trial(f"t{at}", start=ApproxDate.of(START + dt.timedelta(days=at)))
        for at in range(20)
    ]
    found = marks_between(Case.of(trials), START, START + dt.timedelta(days=30))
    assert len(found) == MOST_MARKS
    assert found[-1].day == START + dt.timedelta(days=19)


def test_a_line_is_said_with_its_ends_and_its_range():
    dots = pain_series(days(5, 9, 3))[-1]
    assert say_series(dots) == (
        "Daily pain: 5 on Sep 1, 2026, 3 on Sep 3, 2026, between 3 and 9."
    )
    assert say_series(pain_series(days(5))[0]) == "Daily pain: 5 on Sep 1, 2026."


def test_flares_are_the_days_called_one():
    told = [*days(5), a_diary_entry("2026-09-05", flare=True)]
    assert flare_days(told) == (dt.date(2026, 9, 5),)


def test_a_short_day_has_no_year():
    assert short_day(START) == "Sep 1"


def test_a_day_of_a_long_stretch_says_its_year():
    first = dt.date(2021, 3, 20)
    assert day_within(first, first, first + dt.timedelta(days=60)) == "Mar 20"
    assert day_within(first, first, first + dt.timedelta(days=700)) == "Mar 20, 2021"
