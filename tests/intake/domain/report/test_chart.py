from __future__ import annotations

from intake.domain.report.chart import Chart, Look, Point, Series
from tests.reports import TODAY


def test_a_chart_survives_the_way_to_the_worker_and_back():
    series = Series(
        name="PEG", look=Look.SQUARES, points=(Point(day=TODAY, value=7.3),), joins_days=7
    )
    chart = Chart(
        first_day=TODAY, last_day=TODAY, lowest=0, highest=10, series=(series,), says="s"
    )
    assert Chart.model_validate_json(chart.model_dump_json()) == chart
