from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.widgets.table import Table


def test_rows_stand_in_the_order_they_were_handed_over(qtbot):
    table = Table("Scores by week", ("Week of", "Average"))
    qtbot.addWidget(table)
    checked = QAbstractItemModelTester(table.model())
    table.show_rows([("Nov 16", "6.8"), ("Sep 28", "7.4")])
    assert checked is not None
    assert table.rows() == (("Nov 16", "6.8"), ("Sep 28", "7.4"))
    shown = table.model()
    assert shown.data(shown.index(1, 1)) == "7.4"
    assert shown.headerData(0, Qt.Orientation.Horizontal) == "Week of"


def test_a_table_is_as_high_as_its_rows_up_to_a_limit(qtbot):
    table = Table("Scores", ("Day",), most=5)
    qtbot.addWidget(table)
    table.show_rows([("1",)] * 3)
    three = table.height()
    table.show_rows([("1",)] * 5)
    five = table.height()
    table.show_rows([("1",)] * 500)
    assert three < five == table.height()
