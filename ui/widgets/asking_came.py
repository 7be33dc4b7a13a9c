"""What came of a request: each thing that was asked for, here or still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from intake.domain.dates import say_day
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText, keep_low
from ui.widgets.proof_chips import ProofChips
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from intake.domain.records_requests import AskedItem, RecordsRequest

CAME, NONE, PAGES = "It came", "They do not have it", "pages"
NOT_YET, AGAIN = "It has not come", "Wait for it again"
_ALL_OF_IT = "Is all of it here? Then note that it came."


class AskingCame(Card):
    """``show_request(request, pages)``: ``pages`` names those linked to each thing.

    ``came(at)``, ``none(at)``, ``not_yet(at)``, ``pages_wanted(id)``, ``page_pressed(at,
    index)``; ``changed("wrong", words)``.
    """

    came = Signal(int)
    none = Signal(int)
    not_yet = Signal(int)
    pages_wanted = Signal(str)
    page_pressed = Signal(int, int)
    changed = Signal(str, object)

    def __init__(self, notes: Sequence[str]) -> None:
        super().__init__()
        self._kept, self._request = KeptFields(), ""
        self._shown: tuple[object, ...] = ()
        self._items: tuple[AskedItem, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GROUP)
        self._buttons: dict[QWidget, tuple[str, int]] = {}
        self.wrong = LongText(
            "What is not right with what came",
            "Pages that are missing, other dates, a mistake. Your next letter says it.",
            optional=True,
        )
        keep_low(self.wrong)
        self.body.setSpacing(GROUP)
        self.add(label("What came", "section"), *(label(each, "line") for each in notes))
        self.add(self._rows, self.wrong)
        self.wrong.edited.connect(self._on_wrong)

    def show_request(
        self, request: RecordsRequest, pages: Sequence[Sequence[str]] = ()
    ) -> None:
        """Show what came and what is missing."""
        if request.id != self._request:
            self._request = request.id
            self._kept.forget()
        if self._kept.is_new("wrong", request.wrong):
            self.wrong.show_text(request.wrong)
        if (request.items, pages) == self._shown:
            return
        self._shown, self._items = (request.items, pages), request.items
        focused = next((at for each, (_, at) in self._buttons.items() if each.hasFocus()), -1)
        empty(self._rows)
        self._buttons = {}
        for at, item in enumerate(request.items):
            self._rows.addLayout(self._row(at, item, pages[at] if pages else ()))
        self._focus_on(focused)

    def _focus_on(self, focused: int) -> None:
        """Give the focus to the first button of the thing whose button had it."""
        for button, (_, at) in self._buttons.items():
            if at == focused and not isinstance(button, ProofChips):
                button.show()  # else it is hidden until the next round, and cannot have it
                button.setFocus()
                return

    def _row(self, at: int, item: AskedItem, pages: Sequence[str]) -> QVBoxLayout:
        parts: list[QWidget] = [label(item.words, "heading"), label(_state(item), "line")]
        if pages:
            chips = ProofChips("")
            chips.show_chips([(says, False) for says in pages])
            chips.pressed.connect(self._on_page)
            self._buttons[chips] = (PAGES, at)
            parts.append(chips)
            if item.is_missing:
                parts.append(label(_ALL_OF_IT, "line"))
        made = [self._button(says, at, item) for says in _choices(item)]
        return column(*parts, flow_of(*made))

    def _button(self, says: str, at: int, item: AskedItem) -> LinkButton | SecondaryButton:
        words = "Add or choose its pages" if says == PAGES else says
        made = SecondaryButton(words) if says == CAME else LinkButton(words)
        made.setAccessibleName(f"{words}: {item.words}")
        made.clicked.connect(self._on_button)
        self._buttons[made] = (says, at)
        return made

    def _on_button(self) -> None:
        pressed = next((each for each in self._buttons if each is self.sender()), None)
        if pressed is None:
            return
        says, at = self._buttons[pressed]
        if says == PAGES:
            self.pages_wanted.emit(self._items[at].requirement or "")
        else:
            {CAME: self.came, NONE: self.none}.get(says, self.not_yet).emit(at)

    def _on_page(self, index: int) -> None:
        for chips, (_, at) in self._buttons.items():
            if chips is self.sender():
                self.page_pressed.emit(at, index)
                return

    def _on_wrong(self, text: str) -> None:
        self._kept.tell("wrong", text)
        self.changed.emit("wrong", text)


def _choices(item: AskedItem) -> tuple[str, ...]:
    does = (CAME, NONE) if item.is_missing else (NOT_YET if item.came_on else AGAIN,)
    return (*does, PAGES) if item.requirement is not None else does


def _state(item: AskedItem) -> str:
    if item.came_on is not None:
        return f"Came on {say_day(item.came_on)}."
    if item.none_on is not None:
        return (
            f"They told you on {say_day(item.none_on)} that they do not have it. "
            "Your own doctor, the lab or the clinic may have a copy."
        )
    return "Still missing."
