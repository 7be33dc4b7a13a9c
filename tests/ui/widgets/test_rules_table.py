from __future__ import annotations

from PySide6.QtCore import QPoint

from ui.widgets.rules_table import RulesTable, RuleWords

RULE = RuleWords(
    "a", "1", "“Age 18.”", "No page shows it yet.", "missing", (), is_heading=False
)


def test_a_rule_is_opened_by_its_button_which_says_all(qtbot):
    table = RulesTable()
    qtbot.addWidget(table)
    assert table.show_rules([RULE])
    assert not table.show_rules([RULE])
    (line,) = table._lines.values()
    assert line.work.accessibleName() == "Rule 1, Missing: “Age 18.”"
    with qtbot.waitSignal(table.opened) as heard:
        line.work.click()
    assert heard.args == ["a"]


def test_in_a_narrow_window_the_standing_lies_below_the_words(qtbot):
    table = RulesTable()
    qtbot.addWidget(table)
    table.show_rules([RULE])
    (line,) = table._lines.values()
    table.show()
    table.resize(1100, 200)
    beside = line._pill.mapTo(line, QPoint(0, 0)).y()
    table.resize(420, 400)
    qtbot.waitUntil(lambda: line._pill.mapTo(line, QPoint(0, 0)).y() > beside)
