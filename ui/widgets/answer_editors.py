"""Editors for answers that are typed or chosen from a few cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.answers import Choice, Quantity, Text, When, YesNo
from intake.domain.definitions import AnswerKind
from ui.theme import GAP
from ui.widgets.choice_cards import ChoiceCards, Choosable
from ui.widgets.date_parts import DateParts
from ui.widgets.fields import LineField
from ui.widgets.long_text import LongText
from ui.widgets.toggles import Toggles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QButtonGroup

    from intake.domain.answers import Given
    from intake.domain.definitions import Question

YES_NO = (Choosable("yes", "Yes"), Choosable("no", "No"))


class AnswerEditor(QWidget):
    """``EDITORS[question.kind](question, group)``: an editor for its answer; see ``editors``.

    ``given()`` gives the answer or None, ``show_given(given)`` shows one, ``problem()`` says
    what cannot be right. ``edited`` when the person has changed it. ``group`` is shared with
    ``NotKnownCards``. ``columns`` of cards that say little.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def given(self) -> Given | None:
        """Return what stands there, or None."""
        raise NotImplementedError

    def show_given(self, given: Given | None) -> None:
        """Show an answer, or nothing, without ``edited``."""
        raise NotImplementedError

    def problem(self) -> str:
        """Say what cannot be right, in one sentence; empty if nothing."""
        return ""

    def first_field(self) -> QWidget:
        """Return what takes the focus when the question is shown."""
        return self

    def _on_edited(self) -> None:
        self.edited.emit()


def example_of(question: Question) -> str:
    """Return the example of a question as a hint, or nothing."""
    return f"For example: {question.example}" if question.example else ""


class TextEditor(AnswerEditor):
    """A line of text."""

    def __init__(self, question: Question, _group: QButtonGroup) -> None:
        super().__init__()
        self._line = LineField("", example_of(question))
        self._line.field.setAccessibleName(question.asks)
        self._line.edited.connect(self._on_edited)
        self.column.addWidget(self._line)

    def given(self) -> Given | None:
        """See ``AnswerEditor``."""
        text = self._line.text()
        return Text(text=text) if text else None

    def show_given(self, given: Given | None) -> None:
        """See ``AnswerEditor``."""
        self._line.show_text(given.text if isinstance(given, Text) else "")

    def first_field(self) -> QWidget:
        """See ``AnswerEditor``."""
        return self._line


class LongTextEditor(AnswerEditor):
    """Several lines of own words."""

    def __init__(self, question: Question, _group: QButtonGroup) -> None:
        super().__init__()
        self._text = LongText("", example_of(question))
        self._text.field.setAccessibleName(question.asks)
        self._text.edited.connect(self._on_edited)
        self.column.addWidget(self._text)

    def given(self) -> Given | None:
        """See ``AnswerEditor``."""
        text = self._text.text()
        return Text(text=text) if text else None

    def show_given(self, given: Given | None) -> None:
        """See ``AnswerEditor``."""
        self._text.show_text(given.text if isinstance(given, Text) else "")

    def first_field(self) -> QWidget:
        """See ``AnswerEditor``."""
        return self._text


class ChoiceEditor(AnswerEditor):
    """One or several of the question's options, as cards; Yes and No are cards too."""

    def __init__(self, question: Question, group: QButtonGroup) -> None:
        super().__init__()
        self._kind = question.kind
        options = tuple(Choosable(each.id, each.says, each.help) for each in question.options)
        is_yes_no = question.kind is AnswerKind.YES_NO
        is_short = is_yes_no or not any(each.help for each in options)
        columns = 2 if is_short and len(options) != 1 else 1
        self._cards = ChoiceCards(group, columns=columns)
        several = question.kind is AnswerKind.CHOICES
        self._cards.offer(YES_NO if is_yes_no else options, multiple=several)
        self._cards.edited.connect(self._on_edited)
        self.column.addWidget(self._cards)

    def given(self) -> Given | None:
        """See ``AnswerEditor``."""
        chosen = self._cards.chosen()
        if not chosen:
            return None
        if self._kind is AnswerKind.YES_NO:
            return YesNo(yes=chosen[0] == "yes")
        return Choice(options=chosen)

    def show_given(self, given: Given | None) -> None:
        """See ``AnswerEditor``."""
        ids: tuple[str, ...] = ()
        if isinstance(given, YesNo):
            ids = ("yes",) if given.yes else ("no",)
        elif isinstance(given, Choice):
            ids = given.options
        self._cards.show_chosen(ids)

    def first_field(self) -> QWidget:
        """See ``AnswerEditor``."""
        chosen = next((card for card in self._cards.cards if card.isChecked()), None)
        return chosen or self._cards.cards[0]


