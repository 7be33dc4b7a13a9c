"""A form laid out from a list of what it asks: lines, long words, numbers, dates, choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.dates import ApproxDate
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import stack
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import ChooseOne, DraftLine, NumberField
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.side_fields import SideFields
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QShowEvent

Field: TypeAlias = DraftLine | LongText | NumberField | DateParts | ChooseOne


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing a form asks. ``options`` are (id, words) of a choice; an empty id is open."""

    field: str
    kind: Literal["line", "long", "number", "date", "choice"]
    words: str
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    is_optional: bool = True
    highest: int = 1_000_000


@dataclass(frozen=True, slots=True)
class FormWords:
    """What stands around the fields: a title, the way back, and taking it away."""

    title: str
    back: str
    remove: str


class EntryForm(QWidget):
    """``show_values(id, values)``; ``changed(field, value)`` for each that was told.

    ``lines`` holds the fields; those of one line stand beside each other. ``more`` is the
    room below them for what a form has beyond its fields.
    """

    changed = Signal(str, object)
    closed = Signal()
    remove_wanted = Signal()

    def __init__(self, words: FormWords, lines: Sequence[Sequence[Asked]]) -> None:
        super().__init__()
        self._entry, self._kept = "", KeptFields()
        self.fields: dict[str, Field] = {
            each.field: self._field(each) for line in lines for each in line
        }
        self.back = SecondaryButton(words.back)
        self.gone = LinkButton(words.remove)
        self.more = QVBoxLayout()
        self.more.setSpacing(GROUP)
        self._down = down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        stack(down, flow_of(self.back), label(words.title, "lead"))
        for line in lines:
            inside = [self.fields[each.field] for each in line]
            down.addWidget(inside[0] if len(inside) == 1 else SideFields(*inside))
        stack(down, self.more, flow_of(self.gone))
        self.back.clicked.connect(self.closed)
        self.gone.clicked.connect(self.remove_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def put_below(self, field: str, part: QWidget) -> None:
        """Put a part of its own below a field that has a line to itself."""
        self._down.insertWidget(self._down.indexOf(self.fields[field]) + 1, part)

    def show_values(self, entry: str, values: Mapping[str, object]) -> bool:
        """Show an entry; what was just told is left alone. Return whether it is another."""
        is_other = entry != self._entry
        if is_other:
            self._entry = entry
            self.renew()
        for name, field in self.fields.items():
            value = values.get(name)
            if self._kept.is_new(name, value):
                show(field, value)
        return is_other

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: the focus goes to the first field, not to what was pressed."""
        super().showEvent(event)
        next(iter(self.fields.values())).setFocus()

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def _field(self, asked: Asked) -> Field:
        made = make_field(asked)
        made.setProperty("field", asked.field)
        match made:
            case NumberField():
                made.told.connect(self._on_told)
            case DateParts():
                made.edited.connect(self._on_date)
            case ChooseOne():
                made.chosen.connect(self._on_choice)
            case _:
                made.setProperty("needed", not asked.is_optional)
                made.edited.connect(self._on_words)
        return made

    def _tell(self, value: object) -> None:
        name = str(self.sender().property("field"))
        self._kept.tell(name, value)
        self.changed.emit(name, value)

    def _on_told(self, value: object) -> None:
        self._tell(value)

    def _on_words(self, words: str) -> None:
        if words or not self.sender().property("needed"):
            self._tell(words)

    def _on_choice(self, option: str) -> None:
        self._tell(option or None)

    def _on_date(self) -> None:
        field = self.sender()
        date = field.date() if isinstance(field, DateParts) else None
        if date is not None:
            self._tell(date)


def make_field(asked: Asked) -> Field:
    """Return the field for one thing that is asked."""
    match asked.kind:
        case "long":
            return LongText(asked.words, asked.hint, optional=asked.is_optional)
        case "number":
            return NumberField(asked.words, asked.hint, highest=asked.highest, whole=False)
        case "date":
            return DateParts(asked.words, asked.hint, rough=True)
        case "choice":
            return ChooseOne(asked.words, asked.options, asked.hint)
        case _:
            return DraftLine(asked.words, asked.hint, optional=asked.is_optional)


def show(field: Field, value: object) -> None:
    """Show a value of the case in its field."""
    match field:
        case NumberField():
            field.show_number(value if isinstance(value, int | float) else None)
        case DateParts():
            field.show_date(value if isinstance(value, ApproxDate) else None)
        case ChooseOne():
            field.show_chosen(str(value or ""))
        case _:
            field.show_text(str(value or ""))
