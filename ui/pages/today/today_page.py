"""Today: one next step, and beside it what the visit needs and the dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.dates import say_day
from intake.domain.energy import Energy
from ui.pages.today.timeline_view import TimelineView
from ui.theme import GROUP
from ui.viewmodels.today import VERBS
from ui.widgets.buttons import LinkButton
from ui.widgets.card import column
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.next_card import NextCard, StepShown
from ui.widgets.page import Columns, Page
from ui.widgets.since_block import SinceBlock, SinceShown
from ui.widgets.stale_card import StaleCard
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.unfit_card import UnfitCard, UnfitShown
from ui.widgets.visit_aside import DateShown, VisitAside
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.next_step import NextStep
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.printing import PaperTray
    from ui.viewmodels.since import SinceViewModel
    from ui.viewmodels.timeline import TimelineViewModel
    from ui.viewmodels.today import TodayViewModel
    from ui.viewmodels.unfit import Unfit

TIMELINE = "timeline"
_ENERGIES = (
    (Energy.A_LITTLE, "5 minutes"),
    (Energy.HALF_AN_HOUR, "Half an hour"),
    (Energy.AN_HOUR, "An hour"),
    (Energy.EVERYTHING, "Show me everything"),
)


class TodayPage(Page):
    """Shows a ``TodayViewModel``. The first thing to see after opening.

    ``opened("timeline")`` shows what to start by when.
    """

    def __init__(
        self, model: TodayViewModel, timeline: TimelineViewModel, dialogs: Dialogs
    ) -> None:
        super().__init__("Today")
        self._model, self._starts, self._dialogs = model, timeline, dialogs
        self._tray: PaperTray | None = None
        model.setParent(self)
        timeline.setParent(self)
        self._main, self._aside = QWidget(), VisitAside()
        self._since, self._next = SinceBlock(), NextCard(_ENERGIES)
        self._stale, self._unfit = StaleCard(), UnfitCard()
        self._timeline = TimelineView()
        self._timeline.hide()
        self._lay_out_main()
        self._columns = Columns(self._main, self._aside)
        self.add(self._columns, self._timeline)
        self._connect()
        self.refresh_with(model.changed)
        self.set_title_shown(shown=True)

    def opened(self, detail: str) -> None:
        """Show today, or what to start by when."""
        self._show_timeline(is_shown=detail == TIMELINE)

    def place(self) -> str:
        """See ``Page``."""
        return "" if self._timeline.isHidden() else TIMELINE

    def set_title_shown(self, *, shown: bool) -> None:
        """See ``Page``: in a small window the next step comes before everything else."""
        self.header.setVisible(shown and self._timeline.isHidden())
        self._order.removeWidget(self._since)
        self._order.insertWidget(0 if shown else 1, self._since)
        self._is_title_shown = shown
        tab_as_laid_out(self)

    def refresh(self) -> None:
        """Show the case as it stands."""
        self.header.show_words("Today", self._model.today())
        self._since.show_since(_since(self._model.since))
        self._show_step()
        self._show_needs()
        self._show_unfit()
        self._show_stale()
        self._show_aside()
        if not self._timeline.isHidden():
            self._timeline.show_stretches(self._starts.stretches())
        self.order_tabs()

    def _lay_out_main(self) -> None:
        self._order = main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(GROUP)
        main.addWidget(self._since)
        main.addWidget(self._next)
        main.addSpacing(GROUP)
        main.addLayout(self._needs_block())
        main.addWidget(self._unfit)
        main.addWidget(self._stale)

    def _connect(self) -> None:
        model, starts = self._model, self._starts
        self._since.unfolded.connect(self._on_unfolded)
        self._next.energy_chosen.connect(self._on_energy)
        self._next.do_wanted.connect(self._on_do)
        self._next.put_off.connect(self._on_not_today)
        self._unfit.chip_pressed.connect(self._on_chip)
        self._unfit.aside_wanted.connect(model.unfit.set_aside)
        self._unfit.back_wanted.connect(model.unfit.bring_back)
        self._stale.aside_wanted.connect(model.set_stale_aside)
        self._needs.chosen.connect(self._on_need)
        self._aside.starts.clicked.connect(self._on_starts)
        self._aside.read_wanted.connect(self._on_read)
        self._timeline.back_wanted.connect(self._on_back)
        self._timeline.start_wanted.connect(self._on_start)
        self._timeline.print_wanted.connect(self._on_print)
        starts.printed.connect(self._on_printed)
        starts.failed.connect(self._on_print_failed)

    def _needs_block(self) -> QVBoxLayout:
        self._count, self._needs = label("", "line"), KeyedRows("What the visit needs")
        self._nothing = label("Nothing on your list is open.", "body")
        whole = LinkButton("See the whole checklist")
        whole.clicked.connect(self._on_whole)
        heading = label("What the visit needs", "section")
        return column(heading, self._count, self._needs, self._nothing, flow_of(whole))

    def _show_step(self) -> None:
        chosen = self._model.chosen()
        cannot_wait = _step(chosen.cannot_wait) if chosen.cannot_wait else None
        then = tuple(_step(each) for each in self._model.then())
        self._next.show_step(_step(chosen.step), cannot_wait, then)
        self._next.not_today.setVisible(chosen.step.id != "summary")

    def _show_stale(self) -> None:
        notice = self._model.stale()
        if notice is None:
            self._stale.hide()
        else:
            self._stale.show_notice(notice.says, notice.asks)

    def _show_timeline(self, *, is_shown: bool) -> None:
        if is_shown:
            self._timeline.show_stretches(self._starts.stretches())
            self._timeline.show_told("")
        self._columns.setVisible(not is_shown)
        self._timeline.setVisible(is_shown)
        self.header.setVisible(self._is_title_shown and not is_shown)
        self.verticalScrollBar().setValue(0)
        tab_as_laid_out(self)

    def _show_needs(self) -> None:
        met, apply = self._model.counts()
        words = f"{met} of {apply} things are met. {self._model.rules()}"
        self._count.setText(words.strip())
        rows = [
            RowWords(need.id, need.title, need.line, standing=need.standing)
            for need in self._model.needs()
        ]
        self._needs.show_rows(rows)
        self._needs.setVisible(bool(rows))
        self._nothing.setVisible(not rows)

    def _show_unfit(self) -> None:
        unfit = self._model.unfit
        things = tuple(_shown(each) for each in unfit.open())
        aside = tuple(_shown(each) for each in unfit.aside())
        self._unfit.show_things(things, aside)

    def _show_aside(self) -> None:
        visit = self._model.visit()
        self._aside.show_visit(visit.heading, visit.lines)
        dates = [
            DateShown(
                each.id,
                f"{each.date:%a}, {say_day(each.date)}",
                each.title,
                each.because,
                can_read=self._model.read_about(each.id) is not None,
            )
            for each in self._model.dates()
        ]
        self._aside.show_dates(dates)
        clocks = self._model.not_known()
        self._aside.show_not_known(
            [(each.title, each.because, each.ask_when_unsure) for each in clocks]
        )

    def _on_unfolded(self) -> None:
        tab_as_laid_out(self)

    def _on_energy(self, energy: str) -> None:
        self._model.set_energy(Energy(energy))

    def _on_do(self, step: str) -> None:
        found = self._model.step(step)
        if found is not None:
            self.room_wanted.emit(found.room, found.id)

    def _on_not_today(self) -> None:
        self._model.put_off(self._model.chosen().step)

    def _on_chip(self, thing: str, index: int) -> None:
        found = next(each for each in self._model.unfit.open() if each.id == thing)
        place = found.chips[index].place
        if place is not None:
            self.room_wanted.emit(place.room, place.argument)

    def _on_whole(self) -> None:
        self.room_wanted.emit("checklist", "")

    def _on_need(self, requirement: str) -> None:
        self.room_wanted.emit("checklist", requirement)

    def _on_starts(self) -> None:
        self._show_timeline(is_shown=True)
        self._timeline.print.setFocus()

    def _on_read(self, date: str) -> None:
        place = self._model.read_about(date)
        if place is not None:
            self.room_wanted.emit(place.room, place.argument)

    def _on_back(self) -> None:
        self._show_timeline(is_shown=False)
        self._aside.starts.setFocus()

    def _on_start(self, start: str) -> None:
        place = self._starts.place_of(start)
        self.room_wanted.emit(place.room, place.argument)

    def _on_print(self) -> None:
        self._tray = self._dialogs.choose_printer("Print both lists")
        if self._tray is not None:
            self._timeline.show_told("Printing. You can go on working.")
            self._starts.print_out(self._tray.print_page)

    def _on_printed(self) -> None:
        self._timeline.show_told("Both lists went to the printer.")
        self._finish_printing()

    def _on_print_failed(self, error: IntakeError) -> None:
        self._timeline.show_told(f"{error} {error.remedy}")
        self._finish_printing()

    def _finish_printing(self) -> None:
        if self._tray is not None:
            self._tray.finish()
            self._tray = None


def _step(step: NextStep) -> StepShown:
    minutes = "1 minute" if step.minutes == 1 else f"{step.minutes} minutes"
    return StepShown(step.id, step.title, minutes, step.because, VERBS[step.room])


def _since(model: SinceViewModel) -> SinceShown | None:
    sitting, passed = model.sitting(), model.passed()
    if sitting is None and not passed:
        return None
    if sitting is None:
        return SinceShown("Since you were last here", "", (), passed)
    changes = tuple(f"{each.when} · {each.who} {each.what}" for each in sitting.lines)
    return SinceShown(sitting.heading, " ".join(sitting.sentences), changes, passed)


def _shown(thing: Unfit) -> UnfitShown:
    chips = tuple(chip.says for chip in thing.chips)
    return UnfitShown(thing.id, thing.what, thing.to_do, chips, thing.because)
