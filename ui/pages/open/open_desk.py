"""What stands on the first page: a case to open, or another way to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.page import Columns
from ui.widgets.passphrase import PassphraseField
from ui.widgets.row import Row, Rows
from ui.widgets.tab_order import tab_as_laid_out
from ui.widgets.words import hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.errors import IntakeError
    from ui.dialogs import Dialogs
    from ui.viewmodels.front import FoundVault, FrontViewModel

FOR_WHOM = (
    "Previsit helps you get papers, scores and notes ready for a ketamine pre-authorization "
    "visit. It does not decide, or guess, what your plan will do."
)


class OpenDesk(QWidget):
    """Shows a ``FrontViewModel``. The other ways to start are pages of their own.

    ``new_wanted``, ``restore_wanted``, ``forgot_wanted(path)`` lead there. ``look(folder)``
    looks for vaults anew.
    """

    new_wanted = Signal()
    restore_wanted = Signal()
    forgot_wanted = Signal(str)

    def __init__(self, model: FrontViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._dialogs = model, dialogs
        self._vaults: Sequence[FoundVault] = ()
        self._chosen: FoundVault | None = None
        self._rows: dict[Row, FoundVault] = {}
        self._start = PrimaryButton("Start a new case")
        self._start.clicked.connect(self._on_new)
        self._list = Card("rows")
        self._unlock, self._nothing = self._unlock_block(), self._nothing_block()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Columns(self._left(), self._right(), aside_px=392))
        model.found.connect(self._on_found)
        model.failed.connect(self._on_failed)
        model.busy_changed.connect(self._on_busy)

    def look(self, folder: str = "") -> None:
        """Look for vaults anew, in a folder or in the usual places."""
        self._model.look(folder)

    def wipe(self) -> None:
        """Forget what was typed."""
        self._passphrase.wipe()

    def show_focus(self) -> None:
        """Set the focus where the person goes on."""
        (self._passphrase if self._chosen is not None else self._start).setFocus()

    def _left(self) -> QWidget:
        elsewhere = LinkButton("Look in another folder")
        elsewhere.clicked.connect(self._on_elsewhere)
        left = QWidget()
        body = column(self._list, flow_of(elsewhere))
        left.setLayout(body)
        return left

    def _right(self) -> QWidget:
        rows = Rows()
        ways = (
            ("Try it with an example", "A made-up case to look around in.", self._on_example),
            ("Start a new case", "About 10 minutes. You can stop at any time.", self._on_new),
            ("Bring back a backup", "From a USB stick or a folder.", self._on_restore),
        )
        for title, line, act in ways:
            row = Row(title, line)
            row.clicked.connect(act)
            rows.add_row(row)
        who = Card("soft")
        who.add(label("Not sure if this is for you?", "heading"), label(FOR_WHOM, "note"))
        right = QWidget()
        right.setLayout(column(label("Or start another way", "section"), rows, who, gap=GROUP))
        return right

    def _unlock_block(self) -> QWidget:
        self._name, self._hint = label("", "lead"), label("", "note")
        self._passphrase = PassphraseField("Passphrase")
        self._passphrase.entered.connect(self._on_open)
        self._open = PrimaryButton("Open")
        self._open.clicked.connect(self._on_open)
        forgot = LinkButton("I forgot my passphrase")
        forgot.clicked.connect(self._on_forgot)
        self._busy = label("", "note")
        self._busy.hide()
        block = QWidget()
        buttons = flow_of(self._open, forgot)
        inside = column(self._name, self._hint, self._passphrase, buttons, self._busy)
        inside.setContentsMargins(20, GROUP, 20, 20)
        inside.setSpacing(12)
        block.setLayout(inside)
        return block

    def _show_list(self) -> None:
        for kept in (self._unlock, self._nothing):
            kept.setParent(None)
        empty(self._list.body)
        self._rows = {}
        if self._chosen is None:
            self._list.add(self._nothing)
            self._nothing.show()
            tab_as_laid_out(self)
            return
        for index, vault in enumerate(self._vaults):
            if index:
                self._list.add(hairline())
            if vault == self._chosen:
                self._name.setText(vault.name)
                self._hint.setText(vault.hint)
                self._hint.setVisible(bool(vault.hint))
                self._list.add(self._unlock)
                self._unlock.show()
            else:
                row = Row(vault.name)
                row.clicked.connect(self._on_row)
                self._rows[row] = vault
                self._list.add(row)
        tab_as_laid_out(self)

    def _nothing_block(self) -> QWidget:
        block = QWidget()
        words = label("There is no case on this computer yet.", "body")
        inside = column(words, flow_of(self._start), gap=GROUP)
        inside.setContentsMargins(20, 20, 20, 20)
        block.setLayout(inside)
        return block

    def _on_found(self, vaults: Sequence[FoundVault]) -> None:
        self._vaults = vaults
        if self._chosen not in vaults:
            self._chosen = next(iter(vaults), None)
        self._show_list()
        if self.isVisible():
            self.show_focus()

    def _on_row(self) -> None:
        for row, vault in self._rows.items():
            if row is self.sender():
                self._chosen = vault
                break
        self._passphrase.wipe()
        self._passphrase.show_problem("")
        self._show_list()
        self._passphrase.setFocus()

    def _on_open(self) -> None:
        if self._chosen is None:
            return
        typed = self._passphrase.text()
        self._passphrase.show_problem("" if typed else "Type your passphrase.")
        if typed:
            self._model.open(self._chosen.path, typed)

    def _on_failed(self, error: IntakeError) -> None:
        if self.isVisible():
            self._passphrase.show_problem(f"{error} {error.remedy}")
            self._passphrase.line.field.selectAll()
            self._passphrase.setFocus()

    def _on_busy(self) -> None:
        busy = self._model.is_busy
        self._open.setEnabled(not busy)
        self._busy.setText("Opening. This takes a moment." if busy else "")
        self._busy.setVisible(busy)

    def _on_forgot(self) -> None:
        if self._chosen is not None:
            self.forgot_wanted.emit(self._chosen.path)

    def _on_elsewhere(self) -> None:
        folder = self._dialogs.open_folder("Where is your case?")
        if folder:
            self._model.look(folder)

    def _on_example(self) -> None:
        self._model.example()

    def _on_new(self) -> None:
        self.new_wanted.emit()

    def _on_restore(self) -> None:
        self.restore_wanted.emit()
