"""Left and right compared: numbers by date, what was seen, and photos beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.limbs import Degrees, Length
from ui.pages.pain.limb_pair_view import LimbPairView
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card, stack
from ui.widgets.entry_form import Asked, EntryForm, FormWords
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.list_or_form import ListOrForm
from ui.widgets.photo_pair import PhotoPair
from ui.widgets.word_grid import WordGrid
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.limbs import Limbs
    from ui.dialogs import Dialogs
    from ui.viewmodels.pain_limb_pairs import SideName
    from ui.viewmodels.pain_limbs import LimbsViewModel
    from ui.widgets.photo_pair import SidePhoto

HEADS = ("Date", "What", "Temperature, left / right", "Around, left / right")
KINDS = "Photos (*.jpg *.jpeg *.png *.heic *.heif *.webp)"
WHY = "Signs come and go. Write down a bad day, both sides, so that it can be seen later."
TIPS = (
    "Same place, same light, no flash. Daylight from a window is best.",
    "Both sides on a plain towel, the same distance, the same turn.",
    "Rest 15 minutes in the room first. No gloves, rings or lotion.",
    "Add the date by taking the photo on the day.",
)
PRIVATE = "Photos lie encrypted in your vault. They stay out of the packet until you tick it."
WIDE_PX = 600


def _of_side(side: str, words: str) -> tuple[tuple[Asked, ...], ...]:
    return (
        (
            Asked(f"{side}.temperature", "number", f"{words}: temperature", highest=300),
            Asked(f"{side}.around", "number", f"{words}: distance around", highest=300),
        ),
        (
            Asked(f"{side}.color", "line", f"{words}: color", "Red, blue, pale, blotchy."),
            Asked(f"{side}.motion", "line", f"{words}: motion", "Words or degrees."),
        ),
        (Asked(f"{side}.skin", "line", f"{words}: skin, hair, nails"),),
    )


LINES = (
    (Asked("date", "date", "On which day?"),),
    (Asked("part", "line", "Which part?", "Hands, feet, knees.", is_optional=False),),
    (
        Asked("measured_with", "line", "Temperature taken with what?"),
        Asked(
            "degrees",
            "choice",
            "Degrees",
            options=((Degrees.FAHRENHEIT.value, "°F"), (Degrees.CELSIUS.value, "°C")),
        ),
    ),
    (
        Asked("around_at", "line", "Tape laid where?", "For example: 2 in. above the wrist."),
        Asked(
            "length",
            "choice",
            "Length",
            options=((Length.INCHES.value, "inches"), (Length.CENTIMETERS.value, "cm")),
        ),
    ),
    *_of_side("left", "Left"),
    *_of_side("right", "Right"),
    (Asked("note", "long", "Anything else?"),),
)
WORDS = FormWords("Left and right", "Back to all days", "Remove this comparison")
_UNITS = {"degrees": Degrees, "length": Length}


class LimbsView(ListOrForm):
    """Shows a ``LimbsViewModel``; ``turned`` when something else is open."""

    def __init__(self, model: LimbsViewModel, dialogs: Dialogs) -> None:
        self.form = EntryForm(WORDS, LINES)
        super().__init__(self.form)
        self._model, self._dialogs = model, dialogs
        self.add = SecondaryButton("Compare both sides today")
        self.rows = KeyedRows("Left and right by date")
        self.series = WordGrid("Left and right over time", HEADS)
        self.pair = LimbPairView(model.pairs, dialogs)
        self.differs = label("", "heading")
        self.photos = PhotoPair()
        self.problem = label("", "problem")
        told = (label(WHY, "body"), flow_of(self.add), self.rows, self.series, self.pair)
        stack(self.list, *told)
        tips = Card("soft")
        tips.add(label("For photos that can be compared", "heading"))
        for words in (*TIPS, PRIVATE):
            tips.add(label(words, "body"))
        stack(self.form.more, self.differs, tips, self.problem, self.photos)
        self._connect()

    def refresh(self) -> None:
        """Show the comparison that is open, or the list and the series."""
        limbs = self._model.limbs()
        self.show_form(is_open=limbs is not None)
        if limbs is not None:
            self._show_limbs(limbs)
            return
        rows = self._model.rows()
        self.rows.show_rows([RowWords(*each) for each in rows])
        self.series.show_rows(self._model.series())
        for part in (self.rows, self.series):
            part.setVisible(bool(rows))
        self.pair.refresh()

    def open_entry(self, entry: str) -> bool:
        """Open a comparison; False where there is none of that id."""
        self.form.renew()
        found = self._model.open(entry)
        if found:
            self.turned.emit()
        return found

    def _show_limbs(self, limbs: Limbs) -> None:
        sides = (("left", limbs.left), ("right", limbs.right))
        values = {f"{name}.{field}": told for name, side in sides for field, told in side}
        if self.form.show_values(limbs.id, {**dict(limbs), **values}):
            self.problem.setText("")
        self.differs.setText(" ".join(self._model.told()))
        self.differs.setVisible(bool(self._model.told()))
        self.problem.setVisible(bool(self.problem.text()))
        self._show_photo("left", self.photos.left, limbs)
        self._show_photo("right", self.photos.right, limbs)

    def _show_photo(self, side: SideName, shown: SidePhoto, limbs: Limbs) -> None:
        photo = self._model.photo(side)
        if photo is None:
            shown.show_none()
            return
        picture = self._model.picture(side, WIDE_PX)
        says = f"{limbs.part}, {side} side, {say_date(limbs.date)}"
        shown.show_side(says, picture, in_packet=photo.in_packet)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.rows.chosen.connect(self.open_entry)
        self.form.changed.connect(self._on_changed)
        self.form.closed.connect(self._on_closed)
        self.form.remove_wanted.connect(self._on_remove)
        self._model.not_added.connect(self._on_not_added)
        for name, shown in (("left", self.photos.left), ("right", self.photos.right)):
            shown.setProperty("side", name)
            shown.add_wanted.connect(self._on_add_photo)
            shown.away_wanted.connect(self._on_away)
            shown.packet_set.connect(self._on_packet)

    def _on_add(self) -> None:
        self._model.begin()
        self.turned.emit()

    def _on_changed(self, field: str, value: object) -> None:
        unit = _UNITS.get(field)
        self._model.change(field, unit(str(value)) if unit and value else value)

    def _on_closed(self) -> None:
        self._model.open("")
        self.turned.emit()
        self.add.setFocus()

    def _on_remove(self) -> None:
        self._model.remove()
        self._on_closed()

    def _on_add_photo(self) -> None:
        side = self._side()
        files = self._dialogs.open_files(f"A photo of the {side} side", KINDS)
        if files:
            self.problem.setText("")
            self._model.add_photo(side, files[0])

    def _on_away(self) -> None:
        self._model.change(f"{self._side()}.photo", None)

    def _on_packet(self, is_in: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._model.set_in_packet(self._side(), is_in=is_in)

    def _on_not_added(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()

    def _side(self) -> SideName:
        return "left" if self.sender() is self.photos.left else "right"
