"""The two-minute entry: eleven buttons a scale, own words, and another day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.body_places import BodyPlaces
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import column
from ui.widgets.draft_line import DraftLine
from ui.widgets.flow import flow_of
from ui.widgets.fold import Fold
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.scale import Scale
from ui.widgets.tick import Tick
from ui.widgets.word_chips import WordChips
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.widgets.body_map import PlaceShown

ALWAYS, FIRST_PROMPTS, MOST_MEDICINES = 3, 4, 4
_LINES = 2
_DONE_TODAY, _DONE_OTHER = "Done for today", "Done with this day"


@dataclass(frozen=True, slots=True)
class DayScale:
    """One scale as it is shown: its field, question, ends and value."""

    field: str
    asks: str
    low: str
    high: str
    value: int | None


@dataclass(frozen=True, slots=True)
class DayAsks:
    """What never changes from day to day: places, and (words, sentence) of each prompt."""

    places: tuple[PlaceShown, ...] = ()
    prompts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DayShown:
    """One day as it is shown. ``copies`` names the day whose numbers can be taken over.

    ``medicines`` are offered to be written by one press.
    """

    day: str
    scales: tuple[DayScale, ...]
    could_not: str
    medicine: str
    flare: bool
    memory: str
    copies: str
    is_today: bool
    is_kept: bool
    places: tuple[str, ...] = ()
    medicines: tuple[str, ...] = ()


class PainDay(QWidget):
    """``show_day(DayShown)``. The letter S takes over the numbers of the day before."""

    chosen = Signal(str, object)
    written = Signal(str, str)
    flare_set = Signal(bool)
    places_told = Signal(object)
    copy_wanted = Signal()
    done_wanted = Signal()
    other_day_wanted = Signal()
    today_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, scales: Sequence[DayScale], asks: DayAsks | None = None) -> None:
        super().__init__()
        asks = asks or DayAsks()
        self._day, self._kept = "", KeptFields()
        self.scales = {each.field: self._scale(each) for each in scales}
        self.memory = label("", "warning")
        self.could_not = LongText("What I could not do", optional=True)
        self.medicine = DraftLine(
            "Medicine taken", "For example: extra gabapentin at 3 PM", optional=True
        )
        self.medicines = WordChips.up_to(MOST_MEDICINES)
        self.flare = Tick("This was a flare: much worse than usual")
        self.copy = SecondaryButton("Same as yesterday (S)")
        self.done = PrimaryButton(_DONE_TODAY)
        self.done_below = SecondaryButton(_DONE_TODAY)
        self.other_day = SecondaryButton("Another day")
        self.today = SecondaryButton("Back to today")
        self.gone = LinkButton("Remove this day")
        self.more = Fold("More about this day", "all optional")
        self.where = Fold("Where it hurt", "list and figure, optional")
        self.places = BodyPlaces(asks.places)
        if not asks.places:
            self.where.hide()
        line = self.could_not.field.fontMetrics().lineSpacing()
        self.could_not.field.setFixedHeight(_LINES * line + 20)
        self._lay_out(list(self.scales.values()), asks)
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_day(self, day: DayShown) -> None:
        """Show a day; scales that are not asked for it are hidden."""
        if day.day != self._day:
            self._day = day.day
            self.renew()
        self._show_scales(day.scales)
        for field, show in (
            ("could_not", self.could_not.show_text),
            ("medicine", self.medicine.show_text),
            ("flare", self.flare.setChecked),
            ("places", self.places.show_chosen),
        ):
            if self._kept.is_new(field, getattr(day, field)):
                show(getattr(day, field))
        self.memory.setText(day.memory)
        self.memory.setVisible(bool(day.memory))
        self.copy.setText(day.copies)
        self.copy.setVisible(bool(day.copies))
        self.medicines.offer([(each, each) for each in day.medicines])
        for done in (self.done, self.done_below):
            done.setText(_DONE_TODAY if day.is_today else _DONE_OTHER)
        self.today.setVisible(not day.is_today)
        self.gone.setVisible(day.is_kept)

    def _show_scales(self, scales: Sequence[DayScale]) -> None:
        told = {each.field: each for each in scales}
        for field, scale in self.scales.items():
            scale.setVisible(field in told)
            if field in told:
                scale.rename(told[field].asks)
                if self._kept.is_new(field, told[field].value):
                    scale.show_value(told[field].value)

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def flush(self) -> None:
        """Keep what is being typed."""
        self.could_not.flush()
        self.medicine.flush()

    @property
    def first_scale(self) -> Scale:
        """The scale that is asked first."""
        return next(iter(self.scales.values()))

    def focus_first(self) -> None:
        """Give the focus to the first scale, ready for a digit."""
        self.first_scale.first_button().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``QWidget``: S takes over the day before (fields keep their letters)."""
        if event.key() == Qt.Key.Key_S and not event.modifiers() and not self.copy.isHidden():
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, scales: Sequence[Scale], asks: DayAsks) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(self.memory)
        for scale in scales[:ALWAYS]:
            down.addWidget(scale)
        down.addLayout(column(self.could_not, self._prompts(asks.prompts[:FIRST_PROMPTS])))
        buttons = flow_of(self.done, self.copy, self.other_day, self.today, self.gone)
        note = label("Each answer is saved as you go. You can leave any of them empty.", "note")
        down.addLayout(column(buttons, note))
        self.more.add_row(self._inside(scales[ALWAYS:], asks.prompts[FIRST_PROMPTS:]))
        self.where.add_row(self.places)
        down.addWidget(self.where)
        down.addWidget(self.more)

    def _inside(self, scales: Sequence[Scale], prompts: Sequence[tuple[str, str]]) -> QWidget:
        """What "More about this day" opens; its end leads on without going round the page."""
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        inner.setSpacing(GROUP + GAP)
        for scale in scales:
            inner.addWidget(scale)
        if prompts:
            rest = label("More that may have been hard", "heading")
            inner.addLayout(column(rest, self._prompts(prompts)))
        inner.addLayout(column(self.medicine, self.medicines))
        inner.addWidget(self.flare)
        inner.addWidget(self.done_below)
        return inside

    def _prompts(self, prompts: Sequence[tuple[str, str]]) -> WordChips:
        chips = WordChips(prompts)
        chips.chosen.connect(self._on_prompt)
        return chips

    def _connect(self) -> None:
        self.could_not.edited.connect(self._on_could_not)
        self.medicine.edited.connect(self._on_medicine)
        self.flare.clicked.connect(self._on_flare)
        self.places.chosen.connect(self._on_places)
        self.copy.clicked.connect(self.copy_wanted)
        self.medicines.chosen.connect(self._on_medicine_offered)
        self.done.clicked.connect(self.done_wanted)
        self.done_below.clicked.connect(self.done_wanted)
        self.other_day.clicked.connect(self.other_day_wanted)
        self.today.clicked.connect(self.today_wanted)
        self.gone.clicked.connect(self.remove_wanted)

    def _scale(self, told: DayScale) -> Scale:
        scale = Scale(told.asks, told.low, told.high)
        scale.setProperty("field", told.field)
        scale.chosen.connect(self._on_chosen)
        return scale

    def _on_chosen(self, value: object) -> None:
        field = str(self.sender().property("field"))
        self._kept.tell(field, value)
        self.chosen.emit(field, value)

    def _on_could_not(self, text: str) -> None:
        self._kept.tell("could_not", text)
        self.written.emit("could_not", text)

    def _on_medicine(self, text: str) -> None:
        self._kept.tell("medicine", text)
        self.written.emit("medicine", text)

    def _on_flare(self) -> None:
        self._kept.tell("flare", self.flare.isChecked())
        self.flare_set.emit(self.flare.isChecked())

    def _on_places(self, places: tuple[str, ...]) -> None:
        self._kept.tell("places", places)
        self.places_told.emit(places)

    def _on_prompt(self, writes: str) -> None:
        before = self.could_not.text()
        if writes not in before:
            self.could_not.field.setPlainText(f"{before} {writes}".strip())
            self.could_not.flush()

    def _on_medicine_offered(self, writes: str) -> None:
        before = self.medicine.text()
        if writes not in before:
            self.medicine.field.setText(f"{before}; {writes}" if before else writes)
            self.medicine.flush()
