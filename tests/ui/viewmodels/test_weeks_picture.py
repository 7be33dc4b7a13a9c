from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.infusions import Infusion
from intake.domain.scores import ItemAnswer, Score
from intake.ids import InfusionId, InstrumentId, ScoreId
from tests.builders import a_day, a_diary_entry
from tests.ui.rooms_catalog import daily_pain, means
from ui.viewmodels.week_means import WeeksWanted
from ui.viewmodels.weeks_picture import picture_of

TODAY = dt.date(2026, 11, 23)
DAYS = (
    a_diary_entry("2026-10-05", average=8),
    a_diary_entry("2026-10-07", average=7),
    a_diary_entry("2026-11-16", average=5),
)


def test_the_picture_shows_peg_infusions_flares_and_the_visit():
    peg = means(id=InstrumentId("peg"), short="PEG")
    score = Score(
        id=ScoreId("s"),
        instrument=peg.id,
        date=ApproxDate.of(dt.date(2026, 11, 2)),
        answers=tuple(ItemAnswer(item=each, points=6) for each in ("pain", "joy", "work")),
    )
    given = Infusion(id=InfusionId("i"), date=ApproxDate.of(dt.date(2026, 11, 4)))
    flare = a_diary_entry("2026-11-17", average=9, flare=True)
    case = Case.of([*DAYS, score, given, flare, a_day("visit.date", dt.date(2026, 12, 3))])
    chart = picture_of(WeeksWanted(case, TODAY, daily_pain(), peg), "Words.")
    assert chart is not None
    assert [each.name for each in chart.series] == ["Daily pain", "PEG"]
    assert [each.letter for each in chart.marks] == ["A", "V"]
    assert chart.flares == (dt.date(2026, 11, 17),)
    assert chart.last_day == dt.date(2026, 12, 3)
    assert "PEG: 6 on Nov 2, 2026." in chart.says
    assert "1 flare day." in chart.says
    assert "Nov 4: infusion, Ketamine" in chart.says


def test_of_ten_years_the_empty_ones_are_left_away_but_no_mark_is():
    case = Case.of(DAYS)
    short, long = (
        picture_of(WeeksWanted(case, TODAY, daily_pain(), weeks=weeks), "")
        for weeks in (8, 520)
    )
    assert short is not None
    assert long is not None
    assert short.first_day == long.first_day == dt.date(2026, 10, 5)
    given = Infusion(id=InfusionId("i"), date=ApproxDate.of(dt.date(2024, 3, 4)))
    marked = picture_of(
        WeeksWanted(Case.of([*DAYS, given]), TODAY, daily_pain(), weeks=520), ""
    )
    assert marked is not None
    assert marked.first_day == dt.date(2024, 3, 4)
