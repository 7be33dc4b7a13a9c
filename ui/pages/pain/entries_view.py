"""Every day entered so far, and the paper diary below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.report.diary_sheets import COLUMNS
from ui.theme import GROUP
from ui.viewmodels.pain import say_short
from ui.viewmodels.pain_days import PainDaysModel
from ui.widgets.empty_state import EmptyState
from ui.widgets.pain_days_table import PainDaysTable
from ui.widgets.paper_diary_card import PaperDiaryCard
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.viewmodels.pain_paper import PaperDiaryViewModel


class EntriesView(QWidget):
    """``day_wanted(date)``; None: today."""

    day_wanted = Signal(object)

    def __init__(self, paper: PaperDiaryViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._paper_model, self._dialogs = paper, dialogs
        self._days = PainDaysModel(self)
        self.entries = PainDaysTable(self._days)
        self.paper = PaperDiaryCard(COLUMNS, paper.today, say_short)
        self._nothing = EmptyState("No day is entered yet.", "Enter today")
        self._note = label(
            "Open a day to change or remove it. Days without an entry stay empty.", "note"
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        for part in (self._nothing, self.entries, self._note, self.paper):
            down.addWidget(part)
        self._connect()

    def show_case(self, case: Case) -> None:
        """Show the days of a case."""
        self._days.show_case(case)
        has_any = self._days.rowCount() > 0
        self.entries.fit()
        self.entries.setVisible(has_any)
        self._note.setVisible(has_any)
        self._nothing.setVisible(not has_any)

    def _connect(self) -> None:
        self.entries.opened.connect(self._on_entry)
        self.paper.sheets_wanted.connect(self._on_sheets)
        self.paper.told.connect(self._paper_model.add)
        self._paper_model.made.connect(self.paper.show_said)
        self._paper_model.failed.connect(self._on_not_made)
        self._nothing.button.clicked.connect(self._on_today)

    def _on_sheets(self, weeks: int, with_name: bool) -> None:  # noqa: FBT001 - a signal's
        folder = self._dialogs.open_folder("Where to put the sheets")
        if folder is not None:
            self._paper_model.make(folder, weeks, with_name=with_name)

    def _on_not_made(self, error: IntakeError) -> None:
        self.paper.show_said(f"{error} {error.remedy}")

    def _on_entry(self, row: int) -> None:
        day = self._days.day(row)
        if day is not None:
            self.day_wanted.emit(day)

    def _on_today(self) -> None:
        self.day_wanted.emit(None)
