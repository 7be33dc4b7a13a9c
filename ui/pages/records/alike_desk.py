"""Shows a paper that looks like the one that is open, and carries out what the person says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.viewmodels.alike_words import say_kinship, say_unlike
from ui.viewmodels.records_words import has_unlocked_copy, record_row
from ui.widgets.alike_card import AlikeCard
from ui.widgets.older_card import OlderCard

if TYPE_CHECKING:
    from intake.domain.documents import Document
    from ui.viewmodels.records_alike import AlikeViewModel


class AlikeDesk(QObject):
    """Connects an ``AlikeCard`` (``card``) with the record that is open (``show``).

    ``widened(bool)`` while two papers are compared, which takes all the room there is.
    ``newer_wanted(id)``: show the record that takes the place of the open one.
    """

    widened = Signal(bool)
    newer_wanted = Signal(str)

    def __init__(self, model: AlikeViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._thumbs = model, model.thumbs
        model.setParent(self)
        self.card, self.older = AlikeCard(), OlderCard()
        self._pair: tuple[Document, Document] | None = None
        self._pages = (1, 1)
        self._open: Document | None = None
        self._versions: tuple[Document, Document] | None = None
        model.found.connect(self._show_pair)
        model.thumbs.arrived.connect(self._show_pictures)
        self.card.resized.connect(self._show_pictures)
        self.card.unfolded.connect(self.widened)
        self.older.again.connect(self._on_again)
        self.older.newer_wanted.connect(self._on_newer)
        self.card.both.connect(self._on_both)
        self.card.this_one.connect(self._on_this)
        self.card.other_one.connect(self._on_other)
        self.card.this_newer.connect(self._on_this_newer)
        self.card.other_newer.connect(self._on_other_newer)
        self.card.links.moved.connect(self._on_moved)
        self.card.links.left.connect(self._on_left)

    def show(self, document: Document) -> None:
        """Look for papers like this one, and show what is known so far."""
        self._open = document
        title = self._model.newer_title(document)
        self.older.show_newer(title, is_unlocked=has_unlocked_copy(document))
        self._model.look(document)
        self._show_pair()

    def _show_pair(self) -> None:
        if self._open is None:
            return
        alike = self._model.other(self._open)
        self._pair = None if alike is None else (self._open, alike.document)
        if alike is None or self._pair is None:
            self.card.fold()
            self.card.hide()
            return
        this, other = self._pair
        keeps = (self._model.can_keep(this, other), self._model.can_keep(other, this))
        told = (record_row(this).spoken, record_row(other).spoken)
        unlike = self._model.unlike(this, other)
        self._pages = next(
            ((each.page, each.other_page) for each in unlike.differences), (1, 1)
        )
        heading = say_kinship(alike.kinship, unlike, other.title)
        self.card.show_pair(heading, told, keeps, say_unlike(unlike))
        self._show_pictures()

    def _show_pictures(self) -> None:
        for side, (document, page) in enumerate(
            zip(self._pair or (), self._pages, strict=False)
        ):
            image = self._thumbs.want(document, page, self.card.picture_px())
            self.card.show_picture(side, image, page)

    def _on_again(self) -> None:
        if self._open is not None:
            self._model.restore(self._open)

    def _on_newer(self) -> None:
        if self._open is not None and self._open.replaced_by is not None:
            self.newer_wanted.emit(self._open.replaced_by)

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
            self._replace(other, this)

    def _on_other_newer(self) -> None:
        if self._pair is not None:
            self._replace(*self._pair)

    def _replace(self, older: Document, newer: Document) -> None:
        """Do it, or ask first where links could move over."""
        links = self._model.links(older)
        if links:
            self._versions = (older, newer)
            self.card.ask_links(links, fits=self._model.can_keep(newer, older))
        else:
            self._model.replace(older, newer)

    def _on_moved(self) -> None:
        if self._versions is not None:
            self._model.replace_with_links(*self._versions)

    def _on_left(self) -> None:
        if self._versions is not None:
            self._model.replace(*self._versions)
