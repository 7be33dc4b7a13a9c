"""Photos of one side on two days beside each other, to look at and to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from ui.theme import GROUP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.draft_line import ChooseOne
from ui.widgets.flow import flow_of
from ui.widgets.photo_pair import PhotoBox
from ui.widgets.photo_sheet import SheetPhoto, photo_sheet
from ui.widgets.tick import Tick
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.dialogs import Dialogs
    from ui.viewmodels.pain_limb_pairs import DaySide, LimbPairsViewModel

TITLE = "Two days beside each other"
HINT = "Choose any two days with a photo. Each photo keeps its own date."
PACKET = "Put both photos into the packet, each on a page with its date"
PRINT = "Print both photos on one sheet"
WIDE_PX = 600


class LimbPairView(Card):
    """Shows a ``LimbPairsViewModel``; hidden while no side has photos of two days."""

    def __init__(self, model: LimbPairsViewModel, dialogs: Dialogs) -> None:
        super().__init__("soft")
        self._model, self._dialogs = model, dialogs
        self.side = Toggles("Which side?", (("left", "Left"), ("right", "Right")))
        self.first = ChooseOne("This day", ())
        self.second = ChooseOne("Beside this day", ())
        self.boxes = (PhotoBox(""), PhotoBox(""))
        self.packet, self.print_out = Tick(PACKET), SecondaryButton(PRINT)
        days, photos = QHBoxLayout(), QHBoxLayout()
        for field, box in zip((self.first, self.second), self.boxes, strict=True):
            days.addWidget(field, 1)
            photos.addWidget(box, 1)
        for across in (days, photos):
            across.setSpacing(GROUP)
        self.add(label(TITLE, "section"), label(HINT, "line"), self.side, days, photos)
        self.add(self.packet, flow_of(self.print_out))
        self.hide()
        self._connect()

    def refresh(self) -> None:
        """Show what is chosen as it stands."""
        self.setVisible(self._model.is_offered)
        if not self._model.is_offered:
            return
        self.side.show_chosen(self._model.side)
        days = self._model.days()
        for field, chosen in zip((self.first, self.second), self._model.chosen(), strict=True):
            field.offer(days)
            field.show_chosen(chosen)
        pair, pictures = self._model.pair(), self._model.pictures(WIDE_PX)
        for place, box in enumerate(self.boxes):
            box.setVisible(place < len(pair))
            if place < len(pair):
                box.show_picture(_says(pair[place]), pictures[place])
        self.packet.setVisible(bool(pair))
        self.packet.setChecked(self._model.in_packet)
        self.print_out.setEnabled(bool(self._photos()))

    def _connect(self) -> None:
        self._model.changed.connect(self._on_changed)
        self.side.chosen.connect(self._model.choose_side)
        self.first.chosen.connect(self._on_days)
        self.second.chosen.connect(self._on_days)
        self.packet.clicked.connect(self._on_packet)
        self.print_out.clicked.connect(self._on_print)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_days(self) -> None:
        self._model.choose_days(self.first.chosen_id(), self.second.chosen_id())

    def _on_packet(self, is_in: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._model.set_in_packet(is_in=is_in)

    def _on_print(self) -> None:
        photos = self._photos()
        tray = self._dialogs.choose_printer("Print") if photos else None
        if tray is not None:
            tray.print_page(photo_sheet(photos))
            tray.finish()

    def _photos(self) -> tuple[SheetPhoto, ...]:
        """Return both photos for a sheet; none while one of them is still being made."""
        pictures = self._model.pictures(WIDE_PX)
        made = [
            SheetPhoto(_says(day), picture)
            for day, picture in zip(self._model.pair(), pictures, strict=True)
            if isinstance(picture, QImage)
        ]
        return tuple(made) if len(made) == len(pictures) else ()


def _says(day: DaySide) -> str:
    return f"{day.says}. {day.measured}".strip()
