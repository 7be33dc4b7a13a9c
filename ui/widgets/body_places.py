"""Where it hurt: a list of places and a figure, always in step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.body_map import BodyMap
from ui.widgets.buttons import ToggleButton
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.body_map import PlaceShown


class BodyPlaces(QWidget):
    """``BodyPlaces(places)``; ``chosen(ids)`` on a change; ``show_chosen(ids)``."""

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
        words = "Press places in the list or on the figure. Both say the same."
        down.addWidget(label(words, "line"))
        down.addWidget(self.map, 0, Qt.AlignmentFlag.AlignLeft)
        down.addLayout(flow_of(*self.buttons.values()))
        self.map.pressed.connect(self._on_pressed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Show which places are chosen, in both."""
        self._chosen = tuple(chosen)
        for place, button in self.buttons.items():
            button.setChecked(place in self._chosen)
        self.map.show_chosen(self._chosen)

    def _button(self, place: PlaceShown) -> ToggleButton:
        button = ToggleButton(place.says)
        button.setAccessibleName(f"Hurts: {place.says.lower()}")
        button.setProperty("place", place.id)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        self._on_pressed(str(self.sender().property("place")))

    def _on_pressed(self, place: str) -> None:
        kept = {*self._chosen} ^ {place}
        known = [each for each in self._order if each in kept]
        unknown = [each for each in self._chosen if each not in self._order]
        self.show_chosen((*known, *unknown))
        self.chosen.emit(self._chosen)
