"""Where it hurt: a list of places and a figure, always in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.body_map import BodyMap
from ui.widgets.buttons import ToggleButton
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from ui.widgets.body_map import PlaceShown

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class BodyPlaces(QWidget):
    """``BodyPlaces(places)``; ``chosen(ids)`` on a change; ``show_chosen(ids)``.

    The arrow keys go from place to place, so Tab needs one stop for the whole list.
    """

    chosen = Signal(object)

    def __init__(self, places: Sequence[PlaceShown]) -> None:
        super().__init__()
        self._chosen: tuple[str, ...] = ()
        self._order = [each.id for each in places]
        self.map = BodyMap(places)
        self.buttons = {each.id: self._button(each) for each in places}
        down = QVBoxLayout(self)
        down.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        down.setSpacing(GAP)
        words = (
            "Press places in the list or on the figure. Both say the same. "
            "Arrow keys go along the list."
        )
        down.addWidget(label(words, "line"))
        down.addWidget(self.map, 0, Qt.AlignmentFlag.AlignLeft)
        down.addLayout(flow_of(*self.buttons.values()))
        self._take_tab_stop(next(iter(self.buttons.values()), None))
        self.map.pressed.connect(self._on_pressed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show which places are chosen, in both."""
        self._chosen = tuple(chosen)
        for place, button in self.buttons.items():
            button.setChecked(place in self._chosen)
        self.map.show_chosen(self._chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See ``QObject``: arrow keys on a place."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            listed = list(self.buttons.values())
            at = next((at for at, each in enumerate(listed) if each is watched), None)
            if step and at is not None:
                near = min(max(at + step, 0), len(listed) - 1)
                listed[near].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        if event.type() == QEvent.Type.FocusIn:
            self._take_tab_stop(watched)
        return super().eventFilter(watched, event)

    def _take_tab_stop(self, stop: QObject | None) -> None:
        for each in self.buttons.values():
            is_stop = each is stop
            each.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    def _button(self, place: PlaceShown) -> ToggleButton:
        button = ToggleButton(place.says)
        button.setAccessibleName(f"Hurts: {place.says.lower()}")
        button.setProperty("place", place.id)
        button.clicked.connect(self._on_clicked)
        button.installEventFilter(self)
        return button

    def _on_clicked(self) -> None:
        self._on_pressed(str(self.sender().property("place")))

    def _on_pressed(self, place: str) -> None:
        kept = {*self._chosen} ^ {place}
        known = [each for each in self._order if each in kept]
        unknown = [each for each in self._chosen if each not in self._order]
        self.show_chosen((*known, *unknown))
        self.chosen.emit(self._chosen)
