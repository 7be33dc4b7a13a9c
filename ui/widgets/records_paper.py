"""The column with the pages of a record, or with what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton
from ui.widgets.join_card import JoinCard
from ui.widgets.locked_pages import LockedPages
from ui.widgets.page_view import PageView
from ui.widgets.records_trouble import RecordTrouble

if TYPE_CHECKING:
    from ui.widgets.pages_board import PagesBoard

_LEAVE_OUT = "Leave this page out of the packet"
_PUT_BACK = "Put this page back into the packet"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown of a record's pages: how many, the one in view, and what is wrong.

    ``is_left_out``: the page in view stays out of the packet; ``can_leave_out``: there is
    a packet that it could be in; ``flaw``: why a photo should be taken again;
    ``is_one_photo``: another one would stand for all of it.
    """

    id: str
    pages: int
    page: int
    is_showable: bool
    is_left_out: bool
    state: str
    can_leave_out: bool
    happened: str
    remedy: str
    asks_password: bool
    flaw: str = ""
    is_one_photo: bool = True


class RecordPaper(QWidget):
    """``show_sheet(sheet)``; ``view`` is the page view, ``trouble`` the card above it.

    ``board`` shows all pages in place of the one, ``join`` papers to join them with.
    ``locked`` shows a locked paper that is only looked at.
    ``words`` is pressed to show or hide the words of the page.
    ``all_wanted(bool)`` when the person goes to all pages, or back to one.
    """

    left_out = Signal(bool)
    all_wanted = Signal(bool)

    def __init__(self, board: PagesBoard, *above: QWidget) -> None:
        super().__init__()
        self._id = ""
        self._shown: tuple[int, QImage | str] | None = None
        self.view, self.trouble = PageView(), RecordTrouble()
        self.board, self.join, self.locked = board, JoinCard(), LockedPages()
        self._shows_all = False
        self.all, self.words = LinkButton("See all"), LinkButton("")
        self.all.setAccessibleName("See all pages")
        self.out = LinkButton("")
        self._is_out = False
        self.out.clicked.connect(self._on_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.trouble)
        for part in above:
            column.addWidget(part)
        column.addWidget(self.join)
        column.addWidget(self.view, 1)
        column.addWidget(self.board, 1)
        view = self.view
        view.tools.add(self.words, self.all, view.turn, view.whole, self.out)
        self.all.clicked.connect(self._on_all)
        board.back.clicked.connect(self._on_one)
        column.addWidget(self.locked, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a record's pages; the same record keeps its page, as far as it has it still."""
        if sheet.id != self._id:
            self._id = sheet.id
            self._shown = None
            self.trouble.start_anew()
            self.join.hide()
            self.view.show_pages(sheet.pages if sheet.is_showable else 0, sheet.page)
        elif sheet.is_showable and sheet.pages != self.view.pages:
            self._shown = None
            self.view.show_pages(sheet.pages, sheet.page)
        elif sheet.page != self.view.page and sheet.is_showable:
            self.view.go_to(sheet.page)
        self.trouble.tell(sheet.happened, sheet.remedy, asks_password=sheet.asks_password)
        self.trouble.offer_another(sheet.flaw, is_one_photo=sheet.is_one_photo)
        self.view.say_state(sheet.state)
        self.view.setVisible(sheet.is_showable and not self._shows_all)
        self.board.setVisible(sheet.is_showable and self._shows_all)
        self._rest.setVisible(not sheet.is_showable)
        self._offer_out(sheet)

    def show_unlocked(self, *, shown: bool) -> None:
        """Show a locked paper's pages in place of its trouble; ``show_sheet`` first."""
        self.locked.setVisible(shown)
        if shown:
            self.trouble.hide()
            self._rest.hide()

    def show_all(self, *, shown: bool) -> None:
        """Show all pages side by side, or the one in view."""
        self._shows_all = shown
        self.view.setVisible(not shown)
        self.board.setVisible(shown)
        self.join.hide()

    @property
    def shows_all(self) -> bool:
        """Whether all pages are shown."""
        return self._shows_all

    def show_outcome(self, page: int, outcome: QImage | str) -> None:
        """Show a page's picture, or the words in place of it."""
        if (page, outcome) == self._shown:
            return
        self._shown = (page, outcome)
        if isinstance(outcome, QImage):
            self.view.show_image(page, outcome)
        else:
            self.view.show_words(page, outcome)

    def _offer_out(self, sheet: Sheet) -> None:
        self._is_out = sheet.is_left_out
        self.out.setText("Put back" if sheet.is_left_out else "Leave out")
        self.out.setAccessibleName(_PUT_BACK if sheet.is_left_out else _LEAVE_OUT)
        self.view.tools.offer(self.out, on=sheet.is_showable and sheet.can_leave_out)

    def _on_all(self) -> None:
        self.all_wanted.emit(True)

    def _on_one(self) -> None:
        self.all_wanted.emit(False)

    def _on_out(self) -> None:
        self.left_out.emit(not self._is_out)
