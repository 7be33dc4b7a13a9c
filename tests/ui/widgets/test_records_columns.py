from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.widgets.em import em
from ui.widgets.records_columns import Fit, RecordsColumns


@pytest.fixture
def columns(qtbot):
    made = RecordsColumns(QLabel("list"), QLabel("page"), QLabel("proof"))
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.hide()


def _shown(columns):
    return [each.text() for each in columns.findChildren(QLabel) if each.isVisible()]


@pytest.mark.parametrize(
    ("letters", "fit", "shown"),
    [
        (80, Fit.THREE, ["list", "page", "proof"]),
        (55, Fit.TWO, ["page", "proof"]),
        (30, Fit.ONE, ["page", "proof"]),
    ],
)
def test_there_are_as_many_columns_as_there_is_room(columns, qtbot, letters, fit, shown):
    columns.window().resize(letters * em(columns), 700)
    qtbot.waitUntil(lambda: columns.fit is fit)
    assert _shown(columns) == shown


def test_the_list_takes_the_place_of_the_record_where_there_is_no_room(columns, qtbot):
    columns.window().resize(55 * em(columns), 700)
    qtbot.waitUntil(lambda: columns.fit is Fit.TWO)
    columns.show_list(shown=True)
    assert _shown(columns) == ["list"]
    columns.show_list(shown=False)
    assert _shown(columns) == ["page", "proof"]


def test_with_room_for_all_the_list_hides_nothing(columns, qtbot):
    columns.window().resize(80 * em(columns), 700)
    qtbot.waitUntil(lambda: columns.fit is Fit.THREE)
    columns.show_list(shown=True)
    assert not columns.shows_list
    assert _shown(columns) == ["list", "page", "proof"]


def test_all_pages_take_the_room_of_the_list_and_give_it_back(columns, qtbot):
    columns.window().resize(80 * em(columns), 700)
    qtbot.waitUntil(lambda: columns.fit is Fit.THREE)
    columns.widen_page(on=True)
    assert _shown(columns) == ["page", "proof"]
    columns.widen_page(on=False)
    assert _shown(columns) == ["list", "page", "proof"]


def test_the_page_can_have_all_the_room(columns, qtbot):
    columns.window().resize(55 * em(columns), 700)
    qtbot.waitUntil(lambda: columns.fit is Fit.TWO)
    columns.leave_page_alone(on=True)
    assert _shown(columns) == ["page"]
    columns.leave_page_alone(on=False)
    assert _shown(columns) == ["page", "proof"]
