"""Today: one next step, and beside it what the visit needs and the dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intake.domain.dates import say_day
from ui.theme import GAP, GROUP, SECTION
from ui.viewmodels.today import VERBS
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.page import Columns, Page
from ui.widgets.row import Row, Rows
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.table import Table
from ui.widgets.unfit_card import UnfitCard, UnfitShown
from ui.widgets.words import bold_start, hairline, label

if TYPE_CHECKING:
    from intake.domain.next_step import NextStep
    from ui.viewmodels.today import TodayViewModel
    from ui.viewmodels.unfit import Unfit


class TodayPage(Page):
    """Shows a ``TodayViewModel``. The first thing to see after opening."""

    def __init__(self, model: TodayViewModel) -> None:
        super().__init__("Today")
        self._model = model
        model.setParent(self)
        self._step: NextStep | None = None
        self._rows: dict[Row, str] = {}
        self._short = SecondaryButton("I only have two minutes")
        self._short.clicked.connect(self._on_short)
        self._main, self._aside = QWidget(), QWidget()
        self._next = self._next_card()
        self._order = main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(GROUP)
        self._since_box = QWidget()
        self._since_box.setLayout(self._since_block())
        main.addWidget(self._since_box)
        main.addWidget(self._next)
        main.addSpacing(GROUP)
        main.addLayout(self._needs_block())
        main.addWidget(self._unfit_card())
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(SECTION - GAP)
        self._visit, self._dates = Card(), QVBoxLayout()
        aside.addWidget(self._visit)
        aside.addLayout(self._dates)
        self.add(Columns(self._main, self._aside))
        self.refresh_with(model.changed)
        self.set_title_shown(shown=True)
        self.refresh()

    def set_title_shown(self, *, shown: bool) -> None:
        """See ``Page``: in a small window the next step comes before everything else."""
        self.header.setVisible(shown)
        self._order.removeWidget(self._since_box)
        self._order.insertWidget(0 if shown else 1, self._since_box)
        if shown:
            self.header.add_action(self._short)
        else:
            self._buttons.addWidget(self._short)
        tab_as_laid_out(self)

    def refresh(self) -> None:
        """Show the case as it stands."""
        self.header.show_words("Today", self._model.today())
        self._show_since()
        self._show_step()
        self._show_needs()
        self._show_unfit()
        self._show_visit()
        self._show_dates()
        tab_as_laid_out(self)

    def _next_card(self) -> Card:
        self._title, self._because = label("", "lead"), label("", "body")
        self._do, self._not_today = PrimaryButton(""), SecondaryButton("Not today")
        self._do.clicked.connect(self._on_do)
        self._not_today.clicked.connect(self._on_not_today)
        card = Card("next")
        card.add(label("Your next step", "kicker"), self._title, self._because)
        self._buttons = flow_of(self._do, self._not_today)
        card.add(self._buttons)
        return card

    def _since_block(self) -> QVBoxLayout:
        self._since, self._sentences = label("", "heading"), label("", "line")
        self._see = LinkButton("See all changes")
        self._see.clicked.connect(self._on_see)
        self._changes = Table("Changes of last time", ("When", "Who", "What"), most=8)
        self._changes.hide()
        line = QHBoxLayout()
        line.setSpacing(GROUP)
        line.addWidget(self._sentences, 1)
        line.addWidget(self._see, 0, Qt.AlignmentFlag.AlignTop)
        return column(self._since, line, self._changes, gap=0)

    def _needs_block(self) -> QVBoxLayout:
        self._count, self._needs = label("", "line"), QVBoxLayout()
        whole = LinkButton("See the whole checklist")
        whole.clicked.connect(self._on_whole)
        heading = label("What the visit needs", "section")
        return column(heading, self._count, self._needs, flow_of(whole))

    def _unfit_card(self) -> UnfitCard:
        self._unfit = UnfitCard()
        self._unfit.chip_pressed.connect(self._on_chip)
        self._unfit.aside_wanted.connect(self._model.unfit.set_aside)
        self._unfit.back_wanted.connect(self._model.unfit.bring_back)
        return self._unfit

    def _show_since(self) -> None:
        sitting = self._model.sitting()
        for part in (self._since, self._sentences, self._see):
            part.setVisible(sitting is not None)
        if sitting is None:
            return
        self._since.setText(f"When you were last here, on {sitting.day}")
        self._sentences.setText(" ".join(sitting.sentences))
        self._changes.show_rows([(each.when, each.who, each.what) for each in sitting.lines])

    def _show_step(self) -> None:
        self._step = step = self._model.step()
        self._title.setText(step.title)
        bold_start(self._because, f"About {step.minutes} minutes.", step.because)
        self._do.setText(VERBS[step.room])
        self._not_today.setVisible(step.id != "summary")
        short = "Show any next step" if self._model.is_short else "I only have two minutes"
        self._short.setText(short)

    def _show_needs(self) -> None:
        met, apply = self._model.counts()
        self._count.setText(f"{met} of {apply} things are met.")
        empty(self._needs)
        self._rows = {}
        rows = Rows()
        for need in self._model.needs():
            row = Row(need.title, need.line, need.standing)
            row.clicked.connect(self._on_row)
            self._rows[row] = need.id
            rows.add_row(row)
        if self._rows:
            self._needs.addWidget(rows)
        else:
            self._needs.addWidget(label("Nothing on your list is open.", "body"))

    def _show_unfit(self) -> None:
        unfit = self._model.unfit
        things = tuple(_shown(each) for each in unfit.open())
        aside = tuple(_shown(each) for each in unfit.aside())
        if self._unfit.show_things(things, aside):
            tab_as_laid_out(self)

    def _show_visit(self) -> None:
        visit = self._model.visit()
        empty(self._visit.body)
        self._visit.add(label(visit.heading, "section"))
        lines = [label(line, "body") for line in visit.lines]
        self._visit.add(column(*lines, gap=2))

    def _show_dates(self) -> None:
        empty(self._dates)
        dates = self._model.dates()
        if not dates:
            return
        card = Card("rows")
        for index, date in enumerate(dates):
            if index:
                card.add(hairline())
            words = column(
                label(f"{date.date:%a}, {say_day(date.date)}", "heading"),
                label(date.title, "body"),
                label(date.because, "note"),
                gap=1,
            )
            words.setContentsMargins(GROUP, 10, GROUP, 10)
            card.add(words)
        self._dates.setSpacing(GAP)
        self._dates.addWidget(label("Dates to keep in mind", "section"))
        self._dates.addWidget(card)

    def _on_do(self) -> None:
        if self._step is not None:
            self.room_wanted.emit(self._step.room, self._step.id)

    def _on_not_today(self) -> None:
        if self._step is not None:
            self._model.put_off(self._step)

    def _on_short(self) -> None:
        self._model.set_short(on=not self._model.is_short)

    def _on_chip(self, thing: str, index: int) -> None:
        found = next(each for each in self._model.unfit.open() if each.id == thing)
        place = found.chips[index].place
        if place is not None:
            self.room_wanted.emit(place.room, place.argument)

    def _on_see(self) -> None:
        is_open = self._changes.isHidden()
        self._changes.setVisible(is_open)
        self._see.setText("Hide the changes" if is_open else "See all changes")

    def _on_whole(self) -> None:
        self.room_wanted.emit("checklist", "")

    def _on_row(self) -> None:
        for row, requirement in self._rows.items():
            if row is self.sender():
                self.room_wanted.emit("checklist", requirement)
                return


def _shown(thing: Unfit) -> UnfitShown:
    chips = tuple(chip.says for chip in thing.chips)
    return UnfitShown(thing.id, thing.what, thing.to_do, chips, thing.because)
