"""Everything that asks in a window of its own, behind one seam.

Qt's dialogs are imported when one is asked for: the first page does without them.
Folders and names a person visits stay out of Qt's own settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

    from ui.printing import PaperTray


class Question(NamedTuple):
    """A question with two buttons; ``yes`` and ``no`` are verbs ("Delete it", "Keep it")."""

    asks: str
    explains: str
    yes: str
    no: str


class Dialogs(Protocol):
    """Asks the person for files, folders, or a decision that cannot be undone."""

    def open_files(self, title: str, kinds: str) -> tuple[str, ...]:
        """Return the chosen files, or none. ``kinds``: "Papers (*.pdf *.jpg)"."""
        ...

    def open_folder(self, title: str, start: str = "") -> str | None:
        """Return the chosen folder, or None."""
        ...

    def save_file(self, title: str, name: str, kinds: str) -> str | None:
        """Return where to write, or None. ``name`` is neutral: no patient, no insurer."""
        ...

    def choose_printer(self, title: str) -> PaperTray | None:
        """Return where pages can be printed, or None."""
        ...

    def confirm(self, question: Question) -> bool:
        """Return whether the person said yes; for what cannot be undone only."""
        ...


class QtDialogs:
    """See ``Dialogs``: Qt's own, with their memory wiped after each use."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_files(self, title: str, kinds: str) -> tuple[str, ...]:
        """See ``Dialogs``."""
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(title, QFileDialog.FileMode.ExistingFiles, kinds)
        return self._run(dialog)

    def open_folder(self, title: str, start: str = "") -> str | None:
        """See ``Dialogs``."""
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(title, QFileDialog.FileMode.Directory, "")
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Use this folder")
        if start:
            dialog.setDirectory(start)
        return next(iter(self._run(dialog)), None)

    def save_file(self, title: str, name: str, kinds: str) -> str | None:
        """See ``Dialogs``."""
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(title, QFileDialog.FileMode.AnyFile, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        return next(iter(self._run(dialog)), None)

    def choose_printer(self, title: str) -> PaperTray | None:
        """See ``Dialogs``."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from ui.printing import QtPaperTray

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle(title)
        is_wanted = bool(dialog.exec())
        dialog.deleteLater()
        return QtPaperTray(printer) if is_wanted else None

    def confirm(self, question: Question) -> bool:
        """See ``Dialogs``."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._parent)
        box.setWindowTitle("Previsit")
        box.setText(question.asks)
        box.setInformativeText(question.explains)
        yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(question.no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.exec()
        said_yes = box.clickedButton() is yes
        box.deleteLater()
        return said_yes

    def _dialog(self, title: str, mode: QFileDialog.FileMode, kinds: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._parent, title, _papers_folder())
        dialog.setFileMode(mode)
        dialog.setHistory([])
        if kinds:
            dialog.setNameFilter(kinds)
        return dialog

    def _run(self, dialog: QFileDialog) -> tuple[str, ...]:
        chosen = tuple(dialog.selectedFiles()) if dialog.exec() else ()
        self._parent.window().activateWindow()
        dialog.setHistory([])
        dialog.destroyed.connect(_forget_folders)
        dialog.deleteLater()
        return chosen


def _papers_folder() -> str:
    """Return where a person keeps papers: never the folder the program was started in."""
    from PySide6.QtCore import QDir, QStandardPaths

    place = QStandardPaths.StandardLocation.DocumentsLocation
    papers = QStandardPaths.writableLocation(place)
    return papers if QDir(papers).exists() else QDir.homePath()


def _forget_folders() -> None:
    """Take back what Qt's dialog writes about visited folders when it goes away."""
    from PySide6.QtCore import QSettings

    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.remove("FileDialog")
    settings.sync()
