from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.proof_pages import ProofPages


@pytest.fixture
def pages(qtbot):
    made = ProofPages()
    qtbot.addWidget(made)
    made.show_range(1, 1, 9)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def _type(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("last", "3", (1, 3)),
        ("first", "4", (4, 4)),
        ("last", "99", (1, 9)),
        ("first", "99", (9, 9)),
    ],
)
def test_pages_typed_are_made_possible(pages, qtbot, field, typed, told):
    with qtbot.waitSignal(pages.edited) as edited:
        _type(getattr(pages, field), typed)
    assert tuple(edited.args) == told


def test_an_emptied_field_goes_back_to_what_it_was(pages, qtbot):
    with qtbot.assertNotEmitted(pages.edited):
        pages.first.setFocus()
        pages.first.clear()
        pages.flush()
    assert pages.first.text() == "1"


def test_all_pages_is_offered_only_where_it_says_something_new(pages, qtbot):
    with qtbot.waitSignal(pages.edited) as edited:
        pages.all.click()
    assert edited.args == [1, 9]
    pages.show_range(1, 9, 9)
    assert not pages.all.isVisible()
    pages.show_range(1, 1, 1)
    assert not pages.all.isVisible()
