"""The part of the page that is for CRPS: what was told and recorded, and both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.pain.crps_view import CrpsView
from ui.pages.pain.limbs_view import LimbsView
from ui.theme import GROUP
from ui.widgets.toggles import Toggles

if TYPE_CHECKING:
    from ui.dialogs import Dialogs
    from ui.viewmodels.pain_crps import CrpsViewModel
    from ui.viewmodels.pain_limbs import LimbsViewModel

TOLD, SIDES = "told", "sides"
PARTS = ((TOLD, "Symptoms and signs"), (SIDES, "Left and right"))


class CrpsRoom(QWidget):
    """Shows both models; each view is built when it is looked at first."""

    turned = Signal()
    room_wanted = Signal(str, str)

    def __init__(self, crps: CrpsViewModel, limbs: LimbsViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._crps, self._limbs, self._dialogs = crps, limbs, dialogs
        self.parts = Toggles("What to show of CRPS", PARTS)
        self._told: CrpsView | None = None
        self._sides: LimbsView | None = None
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(GROUP)
        self._down.addWidget(self.parts)
        self.parts.chosen.connect(self._on_part)

    @property
    def is_offered(self) -> bool:
        """Whether the request is about CRPS, or something of it was noted before."""
        return self._crps.criteria() is not None

    @property
    def told(self) -> CrpsView:
        """The view of symptoms and signs."""
        if self._told is None:
            self._told = CrpsView(self._crps)
            self._told.turned.connect(self.turned)
            self._told.room_wanted.connect(self.room_wanted)
            self._down.addWidget(self._told)
        return self._told

    @property
    def sides(self) -> LimbsView:
        """The view of both sides."""
        if self._sides is None:
            self._sides = LimbsView(self._limbs, self._dialogs)
            self._sides.turned.connect(self.turned)
            self._down.addWidget(self._sides)
        return self._sides

    def refresh(self) -> None:
        """Show what is chosen as it stands."""
        shown = self.told if self.parts.chosen_id() == TOLD else self.sides
        for view in (self._told, self._sides):
            if view is not None:
                view.setVisible(view is shown)
        shown.refresh()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        if self._told is not None:
            self._told.renew()
        if self._sides is not None:
            self._sides.form.renew()

    def open_entry(self, entry: str) -> bool:
        """Open symptoms, signs or a comparison; False where there is none of that id."""
        if self._crps.open(entry):
            self.parts.show_chosen(TOLD)
            return self.told.open_entry(entry)
        if self._limbs.open(entry):
            self.parts.show_chosen(SIDES)
            return self.sides.open_entry(entry)
        return False

    def _on_part(self, _part: str) -> None:
        self._crps.open("")
        self._limbs.open("")
        self.turned.emit()
        self.refresh()
