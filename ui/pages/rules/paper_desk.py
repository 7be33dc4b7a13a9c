"""What puts the gap table and the outline on paper: dialogs, the work, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.viewmodels.own_papers import Wanted

if TYPE_CHECKING:
    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.jobs import Job
    from ui.printing import PaperTray
    from ui.viewmodels.own_papers import OwnPapers
    from ui.viewmodels.rules_exception import ExceptionModel
    from ui.widgets.rules_sheet import RulesSheet


class PaperDesk(QObject):
    """Serves the sheets of the room; one piece of work at a time."""

    def __init__(self, papers: OwnPapers, model: ExceptionModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._papers, self._model, self._dialogs = papers, model, dialogs
        papers.setParent(self)
        self._sheets: dict[Wanted, RulesSheet] = {}
        self._at = Wanted.RULES
        self._tray: PaperTray | None = None
        papers.started.connect(self._on_started)
        papers.saved.connect(self._on_saved)
        papers.printed.connect(self._on_printed)
        papers.failed.connect(self._on_failed)

    def serve_table(self, table: RulesSheet) -> None:
        """Take the wishes of the gap table's sheet."""
        self._sheets[Wanted.RULES] = table
        table.save.clicked.connect(self._on_save_table)
        table.print_out.clicked.connect(self._on_print_table)

    def serve_outline(self, outline: RulesSheet) -> None:
        """Take the wishes of the outline's sheet."""
        self._sheets[Wanted.OUTLINE] = outline
        outline.save.clicked.connect(self._on_save_outline)
        outline.print_out.clicked.connect(self._on_print_outline)

    def _on_save_table(self) -> None:
        self._save(Wanted.RULES)

    def _on_save_outline(self) -> None:
        self._save(Wanted.OUTLINE)

    def _on_print_table(self) -> None:
        self._print(Wanted.RULES)

    def _on_print_outline(self) -> None:
        self._print(Wanted.OUTLINE)

    def _save(self, wanted: Wanted) -> None:
        folder = self._dialogs.open_folder("Where to put the file")
        if folder is not None:
            self._at = wanted
            self._papers.save(wanted, self._model.material(), folder)

    def _print(self, wanted: Wanted) -> None:
        self._tray = self._dialogs.choose_printer("Print")
        if self._tray is not None:
            self._at = wanted
            self._papers.print_out(wanted, self._model.material(), self._tray.print_page)

    def _on_started(self, job: Job) -> None:
        self._sheets[self._at].show_job(job)

    def _on_saved(self, path: str) -> None:
        self._sheets[self._at].show_done(f"Saved: {path}")

    def _on_printed(self) -> None:
        self._finish_tray()
        self._sheets[self._at].show_done("It went to the printer.")

    def _on_failed(self, error: IntakeError) -> None:
        self._finish_tray()
        self._sheets[self._at].show_problem(f"{error} {error.remedy}")

    def _finish_tray(self) -> None:
        if self._tray is not None:
            self._tray.finish()
            self._tray = None
