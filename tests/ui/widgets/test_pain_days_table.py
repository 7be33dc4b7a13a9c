from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest

from ui.widgets.pain_days_table import PainDaysTable


def test_enter_and_a_click_open_a_row(qtbot):
    table = PainDaysTable(QStringListModel(["Nov 20", "Nov 19"]))
    qtbot.addWidget(table)
    table.setCurrentIndex(table.model().index(1, 0))
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [1]
    with qtbot.waitSignal(table.opened) as told:
        table.clicked.emit(table.model().index(0, 0))
    assert told.args == [0]


def test_it_is_as_high_as_its_rows_up_to_a_screenful(qtbot):
    few = PainDaysTable(QStringListModel(["a"]))
    many = PainDaysTable(QStringListModel([str(n) for n in range(3650)]))
    most = PainDaysTable(QStringListModel([str(n) for n in range(50)]))
    for each in (few, many, most):
        qtbot.addWidget(each)
    assert few.height() < many.height() == most.height()
