"""Shows a paper that looks like the one that is open, and carries out what the person says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.viewmodels.records_words import record_row
from ui.widgets.alike_card import AlikeCard
from ui.widgets.older_card import OlderCard

if TYPE_CHECKING:
    from intake.domain.documents import Document
    from ui.viewmodels.records_alike import AlikeViewModel


class AlikeDesk(QObject):
    """Connects an ``AlikeCard`` (``card``) with the record that is open (``show``)."""

    def __init__(self, model: AlikeViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._thumbs = model, model.thumbs
        model.setParent(self)
        self.card, self.older = AlikeCard(), OlderCard()
        self._pair: tuple[Document, Document] | None = None
        self._open: Document | None = None
        model.found.connect(self._show_pair)
        model.thumbs.arrived.connect(self._show_pictures)
        self.older.again.connect(self._on_again)
        self.card.both.connect(self._on_both)
        self.card.this_one.connect(self._on_this)
        self.card.other_one.connect(self._on_other)
        self.card.this_newer.connect(self._on_this_newer)
        self.card.other_newer.connect(self._on_other_newer)

    def show(self, document: Document) -> None:
        """Look for papers like this one, and show what is known so far."""
        self._open = document
        self.older.show_newer(self._model.newer_title(document))
        self._model.look(document)
        self._show_pair()

    def _show_pair(self) -> None:
        if self._open is None:
            return
        other = self._model.other(self._open)
        self._pair = None if other is None else (self._open, other)
        if self._pair is None:
            self.card.hide()
            return
        this, other = self._pair
        keeps = (self._model.can_keep(this, other), self._model.can_keep(other, this))
        self.card.show_pair(record_row(this).spoken, record_row(other).spoken, keeps=keeps)
        self._show_pictures()

    def _show_pictures(self) -> None:
        for side, document in enumerate(self._pair or ()):
            image = self._thumbs.want(document, 1, self.card.picture_px())
            self.card.show_picture(side, image)

    def _on_again(self) -> None:
        if self._open is not None:
            self._model.restore(self._open)

    def _on_both(self) -> None:
        if self._pair is not None:
            self._model.keep_both(*self._pair)

    def _on_this(self) -> None:
        if self._pair is not None:
            self._model.keep_one(*self._pair)

    def _on_other(self) -> None:
        if self._pair is not None:
            self._model.keep_one(*reversed(self._pair))

    def _on_this_newer(self) -> None:
        if self._pair is not None:
            this, other = self._pair
            self._model.replace(other, this)

    def _on_other_newer(self) -> None:
        if self._pair is not None:
            this, other = self._pair
            self._model.replace(this, other)
