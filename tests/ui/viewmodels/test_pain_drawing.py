from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.report.chart import Chart
from ui.jobs import Jobs
from ui.viewmodels.pain_drawing import ChartDrawing

DAY = dt.date(2026, 11, 23)
CHART = Chart(first_day=DAY, last_day=DAY, lowest=0, highest=10, series=(), says="Nothing")
INKS = ("#000000", "#111111", "#222222", "#ffffff")


@pytest.fixture
def jobs():
    made = Jobs()
    yield made
    made.close()


def _draw(chart, size, words, inks):
    return f"{chart.says} {size} {words} {inks[0]}".encode()


def test_a_chart_is_drawn_and_told(qtbot, jobs):
    drawing = ChartDrawing(jobs, _draw)
    with qtbot.waitSignal(drawing.drawn) as told:
        drawing.wish(CHART, (300, 200), 14, INKS)
    assert told.args == [b"Nothing (300, 200) 14 #000000"]


def test_only_the_newest_wish_is_told(qtbot, jobs):
    told: list[bytes] = []
    drawing = ChartDrawing(jobs, _draw)
    drawing.drawn.connect(told.append)
    for width in (300, 301, 302):
        drawing.wish(CHART, (width, 200), 14, INKS)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [b"Nothing (302, 200) 14 #000000"]


def test_the_same_wish_is_not_drawn_twice(qtbot, jobs):
    drawing = ChartDrawing(jobs, _draw)
    with qtbot.waitSignal(drawing.drawn):
        drawing.wish(CHART, (300, 200), 14, INKS)
    with qtbot.assertNotEmitted(drawing.drawn):
        drawing.wish(CHART, (300, 200), 14, INKS)
        qtbot.waitUntil(lambda: jobs.is_idle)
