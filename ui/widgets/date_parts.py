"""A date in parts, as sharp as the person knows it: any part may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake.domain.dates import FIRST_YEAR, LAST_YEAR, ApproxDate, Edge
from ui.widgets.dropdown import Dropdown, MonthBox
from ui.widgets.flow import Flow
from ui.widgets.look import mark
from ui.widgets.tick import Tick
from ui.widgets.typing import is_typing_in
from ui.widgets.words import label

if TYPE_CHECKING:
    import datetime as dt

_EDGES = (("On", Edge.ON), ("Before", Edge.BEFORE), ("After", Edge.AFTER))


class DateParts(QWidget):
    """Month, day and year: ``DateParts("Started on")``.

    ``date()`` gives an ``ApproxDate`` or None, ``problem()`` one sentence or "".
    ``edited`` when the person has changed a part and left it. ``rough=True`` adds "about"
    and before/after. ``day()`` gives a ``datetime.date`` if all parts are there.
    """

    edited = Signal()

    def __init__(self, words: str, hint: str = "", *, rough: bool = False) -> None:
        super().__init__()
        self._words = words
        self._shown: ApproxDate | None = None
        self.month = MonthBox()
        self.day_field, self.year = QLineEdit(), QLineEdit()
        self.about = Tick("About")
        self.edge = Dropdown([says for says, _ in _EDGES])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(words, "heading"))
        if hint:
            column.addWidget(label(hint, "line"))
        self._problem = label("", "problem")
        self._problem.hide()
        column.addWidget(self._problem)
        column.addLayout(self._line(rough=rough))
        self.setFocusProxy(self.month)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._connect()

    def date(self) -> ApproxDate | None:
        """Return the date as far as it is there, or None (also while it cannot be right)."""
        if self.problem() or not self.year.text().strip():
            return None
        return self._made()

    def day(self) -> dt.date | None:
        """Return the one day, if month, day and year are there."""
        date = self.date()
        return None if date is None else date.exact

    def problem(self) -> str:
        """Say what cannot be right, in one sentence; empty if nothing."""
        year, day = self.year.text().strip(), self.day_field.text().strip()
        has_month = self.month.currentIndex() > 0
        if not year and (has_month or day):
            return "Add the year. If you don’t know it exactly, give your best guess."
        if year and not (year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR):
            return "Write the year with four digits, like 2026."
        if day and not has_month:
            return "Choose the month, or leave the day empty."
        if year and not self._is_in_calendar():
            return "This month does not have that day."
        return ""

    def past_day_problem(self, today: dt.date) -> str:
        """Return what is wrong with it as a whole day up to today, or an empty text."""
        day = self.day()
        if day is None:
            return self.problem() or "Add month, day and year."
        return "This day is still to come." if day > today else ""

    def show_date(self, date: ApproxDate | None) -> None:
        """Show a date, without ``edited``, unless the person is in the middle of another."""
        if is_typing_in(self) and self._typed() != _texts(self._shown):
            return
        self._shown = date
        month, day, year = _texts(date)
        self.month.setCurrentIndex(month)
        for field, text in ((self.day_field, day), (self.year, year)):
            if field.text() != text:  # a field that was tabbed into keeps its selection
                field.setText(text)
        self.about.setChecked(date is not None and date.about)
        edge = date.edge if date else Edge.ON
        self.edge.setCurrentIndex([each for _, each in _EDGES].index(edge))
        self.show_problem("")

    def show_problem(self, words: str) -> None:
        """Say above the parts what is wrong; an empty text takes it away."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        for field in (self.day_field, self.year):
            mark(field, "wrong", on=bool(words))

    def flush(self) -> None:
        """Tell of a changed date now; called on leaving the page too."""
        date = self.date()
        if not self.problem() and date != self._shown:
            self._shown = date
            self.edited.emit()

    def _line(self, *, rough: bool) -> Flow:
        flow = Flow()
        wide = self.fontMetrics().horizontalAdvance("0")
        for words, field, width in (
            ("month", self.month, 10),
            ("day", self.day_field, 6),
            ("year", self.year, 8),
        ):
            field.setAccessibleName(f"{self._words}: {words}")
            field.setAccessibleDescription(self._words)
            field.setFixedWidth(wide * width + 16)
            flow.addWidget(_named(words.capitalize(), field))
        self.day_field.setMaxLength(2)
        self.year.setMaxLength(4)
        self.about.setAccessibleName(f"{self._words}: about, not exactly")
        self.edge.setAccessibleName(f"{self._words}: on, before or after")
        if rough:
            flow.addWidget(_named("Or", self.edge))
            flow.addWidget(_named("", self.about))
        else:
            self.about.setParent(self)
            self.edge.setParent(self)
            self.about.hide()
            self.edge.hide()
        return flow

    def _connect(self) -> None:
        self.month.activated.connect(self.flush)
        self.day_field.editingFinished.connect(self.flush)
        self.year.editingFinished.connect(self.flush)
        self.about.clicked.connect(self.flush)
        self.edge.activated.connect(self.flush)

    def _typed(self) -> tuple[int, str, str]:
        return self.month.currentIndex(), self.day_field.text(), self.year.text()

    def _is_in_calendar(self) -> bool:
        try:
            self._made()
        except ValueError:
            return False
        return True

    def _made(self) -> ApproxDate:
        day = self.day_field.text().strip()
        if day and not day.isdigit():
            message = "a day is a number"
            raise ValueError(message)
        return ApproxDate(
            year=int(self.year.text()),
            month=self.month.currentIndex() or None,
            day=int(day) if day else None,
            about=self.about.isChecked(),
            edge=_EDGES[self.edge.currentIndex()][1],
        )


def _texts(date: ApproxDate | None) -> tuple[int, str, str]:
    if date is None:
        return 0, "", ""
    return date.month or 0, str(date.day or ""), str(date.year)


def _named(words: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    named = label(words, "small")
    named.setBuddy(field)  # some screen readers name a list by its label alone
    column.addWidget(named)
    line = QHBoxLayout()
    line.addWidget(field)
    column.addLayout(line)
    return box
