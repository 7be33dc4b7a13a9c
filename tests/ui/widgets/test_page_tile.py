from __future__ import annotations

from PySide6.QtCore import QSize

from tests.ui.page_tiles import a_model
from ui.widgets.page_tile import tile_size
from ui.widgets.pages_grid import PagesGrid


def test_a_tile_grows_with_the_text():
    assert tile_size(16) == QSize(136, 192)
    assert tile_size(32) == QSize(272, 384)


def test_only_pages_in_view_are_painted(qtbot):
    model = a_model(pages=2_000)
    grid = PagesGrid(model, model.picture)
    qtbot.addWidget(grid)
    grid.resize(600, 500)
    with qtbot.waitExposed(grid):
        grid.show()
    grid.grab()
    assert 0 < len(set(model.thumbs.asked)) < 40


def test_a_page_left_out_is_paler_and_crossed(qtbot):
    def inked(**more):
        model = a_model(pages=1, **more)
        grid = PagesGrid(model, model.picture)
        qtbot.addWidget(grid)
        grid.resize(300, 300)
        return grid.viewport().grab().toImage()

    assert inked() != inked(left_out=(1,))