class QuantityEditor(AnswerEditor):
    """A number, with its unit where there is a choice of units."""

    def __init__(self, question: Question, _group: QButtonGroup) -> None:
        super().__init__()
        self._line = LineField("", example_of(question))
        self._line.field.setAccessibleName(question.asks)
        self._line.field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 20)
        self._line.edited.connect(self._on_edited)
        self.column.addWidget(self._line)
        self._only_unit = question.units[0] if len(question.units) == 1 else ""
        self._units = None
        if len(question.units) > 1:
            self._units = Toggles("Unit", [(unit, unit) for unit in question.units])
            self._units.chosen.connect(self._on_edited)
            self.column.addWidget(self._units)

    def given(self) -> Given | None:
        """See ``AnswerEditor``."""
        amount = read_number(self._line.text())
        if amount is None:
            return None
        unit = self._units.chosen_id() if self._units else self._only_unit
        return Quantity(amount=amount, unit=unit)

    def show_given(self, given: Given | None) -> None:
        """See ``AnswerEditor``."""
        if not isinstance(given, Quantity):
            self._line.show_text("")
            return
        self._line.show_text(f"{given.amount:g}")
        if self._units is not None and given.unit:
            self._units.show_chosen(given.unit)

    def problem(self) -> str:
        """See ``AnswerEditor``."""
        text = self._line.text()
        is_wrong = bool(text) and read_number(text) is None
        return "Write a number, like 6 or 2.5." if is_wrong else ""

    def first_field(self) -> QWidget:
        """See ``AnswerEditor``."""
        return self._line


class DateEditor(AnswerEditor):
    """A date as sharp as it is known; with a time of day where that is asked for."""

    def __init__(self, question: Question, _group: QButtonGroup) -> None:
        super().__init__()
        with_time = question.kind is AnswerKind.DATE_TIME
        hint = "Leave empty what you don’t know."
        self._date = DateParts("Date", hint, rough=not with_time)
        self._date.edited.connect(self._on_edited)
        self.column.addWidget(self._date)
        self._time = LineField("Time", "For example 10:30 AM", optional=True)
        self._time.edited.connect(self._on_edited)
        self._time.field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.column.addWidget(self._time)
        self._time.setVisible(with_time)

    def given(self) -> Given | None:
        """See ``AnswerEditor``."""
        date = self._date.date()
        return When(date=date, time=self._time.text()) if date else None

    def show_given(self, given: Given | None) -> None:
        """See ``AnswerEditor``."""
        when = given if isinstance(given, When) else None
        if self.given() != when or self._date.problem():
            self._date.show_date(when.date if when else None)
        self._time.show_text(when.time if when else "")

    def problem(self) -> str:
        """See ``AnswerEditor``."""
        return self._date.problem()

    def first_field(self) -> QWidget:
        """See ``AnswerEditor``."""
        return self._date.month


def read_number(text: str) -> int | float | None:
    """Return the number a person wrote ("1,200", "2.5"), or None."""
    bare = text.replace(",", "").replace(" ", "")
    try:
        return int(bare)
    except ValueError:
        pass
    try:
        number = float(bare)
    except ValueError:
        return None
    return number if abs(number) < 1e12 else None  # noqa: PLR2004 - also refuses nan and inf
