from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from ui.widgets.read_or_change import ReadOrChange


@pytest.fixture
def right(qtbot):
    made = ReadOrChange(QLabel("detail"))
    qtbot.addWidget(made)
    return made


def _seen(right):
    return [each.text() for each in right.findChildren(QLabel) if each.isVisibleTo(right)]


def test_the_form_stands_in_place_of_what_is_read(right):
    right.show_entry(is_open=True)
    assert (_seen(right), right.has_form) == (["detail"], False)
    right.put(QLabel("form"))
    right.changes = True
    right.show_entry(is_open=True)
    assert (_seen(right), right.has_form) == (["form"], True)
    right.changes = False
    right.show_entry(is_open=True)
    assert _seen(right) == ["detail"]


def test_nothing_is_shown_where_nothing_is_open(right):
    right.put(QLabel("form"))
    right.show_entry(is_open=False)
    assert _seen(right) == []
