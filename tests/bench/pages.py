"""All pages of a paper of 2,000, side by side: how soon they are shown, how they scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.bench.rows import Row, milliseconds
from tests.ui.page_tiles import a_model
from ui.widgets.pages_grid import PagesGrid

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES, FEW = 2_000, 12
SHOWN_MS, STEP_MS = 100, 16
STEP_PX, TRIES = 400, 3


def pages() -> Iterator[Row]:
    """Measure the grid of a large paper, beside the grid of a small one."""
    few, many = _shown(FEW), _shown(PAGES)
    yield Row(
        "2,000 pages side by side", many, few, "ms", f"<= {SHOWN_MS} ms", many <= SHOWN_MS
    )
    worst = min(max(_steps()) for _ in range(TRIES))  # others may use this machine, too
    yield Row("one step through 2,000 pages", worst, STEP_MS, "ms", "<= 1 x", worst <= STEP_MS)


def _shown(count: int) -> float:
    application = QApplication.instance() or QApplication([])
    model = a_model(pages=count)
    found = milliseconds(lambda: _grid(model).grab())
    application.processEvents()
    return found


def _steps() -> Iterator[float]:
    grid = _grid(a_model(pages=PAGES))
    for _ in range(20):
        QApplication.processEvents()
    bar = grid.verticalScrollBar()
    for place in range(0, bar.maximum(), STEP_PX):
        bar.setValue(place)
        yield milliseconds(QApplication.processEvents)
    grid.close()


def _grid(model) -> PagesGrid:
    grid = PagesGrid(model, model.picture)
    model.setParent(grid)
    grid.resize(640, 600)
    grid.show()
    return grid
