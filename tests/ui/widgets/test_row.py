from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.row import Row, Rows


def test_a_row_is_read_aloud_whole_and_opens_on_enter(qtbot):
    row, opened = Row("Nerve block notes", "Riverside has them", "missing"), []
    qtbot.addWidget(row)
    row.clicked.connect(lambda: opened.append(True))
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert row.accessibleName() == "Nerve block notes, Riverside has them, Missing"
    assert opened == [True]


def test_a_row_is_as_high_as_its_words(qtbot):
    row = Row("Nerve block notes", "Riverside Hospital has them; not asked for yet. " * 4)
    qtbot.addWidget(row)
    assert row.heightForWidth(250) > row.heightForWidth(900)


def test_the_row_that_is_open_beside_a_list_is_marked(qtbot):
    row = Row("Therapy records")
    qtbot.addWidget(row)
    row.set_chosen(on=True)
    assert row.isChecked()
    row.set_chosen(on=False)
    assert not row.isChecked()
    row.set_arrow("down")


def test_rows_have_a_line_between_them(qtbot):
    rows = Rows()
    qtbot.addWidget(rows)
    rows.add_row(Row("one"))
    rows.add_row(Row("two"))
    assert rows.body.count() == 3
