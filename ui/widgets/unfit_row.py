"""One thing that does not fit: what, where, what to do, and setting it aside with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, stack
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.proof_chips import ProofChips
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

_REASON = "Say in a few words why it may stay as it is."


class UnfitRow(QWidget):
    """``UnfitRow(what, to_do, chips)``: asks for a look.

    ``chip_pressed(index)``; ``set_aside(because)`` once a reason was given.
    """

    chip_pressed = Signal(int)
    set_aside = Signal(str)

    def __init__(self, what: str, to_do: str, chips: Sequence[str]) -> None:
        super().__init__()
        proof = ProofChips("")
        proof.show_chips([(each, False) for each in chips])
        if not chips:  # never shown here: without a parent it would be a window
            proof.hide()
        proof.pressed.connect(self.chip_pressed)
        self._begin = LinkButton("Set aside")
        self._begin.setAccessibleDescription(what)
        self._begin.clicked.connect(self._on_begin)
        self._why = LineField("Why does it stay as it is?", hint=_REASON)
        self._done, cancel = SecondaryButton("Set aside for this reason"), LinkButton("Cancel")
        self._done.clicked.connect(self._on_done)
        cancel.clicked.connect(self._on_cancel)
        self._asking = Card("aside")
        self._asking.add(self._why, flow_of(self._done, cancel))
        self._asking.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, GAP, 0, GAP)
        body.setSpacing(GAP)
        where = QHBoxLayout()
        where.addWidget(proof, 1)
        where.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignTop)
        where.addStretch(0 if chips else 1)
        stack(body, label(what, "heading"), label(to_do, "body"), where, self._asking)

    def _on_begin(self) -> None:
        self._begin.hide()
        self._asking.show()
        self._why.setFocus()

    def _on_done(self) -> None:
        because = self._why.text()
        self._why.show_problem("" if because else _REASON)
        if because:
            self.set_aside.emit(because)
        else:
            self._why.setFocus()

    def _on_cancel(self) -> None:
        self._why.show_text("")
        self._asking.hide()
        self._begin.show()
        self._begin.setFocus()


class AsideRow(QWidget):
    """``AsideRow(what, because)``: was set aside; ``back_wanted`` to look at it again."""

    back_wanted = Signal()

    def __init__(self, what: str, because: str) -> None:
        super().__init__()
        back = LinkButton("Look at it again")
        back.setAccessibleDescription(what)
        back.clicked.connect(self.back_wanted)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, GAP, 0, GAP)
        body.setSpacing(GAP // 2)
        body.addWidget(label(what, "body"))
        body.addWidget(label(f"Set aside: “{because}”", "note"))
        body.addLayout(flow_of(back))
