"""Asking for records: the requests there are, and one of them open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from ui.pages.requests.request_view import RequestView
from ui.viewmodels.places import wanted_record
from ui.widgets.asking_start import AskingStart
from ui.widgets.choice_cards import Choosable
from ui.widgets.keyed_rows import RowWords
from ui.widgets.page import Page
from ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.dialogs import Dialogs
    from ui.viewmodels.asking import AskingViewModel
    from ui.viewmodels.asking_letter import LetterModel
    from ui.viewmodels.asking_request import RequestModel

_ALL = 1_000  # the column takes the width it may have, not the space beside it
TITLE = "Ask for records"
SENTENCE = (
    "You have a right to copies of your records. Here is the letter, and the days to watch."
)


class RequestsPage(Page):
    """Shows an ``AskingViewModel``. ``opened`` takes a request, or ``places.ask_for``."""

    def __init__(
        self,
        model: AskingViewModel,
        request: RequestModel,
        letters: LetterModel,
        dialogs: Dialogs,
    ) -> None:
        super().__init__(TITLE, SENTENCE)
        self._model, self._request = model, request
        model.setParent(self)
        self.start = AskingStart()
        self.start.show_notes([(each.title, each.says) for each in model.notes()])
        self._letters, self._dialogs = letters, dialogs
        for each in (request, letters):
            each.setParent(self)
        self._is_open = ""
        self._across = QHBoxLayout()  # asks each for its height at the width it really has
        self._across.addWidget(self.start, _ALL)
        self._across.addStretch(1)
        self.add(self._across)
        self._connect()

    @cached_property
    def request(self) -> RequestView:
        """The request that is open; built when one is looked at first."""
        view = RequestView(self._request, self._letters, self._dialogs)
        self._across.insertWidget(1, view, _ALL)
        view.done.connect(self._on_back)
        view.place_wanted.connect(self.room_wanted)
        view.part_changed.connect(self._on_part)
        return view

    def opened(self, detail: str) -> None:
        """Open a request, or begin one for a requirement; else go on where the person was."""
        wanted = wanted_record(detail)
        if wanted:
            found = self._model.request_for(wanted)
            self._show(found)
            if not found:
                self.start.tick(wanted)
        elif detail and (found := self._model.request_at(detail)):
            self._show(found)

    def place(self) -> str:
        """See ``Page``."""
        return self._is_open

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: papers may name an office that nobody has noted yet."""
        super().showEvent(event)
        self._model.look()

    def refresh(self) -> None:
        """Show what is open as it stands."""
        if self._is_open and not self._model.has(self._is_open):
            self._show("")
            return
        if self._is_open:
            self.request.refresh()
        else:
            self._show_start()
        tab_as_laid_out(self)

    def _on_part(self) -> None:
        self.bring_into_view(self.request.parts)

    def _show(self, request: str) -> None:
        self.flush()
        self._is_open = request
        self.start.setVisible(not request)
        if request:
            self.request.open(request)
            self.request.show()
        elif "request" in vars(self):
            self.request.hide()
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def _show_start(self) -> None:
        model = self._model
        self.start.show_requests(
            [RowWords(each.id, each.title, each.line, each.note) for each in model.requests()]
        )
        wanted = [Choosable(each.id, each.title, each.line) for each in model.to_ask_for()]
        self.start.offer(wanted, model.names())

    def _connect(self) -> None:
        self.refresh_with(self._model.changed)
        self._model.begun.connect(self._on_opened)
        self.start.begun.connect(self._model.begin)
        self.start.opened.connect(self._on_opened)

    def _on_opened(self, request: str) -> None:
        self._show(request)
        self.request.back.setFocus()

    def _on_back(self) -> None:
        before = self._is_open
        self._show("")
        if self._model.requests():
            self.start.requests.focus_row(before)
