from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intake.domain.wording import Excerpt
from ui.viewmodels.places import Place
from ui.viewmodels.search import FoundModel, FoundRow
from ui.widgets.found_view import FoundView


@pytest.fixture
def view(qtbot):
    model = FoundModel()
    view = FoundView(model)
    model.setParent(view)
    place = Place("contacts", "c1")
    excerpt = Excerpt("she said gabapentin " * 12, ((9, 19),))
    model.show((FoundRow("Insurer contacts (1)"), FoundRow("Denise", excerpt, place)))
    qtbot.addWidget(view)
    view.resize(400, 300)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    yield view
    view.hide()


def test_enter_opens_the_row_that_the_keys_reached(view):
    opened: list[int] = []
    view.opened.connect(opened.append)
    view.go_to_first()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [1]


def test_a_long_excerpt_takes_two_lines_and_no_more(view):
    heading, row = (view.visualRect(view.model().index(at, 0)) for at in (0, 1))
    line = view.fontMetrics().lineSpacing()
    assert row.height() > heading.height() - 9
    assert row.height() <= 4 * line + 30


def test_words_that_were_looked_for_are_painted(view):
    assert not view.grab().isNull()
    view.go_to_first()
    assert not view.grab().isNull()
