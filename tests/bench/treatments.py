"""Treatments tried at sixty trials and ten years of days, beside the same with none."""

from __future__ import annotations

import statistics
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from intake.bootstrap import open_catalog
from intake.domain.adding_up import measures
from intake.domain.alike import NameIndex
from intake.domain.commands import Put, Together
from intake.domain.known import know
from intake.domain.report.lifelines import lifelines
from intake.domain.scores import DiaryEntry
from intake.domain.treatments import Trial
from intake.export.chart import Ink
from intake.export.lifelines import lifelines_svg
from intake.export.typefaces import load_typefaces
from tests.bench.pain import settle
from tests.bench.rows import Row, milliseconds
from tests.bench.stalls import RESOURCES, OpenWindow
from tests.bench.ten_years import TODAY, ten_years
from ui.pages.treatments.treatments_page import VIEWS, TreatmentsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from intake.domain.case import AnyEntry

RUNS = 15
OPENS_MS, CHART_MS, SEARCH_MS, SUMS_MS = 100, 200, 5, 50
WIDE, LETTERS = 900, 14
MISSPELT = ("gabapenten", "lirika", "simbalta", "amitryptiline", "zzzzqqq", "fisical therapy")


def treatments(folder: Path) -> Iterator[Row]:
    """Measure the search, the drawing, and the opening of each view."""
    yield _search()
    yield _drawing()
    yield _sums()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for name in ("empty", "full"):
        (folder / name).mkdir(parents=True)
    windows = [OpenWindow(app, folder / name) for name in ("empty", "full")]
    for opened in windows:
        opened.visit_all()
    empty, full = _opens(windows[0], []), _opens(windows[1], _entries())
    for opened in windows:  # both are kept until here: no thread may free a window of another
        opened.close()
    goal = f"<= {OPENS_MS} ms more"
    for view, says in VIEWS:
        more = full[view] - empty[view]
        name = f"treatments open: {says.lower()}"
        yield Row(name, full[view], empty[view], "ms", goal, more <= OPENS_MS)


def _search() -> Row:
    rows = open_catalog(RESOURCES).treatments
    index = NameIndex((each.id, (each.name, *each.brands, *each.also)) for each in rows)
    index.find("zzzzqqq")
    took = sorted(milliseconds(partial(index.find, each)) for each in MISSPELT * 100)
    value, floor = took[593], took[300]
    name = "a misspelt treatment is found, 99th of a hundred"
    return Row(name, value, floor, "ms", f"<= {SEARCH_MS} ms", value <= SEARCH_MS)


def _drawing() -> Row:
    case = ten_years(open_catalog(RESOURCES))
    load_typefaces(RESOURCES / "fonts")

    def work() -> None:
        told = lifelines(case, TODAY)
        assert told is not None
        lifelines_svg(told, WIDE, LETTERS, Ink())

    value = statistics.median(milliseconds(work) for _ in range(RUNS))
    name = "timeline of 60 treatments and ten years"
    return Row(name, value, value, "ms", f"<= {CHART_MS} ms", value <= CHART_MS)


def _sums() -> Row:
    """Measure counting the ledger under each way of counting, after every change of it."""
    catalog = open_catalog(RESOURCES)
    known = know(ten_years(catalog), catalog, TODAY)
    value = statistics.median(milliseconds(lambda: measures(known, "")) for _ in range(RUNS))
    name = "60 treatments under each way of counting"
    return Row(name, value, value, "ms", f"<= {SUMS_MS} ms", value <= SUMS_MS)


def _entries() -> list[AnyEntry]:
    case = ten_years(open_catalog(RESOURCES))
    return [*case.all(Trial), *case.all(DiaryEntry)]


def _opens(opened: OpenWindow, entries: list[AnyEntry]) -> dict[str, float]:
    """Return the median opening of each view of the page, in ms."""
    if entries:
        opened.bridge.run(Together(commands=tuple(Put(entry=each) for each in entries)))
    settle(opened)
    (page,) = opened.window.findChildren(TreatmentsPage)
    found: dict[str, float] = {}
    for view, _ in VIEWS:
        page.show_view(view)
        found[view] = _median(opened)
    return found


def _median(opened: OpenWindow) -> float:
    opens: list[float] = []
    for _ in range(RUNS):
        opened.window.go("today")
        settle(opened)
        opens.append(milliseconds(lambda: _go(opened)))
    return statistics.median(opens)


def _go(opened: OpenWindow) -> None:
    opened.window.go("treatments")
    QApplication.processEvents()
