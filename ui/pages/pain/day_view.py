"""One day in two minutes, beside the last eight weeks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.dates import ApproxDate
from ui.theme import GROUP
from ui.viewmodels.pain_weeks import HEADS, SPANS
from ui.widgets.body_map import PlaceShown
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_parts import DateParts
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.page import Columns
from ui.widgets.pain_day import DayAsks, DayScale, DayShown, PainDay
from ui.widgets.pain_weeks_card import LETTERS_PX, PainWeeksCard
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.viewmodels.pain import PainViewModel
    from ui.viewmodels.pain_drawing import ChartDrawing
    from ui.viewmodels.pain_weeks import WeeksTold

ASIDE_PX = 396
SETTLED_MS = 400


class DayView(QWidget):
    """Shows a ``PainViewModel``; ``done`` when the person is done with the day."""

    done = Signal()

    def __init__(self, model: PainViewModel, drawing: ChartDrawing) -> None:
        super().__init__()
        self._model, self._drawing = model, drawing
        self._told: WeeksTold | None = None
        self.day = PainDay(_scales(model), _asks(model))
        self.weeks = PainWeeksCard(HEADS, SPANS)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLED_MS)
        self._later.timeout.connect(self._show_weeks)
        self._which = Card("soft")
        self._date = DateParts("Which day?")
        self._problem = label("", "warning")
        self._before = SecondaryButton("Yesterday")
        self._open = SecondaryButton("Open this day")
        EnterPresses(self._date, self._open)
        self._which.add(self._date, self._problem, flow_of(self._open, self._before))
        self._which.hide()
        main = QWidget()
        down = QVBoxLayout(main)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(self._which)
        down.addWidget(self.day)
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(Columns(main, self.weeks, ASIDE_PX))
        self._connect()

    def refresh(self) -> None:
        """Show the day and the weeks as they stand."""
        model, words = self._model, self._model.words()
        scales = _scales(model)
        is_empty = all(each.value is None for each in scales)  # else a slip would cost numbers
        self.day.show_day(
            DayShown(
                day=model.day.isoformat(),
                scales=scales,
                could_not=words.could_not,
                medicine=words.medicine,
                flare=words.flare,
                memory=model.memory_words(),
                copies=_copies(model) if is_empty and model.day_before() else "",
                is_today=model.is_today,
                is_kept=model.entry is not None,
                places=words.places,
                medicines=model.medicines(),
            )
        )
        if self._told is None:
            self._show_weeks()
        else:
            self._later.start()  # counting and drawing wait until typing pauses

    def _show_weeks(self) -> None:
        self._later.stop()
        told = self._told = self._model.weeks()
        marks = told.chart.marks if told.chart else ()
        self.weeks.show_words(
            told.says, told.rule, tuple((each.letter, each.says) for each in marks)
        )
        self.weeks.show_weeks(told.rows, told.heads, told.ends)
        self._on_drawing_wanted()

    def _connect(self) -> None:
        self.day.chosen.connect(self._model.choose)
        self.day.written.connect(self._model.write)
        self.day.flare_set.connect(self._on_flare)
        self.day.places_told.connect(self._model.set_places)
        self.day.copy_wanted.connect(self._model.copy_day_before)
        self.day.done_wanted.connect(self._on_done)
        self.day.other_day_wanted.connect(self._on_other_day)
        self.day.today_wanted.connect(self._on_today)
        self.day.remove_wanted.connect(self._model.remove)
        self._open.clicked.connect(self._on_open)
        self._before.clicked.connect(self._on_before)
        self.weeks.drawing_wanted.connect(self._on_drawing_wanted)
        self.weeks.span_chosen.connect(self._on_span)
        self._drawing.drawn.connect(self.weeks.show_drawing)

    def _on_span(self, weeks: int) -> None:
        self._model.look_back(weeks)
        self._show_weeks()

    def open_day(self, day: dt.date) -> None:
        """Open a day; what was being typed belongs to the one before."""
        self.day.flush()
        if self._model.go_to(day):
            self._which.hide()
            self.day.focus_first()

    def _on_flare(self, flare: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._model.set_flare(flare=flare)

    def _on_done(self) -> None:
        self.day.flush()
        if self._model.is_today:
            self.done.emit()
        else:
            self.open_day(self._model.today)

    def _on_other_day(self) -> None:
        self._problem.hide()
        shown = self._model.day
        self._date.show_date(ApproxDate(year=shown.year, month=shown.month))
        self._before.setText("Yesterday" if self._model.is_today else "The day before")
        self._which.show()
        self._date.day_field.setFocus()

    def _on_open(self) -> None:
        words, day = self._date.past_day_problem(self._model.today), self._date.day()
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if day is not None and not words:
            self.open_day(day)

    def _on_before(self) -> None:
        self.open_day(self._model.day - dt.timedelta(days=1))

    def _on_today(self) -> None:
        self.open_day(self._model.today)

    def _on_drawing_wanted(self) -> None:
        if not self.isVisible():
            return
        chart = self._told.chart if self._told else None
        if chart is None:
            self.weeks.show_no_drawing()
        else:
            weeks = self.weeks
            self._drawing.wish(chart, weeks.drawing_size(), LETTERS_PX, weeks.inks())


def _scales(model: PainViewModel) -> tuple[DayScale, ...]:
    return tuple(
        DayScale(each.field, each.asks, each.low, each.high, each.value)
        for each in model.scales()
    )


def _asks(model: PainViewModel) -> DayAsks:
    places = tuple(
        PlaceShown(each.id, each.says, each.front or (), each.back or ())
        for each in model.body_places()
    )
    return DayAsks(places, tuple((each.says, each.writes) for each in model.prompts()))


def _copies(model: PainViewModel) -> str:
    return "Same as yesterday (S)" if model.is_today else "Same as the day before (S)"
