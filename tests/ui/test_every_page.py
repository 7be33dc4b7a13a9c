"""What every room must do, whoever built it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.robots.hand import spoken
from tests.ui.robots.whole_window import WholeWindow
from ui.routes import ROUTES
from ui.widgets.scale import Scale

NAMES = [route.name for route in ROUTES]
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
SIZES = [((1280, 800), 100), ((1024, 640), 100), ((1280, 800), 200), ((1024, 640), 150)]


class Flashes(QObject):
    """Notes widgets that are shown as windows of their own: they take the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched, event):
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def at(qtbot, tmp_path):
    opened: list[WholeWindow] = []

    def build(size=(1280, 800), text=100):
        opened.append(WholeWindow(qtbot, tmp_path, size, text))
        return opened[-1]

    yield build
    for each in opened:
        each.close()


def controls(page):
    found = [each for kind in CONTROLS for each in page.findChildren(kind)]
    return [each for each in found if each.isVisibleTo(page)]


@pytest.mark.parametrize("name", NAMES)
def test_every_control_has_a_name_for_a_screen_reader(at, name):
    page = at().go(name)
    assert [type(each).__name__ for each in controls(page) if not spoken(each)] == []
    pictures = [each for each in page.findChildren(QLabel) if not each.pixmap().isNull()]
    assert [each for each in pictures if not spoken(each)] == []


@pytest.mark.parametrize("name", NAMES)
def test_tab_reaches_every_control(at, name):
    page = at().go(name)
    reached = walk(page.window())
    wanted = [each for each in controls(page) if each.isEnabled() and takes_tab(each)]
    missed = [each for each in wanted if not any(stands_for(r, each) for r in reached)]
    assert [spoken(each) for each in missed] == []


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut_off(at, name, size, text):
    window = at(size, text)
    page = window.go(name)

    def nothing_is_cut():
        assert [*cut_labels(window.window), *cut_buttons(window.window)] == []
        assert page.horizontalScrollBar().maximum() == 0, "the page is wider than the window"

    window.until(nothing_is_cut)


@pytest.mark.parametrize("name", NAMES)
def test_the_focus_is_on_the_page_once_it_is_open(at, name):
    page = at().go(name)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)


def test_no_page_flashes_a_window_while_it_is_built(at, qapp):
    window, flashes = at(), Flashes()
    qapp.installEventFilter(flashes)
    for name in NAMES:
        window.go(name)
    qapp.removeEventFilter(flashes)
    assert flashes.shown == []


def test_a_planted_cut_is_noticed(qtbot):
    box, words = QWidget(), QLabel("A long sentence that does not fit here at all. " * 5)
    qtbot.addWidget(box)
    words.setParent(box)
    words.setWordWrap(True)
    words.resize(200, 20)
    box.show()
    assert cut_labels(box)
    box.hide()


def takes_tab(widget):
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def walk(window):
    """Press Tab until it comes round, and return what had the focus."""
    reached: dict[QWidget, None] = {}
    for _ in range(800):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached[focused] = None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return list(reached)


def stands_for(reached, wanted):
    """Whether the arrows lead from one to the other: one of a set is one stop."""
    if reached is wanted:
        return True
    both = (reached, wanted)
    if all(isinstance(each, QAbstractButton) for each in both):
        group = wanted.group()
        if group is not None and group is reached.group():
            return True
    return scale_of(reached) is not None and scale_of(reached) is scale_of(wanted)


def scale_of(widget):
    each = widget
    while each is not None and not isinstance(each, Scale):
        each = each.parentWidget()
    return each


def cut_labels(page):
    cut = []
    for each in page.findChildren(QLabel):
        if not each.isVisible() or not each.text():
            continue
        needed = (
            each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
        )
        too_narrow = not each.wordWrap() and each.sizeHint().width() > each.width() + 1
        if needed > each.height() + 1 or too_narrow:
            cut.append(f"{each.text()[:60]} ({each.size().toTuple()}, needs {needed})")
    return cut


def cut_buttons(page):
    return [
        f"{each.text()} ({each.size().toTuple()}, needs {each.sizeHint().toTuple()})"
        for each in page.findChildren(QAbstractButton)
        if each.isVisible()
        and each.text()
        and (
            each.sizeHint().width() > each.width() + 1
            or each.sizeHint().height() > each.height() + 1
        )
    ]
