"""Pain and function at ten years of daily entries, beside the same with none."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEventLoop, Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake.bootstrap import open_catalog
from intake.domain.commands import Put, Together
from intake.domain.instruments import Instrument
from intake.domain.scores import DiaryEntry
from intake.export.chart import Ink, chart_svg
from intake.export.typefaces import load_typefaces
from tests.bench.rows import Row, milliseconds
from tests.bench.stalls import RESOURCES, OpenWindow
from tests.bench.ten_years import TODAY, ten_years
from ui.pages.pain.day_view import SETTLED_MS
from ui.pages.pain.pain_page import PainPage
from ui.viewmodels.pain_weeks import tell_weeks
from ui.viewmodels.week_means import WeeksWanted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUNS, KEYS, PAUSES = 15, 200, 20
OPENS_MS, CHART_MS, KEY_MS, PAUSE_MS = 100, 200, 16, 50
APART_S = 0.12  # a quick typist; the diary takes one key a scale
PAUSE_S = SETTLED_MS / 1000 + 0.4  # the weeks are counted, drawn and shown by then
BREATH_US = 500
SIZE, LETTERS = (360, 220), 14


class Held(NamedTuple):
    """Milliseconds: the page's opening, the 99th percentile of a key, a pause; medians."""

    opens: float
    key: float
    pause: float


def pain(folder: Path) -> Iterator[Row]:
    """Measure the picture, the opening of the page, and each key typed into a scale."""
    yield _chart()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    empty = _window(app, folder / "empty", [])
    full = _window(app, folder / "full", _days())
    more = full.opens - empty.opens
    goal = f"<= {OPENS_MS} ms more"
    yield Row("pain page opens", full.opens, empty.opens, "ms", goal, more <= OPENS_MS)
    goal = f"<= {KEY_MS} ms"
    name = "a key on a pain scale, 99th of a hundred"
    yield Row(name, full.key, empty.key, "ms", goal, full.key <= KEY_MS)
    goal = f"<= {PAUSE_MS} ms"
    name = "counting and drawing once typing pauses, median"
    yield Row(name, full.pause, empty.pause, "ms", goal, full.pause <= PAUSE_MS)


def _days() -> list[DiaryEntry]:
    return list(ten_years(open_catalog(RESOURCES)).all(DiaryEntry))


def _chart() -> Row:
    catalog = open_catalog(RESOURCES)
    case, find = ten_years(catalog), catalog.find
    load_typefaces(RESOURCES / "fonts")

    def draw(weeks: int) -> float:
        daily, weekly = find(Instrument, "nrs"), find(Instrument, "peg")
        wanted = WeeksWanted(case, TODAY, daily, weekly, weeks)

        def work() -> None:
            chart = tell_weeks(wanted).chart
            assert chart is not None
            chart_svg(chart, SIZE, LETTERS, Ink())

        return statistics.median(milliseconds(work) for _ in range(RUNS))

    value, floor = draw(520), draw(8)
    name = "picture of ten years, against eight weeks"
    return Row(name, value, floor, "ms", f"<= {CHART_MS} ms", value <= CHART_MS)


def _window(app: QApplication, folder: Path, days: list[DiaryEntry]) -> Held:
    folder.mkdir(parents=True)
    opened = OpenWindow(app, folder)
    opened.visit_all()
    if days:
        opened.bridge.run(Together(commands=tuple(Put(entry=each) for each in days)))
    settle(opened)
    page = opened.window.findChildren(PainPage)[0]
    opens: list[float] = []
    for _ in range(RUNS):
        opened.window.go("today")
        settle(opened)
        opens.append(milliseconds(lambda: _go(opened)))
    page.day.day.focus_first()
    keys = sorted(_key(opened, number) for number in range(KEYS))
    pauses = [_pause(opened, number) for number in range(PAUSES)]
    opened.close()
    key = keys[int(KEYS * 0.99) - 1]
    return Held(statistics.median(opens), key, statistics.median(pauses))


def _go(opened: OpenWindow) -> None:
    opened.window.go("pain")
    QApplication.processEvents()


def _key(opened: OpenWindow, number: int) -> float:
    """Return the longest stretch one digit holds the window's thread until the next one."""
    target = QApplication.focusWidget() or opened.window
    key = Qt.Key(Qt.Key.Key_2 + number % 8)
    held = milliseconds(lambda: QTest.keyClick(target, key))
    return max(held, longest(opened, APART_S))


def _pause(opened: OpenWindow, number: int) -> float:
    """Return the longest stretch that showing the weeks takes after a digit, in ms."""
    _key(opened, number)
    return longest(opened, PAUSE_S)


def longest(opened: OpenWindow, seconds: float) -> float:
    """Return the longest stretch that holds the window's thread in these seconds, in ms."""
    held, end = 0.0, time.perf_counter() + seconds
    while time.perf_counter() < end or not opened.bridge.is_idle:
        held = max(held, milliseconds(QApplication.processEvents))
        QThread.usleep(BREATH_US)  # else the threads behind the window would starve
    return held


def settle(opened: OpenWindow) -> None:
    """Wait until everything asked of the window was done."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if opened.bridge.is_idle else None)
    timer.start(10)
    loop.exec()
    QApplication.processEvents()
