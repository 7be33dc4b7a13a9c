"""A locked record that is looked at for now: its pages and words, and nothing kept of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from intake.errors import IntakeError

if TYPE_CHECKING:
    from intake.domain.documents import Document
    from intake.ids import DocumentId
    from ui.viewmodels.locked_papers import LockedPapers
    from ui.viewmodels.page_drawing import PageKey
    from ui.viewmodels.records_images import PageImages
    from ui.widgets.records_paper import RecordPaper

_NEEDS_COPY = "Unlocked until you close. The packet needs a copy."
_STAYS_OUT = "Unlocked until you close. This file stays out of the packet."


class LockedDesk(QObject):
    """Connects ``RecordPaper.locked`` with the papers that a password opens.

    ``changed``: show the record anew, it was opened or locked again.
    ``copy_wanted(password)`` when the person wants an unlocked copy after all.
    """

    changed = Signal()
    copy_wanted = Signal(str)

    def __init__(
        self, model: LockedPapers, images: PageImages, paper: RecordPaper, parent: QObject
    ) -> None:
        super().__init__(parent)
        model.setParent(self)
        self._model, self._images, self._paper = model, images, paper
        self._document: Document | None = None
        self._seen: Document | None = None
        self._awaited: DocumentId | None = None
        self._copied: DocumentId | None = None
        self._connect()

    def show(self, document: Document) -> None:
        """Show a record's pages, if it was opened with its password."""
        before, self._document = self._seen, document
        self._seen = seen = self._model.seen(document)
        if before is not None and (seen is None or before.id != seen.id):
            self._paper.locked.start_anew()
            before = None
        self._paper.show_unlocked(shown=seen is not None)
        if seen is not None:
            self._show_pages(seen, before)

    def _show_pages(self, seen: Document, before: Document | None) -> None:
        shown = self._paper.locked
        shown.show_means(_NEEDS_COPY if seen.in_packet else _STAYS_OUT)
        if before is None:
            shown.view.show_pages(seen.pages)
        elif seen != before:
            shown.view.again()
        if self._awaited == seen.id:
            self._awaited = None
            self._paper.trouble.start_anew()
            shown.view.setFocus()

    def tell_failed(self, error: IntakeError) -> None:
        """Say why there is no copy."""
        self._paper.locked.show_problem(f"{error} {error.remedy}")

    def let_copy(self) -> None:
        """Let a copy be asked for again."""
        self._paper.locked.let_copy()

    def forget_copied(self) -> None:
        """Forget the password of the paper of which there is a copy now."""
        if self._copied is not None:
            self._model.forget(self._copied)
            self._copied = None

    def _connect(self) -> None:
        shown, view = self._paper.locked, self._paper.locked.view
        self._paper.trouble.look_wanted.connect(self._on_look)
        self._model.changed.connect(self.changed)
        self._model.failed.connect(self._on_failed)
        self._model.words_came.connect(self._show_words)
        self._images.arrived.connect(self._on_arrived)
        view.page_wanted.connect(self._on_page)
        view.turn_wanted.connect(self._on_turn)
        shown.words_toggled.connect(self._show_words)
        shown.copy_wanted.connect(self._on_copy)
        shown.lock_wanted.connect(self._on_lock)

    # --- the password -----------------------------------------------------------------

    def _on_look(self, password: str) -> None:
        if self._document is not None:
            self._images.let_go()  # nothing that was drawn without it counts
            self._awaited = self._document.id
            self._model.look(self._document.id, password)

    def _on_failed(self, document: str, error: IntakeError) -> None:
        if self._document is not None and self._document.id == document:
            self._paper.trouble.show_problem(f"{error} {error.remedy}")

    def _on_copy(self) -> None:
        if self._seen is not None:
            self._copied = self._seen.id
            self.copy_wanted.emit(self._model.password(self._seen.id))

    def _on_lock(self) -> None:
        if self._seen is not None:
            self._model.forget(self._seen.id)
            self._images.let_go()
            self._paper.trouble.password.setFocus()

    # --- its pages --------------------------------------------------------------------

    def _on_page(self, page: int, width_px: int) -> None:
        self._show_picture(page, width_px)
        self._show_words()

    def _on_arrived(self, key: PageKey) -> None:
        view, seen = self._paper.locked.view, self._seen
        if seen is not None and (key.original, key.page) == (seen.id, view.page):
            self._show_picture(view.page, view.asked_px)

    def _show_picture(self, page: int, width_px: int) -> None:
        view, seen = self._paper.locked.view, self._seen
        if seen is None or page < 1:
            return
        if page in seen.unreadable:
            view.show_words(page, f"Page {page} can’t be read: the file is damaged here.")
            return
        outcome = self._images.want(seen, page, width_px)
        if isinstance(outcome, QImage):
            view.show_image(page, outcome)
        elif isinstance(outcome, IntakeError):
            view.show_words(page, f"{outcome} {outcome.remedy}")

    def _on_turn(self, page: int) -> None:
        if self._seen is not None:
            self._model.turn_right(self._seen.id, page)

    def _show_words(self) -> None:
        shown, seen = self._paper.locked, self._seen
        page = shown.view.page
        if seen is None or not shown.shows_words or page < 1:
            return
        text = self._model.words(seen.id, page)
        shown.show_words(page, _told(text), text or "")


def _told(text: str | None) -> str:
    """Return where the words of a page come from, in words."""
    if text is None:
        return "Reading the words of this page."
    if not text:
        return "The file has no words for this page."
    return "The words as the file has them. They are not kept."
