"""Records from end to end by someone who has no mouse, on papers that nobody here wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.exceptions import TimeoutError as TooLong

from intake.domain.documents import Document, Proof
from intake.domain.papers import Trouble
from tests.ui.robots.hand import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.robots.newcomer import Newcomer

SOON_MS = 10_000
MOST_TABS = 12  # from one natural thing to the next; F6 goes further
FILES = (
    "pdf/pdflatex-4-pages.pdf",
    "pdf/libreoffice-writer-password.pdf",
    "pdf/multicolumn.pdf",
    "images/hopper.png",
    "images/hopper_orientation_8.jpg",
    "images/g4-multi.tiff",
)
LIST, ALL_PAGES, RESULTS = "Records", "Pages of this record", "What became of each file"
Key = Qt.Key


class Keyboard:
    """Ten keys and no mouse; the focus has a name and is in view after each of them."""

    def __init__(self, app: Newcomer) -> None:
        self.app = app

    def press(self, *keys: Qt.Key, control: bool = False, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.NoModifier
        held |= Qt.KeyboardModifier.ControlModifier if control else held
        held |= Qt.KeyboardModifier.ShiftModifier if shift else held
        for key in keys:
            QTest.keyClick(self._focus(), key, held)
            QCoreApplication.processEvents()
            self._wait_until_in_view(key)

    def type_text(self, words: str) -> None:
        QTest.keyClicks(self._focus(), words)

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Go to what begins with this name, within a few steps."""
        passed = [self.at()]
        while not passed[-1].startswith(name):
            assert len(passed) <= MOST_TABS, f"{name!r} is far from here: {passed}"
            self.press(Key.Key_Backtab if back else Key.Key_Tab, shift=back)
            passed.append(self.at())

    def at(self) -> str:
        return spoken(self._focus())

    def wait_until_at(self, name: str) -> None:
        self.app.wait_for(lambda: self.at().startswith(name))

    def _wait_until_in_view(self, key: Qt.Key) -> None:
        try:
            self.app.wait_for(self.is_in_view, SOON_MS)
        except TooLong as error:
            error.add_note(f"after {key.name}: {QApplication.focusWidget()}, {self.at()!r}")
            raise

    def is_in_view(self) -> bool:
        """Whether what has the focus has a name and can be seen; of a list a good part."""
        focused = QApplication.focusWidget()
        if focused is None or not spoken(focused):
            return False
        seen = focused.visibleRegion().boundingRect().height()
        is_part_enough = isinstance(focused, QAbstractScrollArea)
        return seen >= focused.height() // (3 if is_part_enough else 1)

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget), "the focus is lost"
        return focused


@pytest.fixture
def keyboard(start):
    def begin(size: tuple[int, int], text: int) -> Keyboard:
        app = start()
        app.window.resize(*size)
        app.make_a_case()
        app._opening.appearance.set_text_size(text)
        app.window.go("records")
        return Keyboard(app)

    return begin


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "text"), [((1280, 800), 100), ((1024, 640), 100), ((1280, 800), 200)]
)
def test_records_are_worked_from_end_to_end_without_a_mouse(keyboard, samples, size, text):
    keys = keyboard(size, text)
    _add(keys, samples)
    _look_through(keys)
    _link_and_undo(keys)
    _arrange(keys)
    _split_and_undo(keys)
    _join_and_undo(keys)
    _unlock(keys)
    _remove_and_undo(keys)


def _documents(keys: Keyboard) -> tuple[Document, ...]:
    return keys.app.case.all(Document)


def _add(keys: Keyboard, samples: Path) -> None:
    keys.app.dialogs.files = tuple(str(samples / each) for each in FILES)
    keys.wait_until_at("Add records")
    keys.press(Key.Key_Return)
    keys.wait_until_at("Choose files")
    keys.press(Key.Key_Return)
    keys.app.wait_for(lambda: len(_documents(keys)) == len(FILES))
    keys.app.wait_for(lambda: keys.at() == RESULTS or keys.at().startswith("See each"))
    if keys.at() != RESULTS:
        keys.press(Key.Key_Return)
        keys.wait_until_at(RESULTS)
    keys.tab_to("Close this list", back=True)
    keys.press(Key.Key_Return)


def _open(keys: Keyboard, title: str) -> None:
    """Open a record in the list, wherever the list is."""
    if keys.at().startswith("All "):
        keys.press(Key.Key_Return)
    while keys.at() != LIST:
        keys.press(Key.Key_F6)
        if keys.at().startswith("All "):
            keys.press(Key.Key_Return)
    rows = [each.title for each in _documents(keys)]
    keys.press(Key.Key_Home, *[Key.Key_Down] * rows.index(title))
    keys.press(Key.Key_Return)


