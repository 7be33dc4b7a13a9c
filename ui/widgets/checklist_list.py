"""The checklist as a list: groups that fold, things with their standing, arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.card import Card
from ui.widgets.look import mark
from ui.widgets.row import Row
from ui.widgets.words import hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    _Told = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of the list: its id, its short name, how it stands."""

    id: str
    title: str
    standing: str


@dataclass(frozen=True, slots=True)
class ThingGroup:
    """A heading with how its things stand ("2 of 5 met"), and the things."""

    id: str
    title: str
    tally: str
    things: tuple[Thing, ...]


class _Line(Row):
    """A row that knows what it stands for."""

    def __init__(self, key: str, title: str, standing: str = "", note: str = "") -> None:
        super().__init__(title, standing=standing, note=note, strong=not standing)
        self.key = key
        self.told = (title, standing, note)
        self._end.setVisible(not standing)
        self.setProperty("thing", True)  # the style sheet makes it 48 px high

    def set_chosen(self, *, on: bool) -> None:
        """See ``Row``: a thing has no arrow, it opens beside the list."""
        if on is not self.isCheckable():
            self.setCheckable(on)
            self.setChecked(on)
            mark(self, "chosen", on=on)


class ChecklistList(Card):
    """``show_groups(groups, open_id)``; ``chosen(id)``, ``unfolded``.

    A thing was opened; a group was opened or closed. Groups fold on Enter, Space or a
    click, and with the Left and Right arrows; Up and Down go from row to row, so Tab needs
    one stop for the whole list.
    """

    chosen = Signal(str)
    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__("rows")
        self.setAccessibleName("Checklist")
        self._groups: Sequence[ThingGroup] = ()
        self._open = ""
        self._unfolded: set[str] = set()
        self._lines: list[_Line] = []

    def show_groups(self, groups: Sequence[ThingGroup], open_id: str) -> bool:
        """Show these groups; the one that holds ``open_id`` unfolds when that is new.

        Return whether rows were made anew.
        """
        if open_id != self._open:
            holding = [each.id for each in groups if _holds(each, open_id)]
            self._unfolded |= set(holding)
        self._groups, self._open = groups, open_id
        return self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: arrow keys on a row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            line = next((each for each in self._lines if each is watched), None)
            if line is not None and self._on_key(line, event.key()):
                return True
        if event.type() == QEvent.Type.FocusIn:
            self._take_tab_stop(watched)
        return super().eventFilter(watched, event)

    def take_focus(self) -> None:
        """Put the keyboard where the person is in the list."""
        stop = self._stop()
        if stop is not None:
            stop.setFocus()

    def _show(self) -> bool:
        wanted = [(key, told) for group in self._groups for key, told in self._told(group)]
        shown = [(line.key, line.told) for line in self._lines]
        if wanted != shown:
            self._lay_out(wanted)
        for line in self._lines:
            line.set_chosen(on=line.key == self._open) if line.told[1] else self._fold(line)
        self._take_tab_stop(self._stop())
        return wanted != shown

    def _told(self, group: ThingGroup) -> list[tuple[str, _Told]]:
        told = [(group.id, (group.title, "", group.tally))]
        if group.id in self._unfolded:
            told += [(each.id, (each.title, str(each.standing), "")) for each in group.things]
        return told

    def _lay_out(self, wanted: Sequence[tuple[str, _Told]]) -> None:
        """Put these rows below each other; those that are here already are kept."""
        before = {(line.key, line.told): line for line in self._lines}
        focused = next((line.key for line in self._lines if line.hasFocus()), "")
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and not isinstance(widget, _Line):
                widget.deleteLater()
        self._lines = []
        for key, told in wanted:
            if self._lines:
                self.body.addWidget(hairline())
            line = before.pop((key, told), None) or self._line(key, told)
            self._lines.append(line)
            self.body.addWidget(line)
            line.show()
            if key == focused:
                line.setFocus()
        for line in before.values():
            line.hide()
            line.deleteLater()

    def _line(self, key: str, told: _Told) -> _Line:
        line = _Line(key, *told)
        line.installEventFilter(self)
        line.clicked.connect(self._on_clicked)
        return line

    def _fold(self, line: _Line) -> None:
        is_open = line.key in self._unfolded
        line.set_arrow("down" if is_open else "open")
        line.setAccessibleDescription("open" if is_open else "closed")

    def _on_clicked(self) -> None:
        line = self.sender()
        if not isinstance(line, _Line):
            return
        if line.told[1]:
            self.chosen.emit(line.key)
        else:
            self._unfolded ^= {line.key}
            if self._show():
                self.unfolded.emit()

    def _on_key(self, line: _Line, key: int) -> bool:
        at = self._lines.index(line)
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if key == Qt.Key.Key_Down else -1
                near = min(max(at + step, 0), len(self._lines) - 1)
                self._lines[near].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            case Qt.Key.Key_Right | Qt.Key.Key_Left if not line.told[1]:
                if (key == Qt.Key.Key_Right) != (line.key in self._unfolded):
                    line.click()
                return True
            case _:
                return False

    def _stop(self) -> _Line | None:
        focused = [each for each in self._lines if each.hasFocus()]
        chosen = [each for each in self._lines if each.key == self._open]
        return next(iter([*focused, *chosen, *self._lines]), None)

    def _take_tab_stop(self, stop: QObject | None) -> None:
        if not any(line is stop for line in self._lines):
            return
        for line in self._lines:
            tab = Qt.FocusPolicy.StrongFocus if line is stop else Qt.FocusPolicy.ClickFocus
            line.setFocusPolicy(tab)


def _holds(group: ThingGroup, item: str) -> bool:
    return any(each.id == item for each in group.things)
