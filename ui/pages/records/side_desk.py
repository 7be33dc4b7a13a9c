"""The column beside a page: what the record is and what its pages prove, told and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from intake.domain.holder_names import holder_names
from ui.pages.records import records_shown
from ui.viewmodels.records_links import quote
from ui.widgets.records_side import RecordSide

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from intake.domain.documents import Document
    from ui.viewmodels.records import RecordsViewModel


class SideDesk(QObject):
    """Connects a ``RecordSide`` (``side``) with the record that is open."""

    def __init__(self, model: RecordsViewModel, parent: QObject, *above: QWidget) -> None:
        super().__init__(parent)
        self._model, self._proving = model, model.proving
        self.side = RecordSide(records_shown.kinds(model.types()), *above)
        self._connect_about()
        self._connect_proof()

    def show_about(self, document: Document, *, is_asked: bool) -> None:
        """Show what it is; ``is_asked``: what its words say of it is to be confirmed."""
        model, about = self._model, self.side.about
        about.offer_providers(holder_names(model.case))
        about.show_about(records_shown.about(document, model.catalog, is_asked=is_asked))

    def show_proof(self, document: Document) -> None:
        """Show what its pages prove or may prove."""
        self.side.set_provable(on=document.can_be_shown)
        self._show_hand(document.pages)
        groups = records_shown.groups(self._proving.sections())
        self.side.proof.show_groups(groups, has_type=document.type is not None)

    def _connect_about(self) -> None:
        model, about = self._model, self.side.about
        about.titled.connect(self._on_titled)
        about.provided.connect(self._on_provided)
        about.named.connect(model.set_patient)
        about.born.connect(model.set_birth_date)
        about.typed.connect(model.set_type)
        about.dated.connect(model.set_date)
        about.kept_out.connect(self._on_kept_out)
        about.remove_wanted.connect(model.remove)

    def _connect_proof(self) -> None:
        proof, proving = self.side.proof, self._proving
        proof.pages.edited.connect(proving.set_range)
        proof.ticked.connect(self._on_ticked)
        proof.more_wanted.connect(self._on_linked)
        proof.else_picked.connect(self._on_linked)
        proof.else_wanted.connect(self._on_else)
        proof.removed.connect(proving.unlink)

    def _show_hand(self, pages: int) -> None:
        hand, shown = self._proving.hand, self.side.proof.pages
        if hand.passage is not None:
            shown.show_words(hand.pages[0], quote(hand.passage))
        elif hand.is_in_a_row:
            shown.show_range(*hand.range, pages)
        else:
            shown.show_scattered(hand.pages, pages)

    def _on_titled(self, title: str) -> None:
        self._model.describe(title=title)

    def _on_provided(self, provider: str) -> None:
        self._model.describe(provider=provider)

    def _on_kept_out(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._model.describe(in_packet=not on)

    def _on_ticked(self, key: str, on: bool) -> None:  # noqa: FBT001 - as above
        if on:
            self._proving.link(records_shown.target_of(key))
        else:
            self._proving.unlink_all(records_shown.target_of(key))

    def _on_linked(self, key: str) -> None:
        self._proving.link(records_shown.target_of(key))

    def _on_else(self) -> None:
        self.side.proof.offer(records_shown.things(self._proving.targets()))
