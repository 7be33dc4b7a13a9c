"""What they promised: what, by when, and whether it was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.contacts import Promise
from intake.domain.dates import ApproxDate
from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, empty
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import DraftLine
from ui.widgets.flow import flow_of
from ui.widgets.kept_fields import KeptFields
from ui.widgets.tick import Tick

if TYPE_CHECKING:
    from collections.abc import Sequence


class OnePromise(Card):
    """One promise to fill in; one without words is not kept."""

    edited = Signal()
    removed = Signal()

    def __init__(self, number: int, promise: Promise | None = None) -> None:
        super().__init__("card")
        self.what = DraftLine(f"What they promised, {number}", "For example: send the policy")
        self.by = DateParts(f"By when, {number}")
        self.kept = Tick("They did it")
        self.kept.setAccessibleName(f"They did it, {number}")
        self.gone = LinkButton("Remove this promise")
        self.gone.setAccessibleName(f"Remove promise {number}")
        self.add(self.what, self.by, self.kept, flow_of(self.gone))
        if promise is not None:
            self.what.show_text(promise.what)
            self.by.show_date(ApproxDate.of(promise.by) if promise.by else None)
            self.kept.setChecked(promise.kept)
        self.what.edited.connect(self._on_edited)
        self.by.edited.connect(self.edited)
        self.kept.clicked.connect(self.edited)
        self.gone.clicked.connect(self.removed)

    def told(self) -> Promise | None:
        """Return the promise, or None while it has no words."""
        what = self.what.text()
        if not what:
            return None
        return Promise(what=what, by=self.by.day(), kept=self.kept.isChecked())

    def _on_edited(self) -> None:
        self.edited.emit()


class ContactPromises(QWidget):
    """``show_promises(promises)``; ``told(promises)`` after each change."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._kept = KeptFields()
        self._told: tuple[Promise, ...] = ()
        self._rows: list[OnePromise] = []
        self.more = SecondaryButton("They promised something")
        self._list = QVBoxLayout()
        self._list.setSpacing(GROUP)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addLayout(self._list)
        down.addLayout(flow_of(self.more))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.more.clicked.connect(self._on_more)

    def show_promises(self, promises: Sequence[Promise]) -> None:
        """Show these, unless they are what was just told."""
        if not self._kept.is_new("promises", tuple(promises)):
            return
        self._told = tuple(promises)
        empty(self._list)
        self._rows = []
        for promise in promises:
            self._add(OnePromise(len(self._rows) + 1, promise))

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def _add(self, row: OnePromise) -> None:
        self._rows.append(row)
        self._list.addWidget(row)
        row.show()  # a field that is not shown yet cannot take the focus
        row.edited.connect(self._on_edited)
        row.removed.connect(self._on_removed)

    def _on_more(self) -> None:
        row = OnePromise(len(self._rows) + 1)
        self._add(row)
        row.what.setFocus()

    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, OnePromise):
            self._rows.remove(row)
            row.hide()
            row.deleteLater()
            self._on_edited()
            self.more.setFocus()

    def _on_edited(self) -> None:
        told = tuple(promise for row in self._rows if (promise := row.told()) is not None)
        if told != self._told:
            self._told = told
            self._kept.tell("promises", told)
            self.told.emit(told)
