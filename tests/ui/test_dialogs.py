from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from ui.dialogs import QtDialogs, Question

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def dialogs(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return QtDialogs(window)


class Answering:
    """Acts on the open dialog of a kind until it is closed; closes any other one."""

    def __init__(self):
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._kind: type[QDialog] = QDialog
        self._act: Callable[..., object] = QDialog.reject

    def __call__(self, kind, act):
        self._kind, self._act = kind, act
        self._timer.start()

    def stop(self):
        self._timer.stop()

    def _look(self):
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, self._kind):
            self._act(dialog)
        elif dialog is not None:
            dialog.close()


@pytest.fixture
def answer(qapp):
    assert qapp is not None
    answering = Answering()
    yield answering
    answering.stop()


def test_folders_that_were_visited_are_not_written_down(dialogs, answer, tmp_path):
    visited = tmp_path / "diagnosis"
    visited.mkdir()

    def visit(dialog):
        dialog.setDirectory(str(visited))
        dialog.reject()

    answer(QFileDialog, visit)
    assert dialogs.open_files("Add records", "All files (*)") == ()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.sync()
    assert [key for key in settings.allKeys() if key.startswith("FileDialog")] == []


def test_dialogs_start_where_papers_are_kept(dialogs, answer, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    seen = []

    def look(dialog):
        seen.append(dialog.directory().absolutePath())
        dialog.reject()

    answer(QFileDialog, look)
    dialogs.save_file("Save", "Summary.pdf", "PDF (*.pdf)")
    (tmp_path / "Documents").mkdir()
    answer(QFileDialog, look)
    dialogs.open_files("Add records", "All files (*)")
    assert seen == [str(tmp_path), str(tmp_path / "Documents")]


def test_closing_the_dialog_chooses_nothing(dialogs, answer):
    answer(QFileDialog, QFileDialog.reject)
    assert dialogs.open_folder("Where?") is None
    answer(QFileDialog, QFileDialog.reject)
    assert dialogs.save_file("Save", "Summary.pdf", "PDF (*.pdf)") is None


def test_no_is_where_enter_and_escape_lead(dialogs, answer):
    question = Question("Delete it for good?", "It cannot be brought back.", "Delete", "Keep")
    seen = []

    def press(box):
        seen.append(box.defaultButton().text())
        box.reject()

    answer(QMessageBox, press)
    assert not dialogs.confirm(question)
    assert seen == ["Keep"]


def test_yes_is_a_verb_that_has_to_be_pressed(dialogs, answer):
    question = Question("Delete it for good?", "It cannot be brought back.", "Delete", "Keep")

    def press(box):
        next(each for each in box.buttons() if each.text() == "Delete").click()

    answer(QMessageBox, press)
    assert dialogs.confirm(question)
