"""Treatments that the person's records name and that are not listed: one at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.viewmodels.found_words import found_row
from ui.viewmodels.places import page_of
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, empty
from ui.widgets.flow import flow_of
from ui.widgets.found_row import FoundRowView
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.shown.found import FoundShown
    from ui.viewmodels.suggesting import Named, SuggestingViewModel


class NamedView(Card):
    """``refresh()`` shows the next one, or hides; ``room_wanted`` opens its page."""

    room_wanted = Signal(str, str)

    def __init__(self, suggesting: SuggestingViewModel) -> None:
        super().__init__("soft")
        self._suggesting = suggesting
        self._shown: FoundShown | None = None
        self._named: Named | None = None
        self._heading, self._body = label("", "heading"), QVBoxLayout()
        self.look = LinkButton("Look at the page")
        self.add(self._heading, self._body, flow_of(self.look))
        self.look.clicked.connect(self._on_look)
        self.hide()

    def refresh(self) -> None:
        """Show the first that is left to decide."""
        left = self._suggesting.named_treatments()
        self.setVisible(bool(left))
        if not left:
            self._shown = self._named = None
            return
        self._named, many = left[0], len(left)
        told = "1 treatment" if many == 1 else f"{many} treatments"
        self._heading.setText(f"Your records name {told} not listed here")
        document, suggestion = left[0]
        known = self._suggesting
        row = found_row(suggestion, document, known.case, known.catalog)
        shown = replace(row, what=f"In “{document.title}”")
        if shown != self._shown:
            self._show(shown)

    def _show(self, shown: FoundShown) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget())
        self._shown = shown
        empty(self._body)
        row = FoundRowView(shown)
        row.said_yes.connect(self._on_yes)
        row.said_no.connect(self._on_no)
        self._body.addWidget(row)
        if had_focus:
            row.yes.setFocus()

    def _on_yes(self) -> None:
        if self._named is not None:
            document, suggestion = self._named
            self._suggesting.accept(document.id, (suggestion,), "Added a treatment")

    def _on_no(self) -> None:
        if self._named is not None:
            self._suggesting.refuse_everywhere(self._named.suggestion, "Noted: not one to list")

    def _on_look(self) -> None:
        if self._named is not None:
            place = page_of(self._named.document.id, self._named.suggestion.page)
            self.room_wanted.emit(place.room, place.argument)
