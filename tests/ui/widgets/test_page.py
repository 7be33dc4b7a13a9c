from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import TEXT_PX
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.em import em
from ui.widgets.fields import LineField
from ui.widgets.page import Columns, Page, PageHeader
from ui.widgets.words import label


def test_leaving_a_page_keeps_what_is_being_typed_on_it(qtbot):
    page, field = Page("Checklist"), LineField("Note")
    told: list[Any] = []
    qtbot.addWidget(page)
    page.add(field)
    field.edited.connect(told.append)
    field.field.setText("half a sentence")
    page.flush()
    assert told == ["half a sentence"]


def test_the_focus_goes_to_the_main_button_of_a_page(qtbot):
    page, main = Page("Checklist"), PrimaryButton("Add records")
    qtbot.addWidget(page)
    page.add(SecondaryButton("Other"), main)
    with qtbot.waitExposed(page):
        page.show()
    page.take_focus()
    assert page.focusWidget() is main
    page.hide()


def test_a_page_whose_main_button_lies_far_below_is_read_from_its_beginning(qtbot):
    page, main, first = Page("Ask"), PrimaryButton("Start the letter"), LineField("Who")
    tall = QWidget()
    tall.setFixedHeight(2_000)
    qtbot.addWidget(page)
    page.add(first, tall, main)
    page.resize(800, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.take_focus()
    assert first.isAncestorOf(page.focusWidget())
    assert page.verticalScrollBar().value() == 0
    page.hide()


def test_a_small_window_has_the_title_in_its_bar(qtbot):
    page = Page("Checklist", "16 things apply to you.")
    qtbot.addWidget(page)
    page.set_title_shown(shown=False)
    assert page.header._title.isHidden()
    page.opened("")
    assert page.windowTitle() == "Checklist"


def test_a_header_can_say_something_else(qtbot):
    header = PageHeader("Today")
    qtbot.addWidget(header)
    header.show_words("Today", "Monday, Nov 23, 2026")
    assert header._sentence.text() == "Monday, Nov 23, 2026"
    header.add_action(SecondaryButton("I only have two minutes"))


def test_columns_go_below_each_other_where_there_is_no_room(qtbot):
    columns = Columns(QLabel("main"), QWidget())
    qtbot.addWidget(columns)
    columns.resize(1200, 400)
    columns.show()
    seen = []
    for width in (1200, 500, 1200):
        columns.resize(width, 400)
        seen.append(columns.is_stacked)
    assert seen == [False, True, False]
    columns.hide()


def test_a_front_page_keeps_to_the_middle(qtbot):
    page = Page("Open")
    qtbot.addWidget(page)
    page.centre(600)
    page.resize(1000, 800)
    page.show()
    margins = page.body.contentsMargins()
    assert margins.left() == margins.right() == (1000 - 600 * em(page) // TEXT_PX) // 2
    page.hide()


class _Counting(Page):
    changed = Signal()

    def __init__(self):
        super().__init__("Room")
        self.times = 0
        self.refresh_with(self.changed)

    def refresh(self):
        self.times += 1


def test_a_hidden_page_refreshes_once_when_it_is_shown(qtbot):
    page = _Counting()
    qtbot.addWidget(page)
    for _ in range(3):
        page.changed.emit()
    assert page.times == 0
    with qtbot.waitExposed(page):
        page.show()
    assert page.times == 1
    page.changed.emit()
    assert page.times == 2
    page.hide()


def test_a_page_shown_anew_goes_as_far_down_as_what_has_the_focus(qtbot):
    page, far = Page("A page"), LineField("Far down")
    for at in range(40):
        page.add(label(f"Line {at}", "body"))
    page.add(far)
    qtbot.addWidget(page)
    page.resize(600, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.begin()
    assert page.verticalScrollBar().value() == 0
    far.setFocus()
    page.begin()
    qtbot.waitUntil(lambda: 0 <= far.mapTo(page, QPoint()).y() <= page.height() - far.height())
