"""A pasted list, gone through line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake.domain.listed.belonging import Belongs
from ui.widgets.listed_lines import ListedLines

if TYPE_CHECKING:
    from ui.viewmodels.treatments_listed import ListedViewModel


class ListedView(ListedLines):
    """Shows a ``ListedViewModel``; hidden until ``begin``.

    ``change_wanted(room, id)``: what was added is to be put right there.
    """

    change_wanted = Signal(str, str)

    def __init__(self, model: ListedViewModel) -> None:
        super().__init__()
        self._model = model
        self.read_wanted.connect(self._on_read)
        self.add_wanted.connect(self._on_add)
        self.put_right_wanted.connect(self._on_put_right)
        self.skip_wanted.connect(model.skip)
        self.back_wanted.connect(model.back)
        self.put_in_wanted.connect(model.put_in)
        self.left.connect(self._on_left)
        model.changed.connect(self.refresh)
        self.hide()

    def begin(self, lean: Belongs = Belongs.STOPPED) -> None:
        """Ask for a list, or go on with one that was begun."""
        if not self._model.is_reading:
            self._model.lean = lean
        self.show()
        self.refresh()
        if not self._model.is_reading:
            self.text.setFocus()

    def go_on(self) -> None:
        """Show the next line of a list that was begun."""
        if self._model.is_reading:
            self.begin()

    def refresh(self) -> None:
        """Show the line that is up; a hidden view waits."""
        if self.isHidden():
            return
        if not self._model.is_reading:
            self.show_paste()
            return
        line = self._model.shown()
        if line is None:
            self.show_end(self._model.tally())
        else:
            self.show_line(line, is_first=self._model.is_at_first)

    def _on_read(self, text: str) -> None:
        self.show_problem(self._model.read(text))

    def _on_add(self) -> None:
        self._model.add()

    def _on_put_right(self) -> None:
        added = self._model.add()
        if added is not None:
            self.change_wanted.emit(added.room, added.argument)

    def _on_left(self) -> None:
        self._model.leave()
        self.clear()
