from __future__ import annotations

from intake.domain.report.chart import Look
from intake.domain.report.picture import DAILY_PAIN_SERIES
from intake.domain.report.score_chart import look_of, say_total, score_chart
from intake.domain.report.series import diary_days, told_scores
from tests.reports import a_material


def test_the_chart_says_in_words_what_it_shows():
    material = a_material()
    chart = score_chart(told_scores(material), diary_days(material))
    assert chart is not None
    assert chart.says == (
        "Chart, Sep 27 to Nov 21, 2026. "
        "PEG: 7 on Oct 3, 2026, 7.7 on Nov 21, 2026, between 7 and 8. "
        "7-day average: 6.7 on Sep 29, 2026, 6.6 on Nov 21, 2026, between 6 and 7. "
        "Daily pain: 7 on Sep 27, 2026, 7 on Nov 21, 2026, between 5 and 8."
    )
    assert look_of(chart, DAILY_PAIN_SERIES) is Look.OPEN_DOTS
    assert look_of(chart, "other") is None


def test_without_scores_there_is_no_chart():
    assert score_chart([], ()) is None
    assert look_of(None, "PEG") is None


def test_a_diary_alone_makes_a_chart():
    chart = score_chart([], diary_days(a_material()))
    assert chart is not None
    assert [series.look for series in chart.series] == [Look.LINE, Look.OPEN_DOTS]


def test_whole_totals_are_bare():
    assert say_total(20) == "20"
    assert say_total(6.66) == "6.7"
