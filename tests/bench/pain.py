"""Pain and function at ten years of daily entries, beside the same with none."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
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
from ui.pages.pain.pain_page import PainPage
from ui.viewmodels.pain_weeks import WeeksWanted, tell_weeks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUNS, KEYS = 15, 200
OPENS_MS, CHART_MS, KEY_MS = 100, 200, 16
SETTLED_S = 0.06
SIZE, LETTERS = (360, 220), 14


def pain(folder: Path) -> Iterator[Row]:
    """Measure the picture, the opening of the page, and each key typed into a scale."""
    yield _chart()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    empty_opens, empty_key = _window(app, folder / "empty", [])
    full_opens, full_key = _window(app, folder / "full", _days())
    more = full_opens - empty_opens
    goal = f"<= {OPENS_MS} ms more"
    yield Row("pain page opens", full_opens, empty_opens, "ms", goal, more <= OPENS_MS)
    goal = f"<= {KEY_MS} ms"
    name = "a key on a pain scale, 99th of a hundred"
    yield Row(name, full_key, empty_key, "ms", goal, full_key <= KEY_MS)


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


def _window(app: QApplication, folder: Path, days: list[DiaryEntry]) -> tuple[float, float]:
    """Return the median opening of the page and the 99th percentile of a key, in ms."""
    folder.mkdir(parents=True)
    opened = OpenWindow(app, folder)
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
    opened.close()
    return statistics.median(opens), keys[int(KEYS * 0.99) - 1]


def _go(opened: OpenWindow) -> None:
    opened.window.go("pain")
    QApplication.processEvents()


def _key(opened: OpenWindow, number: int) -> float:
    """Return the longest stretch one digit holds the window's thread, until all is shown."""
    target = QApplication.focusWidget() or opened.window
    key = Qt.Key(Qt.Key.Key_2 + number % 8)
    held = milliseconds(lambda: QTest.keyClick(target, key))
    end = time.perf_counter() + SETTLED_S
    while time.perf_counter() < end or not opened.bridge.is_idle:
        held = max(held, milliseconds(QApplication.processEvents))
    return held


def settle(opened: OpenWindow) -> None:
    """Wait until everything asked of the window was done."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if opened.bridge.is_idle else None)
    timer.start(10)
    loop.exec()
    QApplication.processEvents()