def _to_page(keys: Keyboard) -> None:
    while not keys.at().startswith(("Next", "Previous", "Page ")):
        keys.press(Key.Key_F6)
    keys.tab_to("Page ")


def _look_through(keys: Keyboard) -> None:
    _open(keys, "pdflatex-4-pages")
    _to_page(keys)
    keys.wait_until_at("Page 1 of 4")
    for key, page in (
        (Key.Key_PageDown, 2),
        (Key.Key_End, 4),
        (Key.Key_Home, 1),
        (Key.Key_3, 3),
        (Key.Key_Plus, 3),
    ):
        keys.press(key)
        keys.wait_until_at(f"Page {page} of 4")


def _link_and_undo(keys: Keyboard) -> None:
    keys.press(Key.Key_K, control=True)
    keys.wait_until_at("Link these pages to")
    keys.type_text("consent")
    keys.press(Key.Key_Return)
    keys.app.wait_for(lambda: len(keys.app.case.all(Proof)) == 1)
    assert keys.app.case.all(Proof)[0].first == 3
    _undo(keys)
    keys.app.wait_for(lambda: not keys.app.case.all(Proof))
    _to_page(keys)


def _to_all_pages(keys: Keyboard) -> None:
    if keys.at() == ALL_PAGES:
        return
    keys.tab_to("See all pages")
    keys.press(Key.Key_Return)
    keys.wait_until_at(ALL_PAGES)


def _undo(keys: Keyboard) -> None:
    keys.press(Key.Key_Z, control=True)


def _arrange(keys: Keyboard) -> None:
    before = _documents(keys)
    _to_all_pages(keys)
    keys.press(Key.Key_Home, Key.Key_T)
    keys.app.wait_for(lambda: _documents(keys) != before)
    keys.press(Key.Key_Delete)
    keys.app.wait_for(lambda: _documents(keys)[0].left_out == (1,))
    _undo(keys)
    keys.app.wait_for(lambda: _documents(keys)[0].left_out == ())
    _undo(keys)
    keys.app.wait_for(lambda: _documents(keys) == before)


def _split_and_undo(keys: Keyboard) -> None:
    count = len(_documents(keys))
    keys.wait_until_at(ALL_PAGES)
    keys.press(Key.Key_S)
    keys.press(Key.Key_Home, Key.Key_Right, Key.Key_S)
    keys.tab_to("Make 2 papers", back=True)
    keys.press(Key.Key_Return)
    keys.app.wait_for(lambda: len(_documents(keys)) == count + 1)
    keys.wait_until_at(ALL_PAGES)
    _undo(keys)
    keys.app.wait_for(lambda: len(_documents(keys)) == count)


def _join_and_undo(keys: Keyboard) -> None:
    count = len(_documents(keys))
    keys.tab_to("Join with other papers")
    keys.press(Key.Key_Return)
    keys.wait_until_at("Papers to join")
    keys.press(Key.Key_Escape)
    keys.wait_until_at("Join with other papers")
    keys.press(Key.Key_Return, Key.Key_Space)
    keys.tab_to("Join 2 papers")
    keys.press(Key.Key_Return)
    keys.app.wait_for(lambda: len(_documents(keys)) == count - 1)
    keys.wait_until_at(ALL_PAGES)
    _undo(keys)
    keys.app.wait_for(lambda: len(_documents(keys)) == count)
    keys.press(Key.Key_Escape)
    keys.wait_until_at("Page ")


def _unlock(keys: Keyboard) -> None:
    """Look at the locked paper for now; the password is one that anybody may know."""
    _open(keys, "libreoffice-writer-password")
    while keys.at() != "Type its password":
        keys.press(Key.Key_F6)
    keys.type_text("openpassword")
    keys.tab_to("Unlock and keep a copy")
    count = len(_documents(keys))
    keys.press(Key.Key_Return)
    keys.app.wait_for(lambda: len(_documents(keys)) == count + 1)
    copy = _documents(keys)[-1]
    assert copy.trouble is Trouble.NONE
    keys.wait_until_at("Page 1 of ")


def _remove_and_undo(keys: Keyboard) -> None:
    count = len(_documents(keys))
    _open(keys, "multicolumn")
    while keys.at() != LIST:
        keys.press(Key.Key_F6)
        if keys.at().startswith("All "):
            keys.press(Key.Key_Return)
    keys.press(Key.Key_Delete)
    keys.app.wait_for(lambda: len(_documents(keys)) == count - 1)
    assert keys.at() == LIST
    _undo(keys)
    keys.app.wait_for(lambda: len(_documents(keys)) == count)
