"""Looking at how a policy was split, and putting it right: a list, one piece in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GROUP
from ui.viewmodels.rules_words import roles
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.panes import Panes
from ui.widgets.rules_pieces import RulesPiece
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.viewmodels.rules_splitting import SplittingModel

LIST_EM = 26.0


class PiecesView(QWidget):
    """``confirmed``: these are the rules; ``words_wanted``: back to the policy's words."""

    confirmed = Signal()
    words_wanted = Signal()

    def __init__(self, model: SplittingModel) -> None:
        super().__init__()
        self._model = model
        model.setParent(self)
        self.count = label("", "body")
        self.confirm = PrimaryButton("These are the rules")
        self.back = SecondaryButton("Change the words of the policy")
        self.list, self.piece = KeyedRows("Pieces of the policy"), RulesPiece(roles())
        self.panes = Panes(self.list, self.piece, LIST_EM)
        self.panes.name_back("All pieces")
        self.piece.add_keys(self)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(self.count)
        down.addLayout(flow_of(self.confirm, self.back))
        down.addWidget(self.panes, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._connect()

    def refresh(self) -> None:
        """Show the pieces as they stand."""
        opened = self._model.opened()
        count = self._model.count()
        self.count.setText(f"{count} found. Look through them: only you know what is right.")
        rows = [RowWords(each.id, each.title, each.line) for each in self._model.rows()]
        self.list.show_rows(rows, opened.id if opened is not None else "")
        self.piece.setVisible(opened is not None)
        if opened is not None:
            self.piece.show_piece(opened)

    def _connect(self) -> None:
        model, piece = self._model, self.piece
        self.list.chosen.connect(self._on_chosen)
        self.confirm.clicked.connect(self._on_confirm)
        self.back.clicked.connect(self.words_wanted)
        piece.changed.connect(self._on_changed)
        piece.split_wanted.connect(model.split)
        piece.join.clicked.connect(self._on_join)
        piece.moved.connect(model.move)
        piece.nested.connect(model.nest)

    def _on_chosen(self, piece: str) -> None:
        self.piece.words.flush()
        self._model.open(piece)
        self.refresh()
        self.panes.show_detail()

    def _on_changed(self, field: str, value: object) -> None:
        self._model.describe(**{field: value})

    def _on_join(self) -> None:
        self.piece.words.flush()
        self.piece.renew()
        self._model.join()

    def _on_confirm(self) -> None:
        self.piece.words.flush()
        self.confirmed.emit()
