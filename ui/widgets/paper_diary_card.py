"""The paper diary: print sheets, and type them in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.dates import ApproxDate
from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import ChooseOne
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.paper_grid import PaperGrid
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WEEKS = (("1", "1 week"), ("2", "2 weeks"), ("4", "4 weeks"), ("8", "8 weeks"))
ROWS = 14
_DAY = dt.timedelta(days=1)
HOW = (
    "A digit goes on to the next box; for 10 type 1 and 0. Space leaves a box empty, Enter "
    "begins the next day. Each day is marked “from paper”, with both dates."
)


class PaperDiaryCard(QWidget):
    """``sheets_wanted(weeks, with_name)``, and ``told(days)`` with what was typed in.

    ``typing_begun``: the boxes for it were just shown.

    ``say`` gives the words of a day; ``fields`` are the boxes of a day. What was typed and
    not yet added is added on leaving, as one step that can be taken back.
    """

    sheets_wanted = Signal(int, bool)
    told = Signal(object)
    typing_begun = Signal()

    def __init__(
        self,
        fields: Sequence[tuple[str, str]],
        today: dt.date,
        say: Callable[[dt.date], str],
    ) -> None:
        super().__init__()
        self._today, self._say = today, say
        self.weeks = ChooseOne("How many sheets, a week on each?", WEEKS)
        self.weeks.show_chosen("2")
        self.with_name = Tick("Print my name on them")
        self.print = SecondaryButton("Save the sheets as a PDF")
        self.type_in = SecondaryButton("Type in a paper diary")
        self.said = label("", "note")
        self.first = DateParts("First day on the sheet")
        self.begin, self.more = SecondaryButton("Show its days"), LinkButton("One week more")
        self.problem = label("", "warning")
        self.grid = PaperGrid(fields, ("flare", "Flare"))
        self.add = PrimaryButton("Add these days")
        self._typing = Card("card")
        self._typing.add(
            self.first,
            self.problem,
            flow_of(self.begin),
            label(HOW, "line"),
            self.grid,
            flow_of(self.add, self.more),
        )
        EnterPresses(self.first, self.begin)
        self._lay_out()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def flush(self) -> None:
        """Add what was typed; called on leaving the page too."""
        days = self.grid.days()
        if days:
            self.grid.show_days([])
            self.told.emit(days)

    def show_said(self, words: str) -> None:
        """Say what came of the last wish."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(label("On paper", "section"))
        down.addWidget(label("For days when a screen is too much.", "line"))
        down.addLayout(column(self.weeks, self.with_name, gap=GAP))
        down.addLayout(flow_of(self.print, self.type_in))
        down.addWidget(self.said)
        down.addWidget(self._typing)
        for part in (self.said, self.problem, self._typing):
            part.hide()

    def _connect(self) -> None:
        self.print.clicked.connect(self._on_print)
        self.type_in.clicked.connect(self._on_type_in)
        self.begin.clicked.connect(self._on_begin)
        self.more.clicked.connect(self._on_more)
        self.add.clicked.connect(self.flush)

    def _on_print(self) -> None:
        self.sheets_wanted.emit(int(self.weeks.chosen_id()), self.with_name.isChecked())

    def _on_type_in(self) -> None:
        self.show_said("")
        self._typing.show()
        start = self._today - (ROWS - 1) * _DAY
        self.first.show_date(ApproxDate.of(start))
        self._show(start)

    def _on_begin(self) -> None:
        day = self.first.day()
        words = self.first.past_day_problem(self._today)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if day is not None and not words:
            self.flush()
            self._show(day)

    def _on_more(self) -> None:
        last = self.grid.last_day()
        if last is not None:
            self.grid.add_days(self._rows(last + _DAY, 7))

    def _show(self, start: dt.date) -> None:
        self.grid.show_days(self._rows(start, ROWS))
        self.grid.setFocus()
        self.typing_begun.emit()

    def _rows(self, start: dt.date, count: int) -> list[tuple[dt.date, str]]:
        days = [start + at * _DAY for at in range(count)]
        return [(day, self._say(day)) for day in days if day <= self._today]
