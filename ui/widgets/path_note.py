"""A slim hint above the checklist: how it goes with this kind of plan. It folds."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

_SHOW, _HIDE = "How it goes", "Close"


class PathNote(Card):
    """``show_path(title, says, is_open=False)``; ``more`` leads to the whole page.

    Once the person opened or closed it, it stays so until another plan is shown.
    """

    def __init__(self) -> None:
        super().__init__("soft")
        self.body.setContentsMargins(GROUP, GAP // 2, GROUP, GAP // 2)
        self._title, self._says = label("", "heading"), label("", "body")
        self._toggle = LinkButton(_SHOW)
        self._toggle.clicked.connect(self._on_toggle)
        self.more = LinkButton("Read more about your plan")
        top = QHBoxLayout()
        top.setSpacing(GROUP)
        top.addWidget(self._title, 1)
        top.addWidget(self._toggle)
        self.add(top, self._says, flow_of(self.more))
        self._set_open(is_open=False)
        self.hide()

    def show_path(self, title: str, says: str, *, is_open: bool = False) -> None:
        """Show this plan's way; of the same plan nothing is opened or closed."""
        if self._title.text() != title:
            self._title.setText(title)
            self._toggle.setAccessibleDescription(title)
            self._set_open(is_open=is_open)
        self._says.setText(says)
        self.show()

    def _set_open(self, *, is_open: bool) -> None:
        self._says.setVisible(is_open)
        self.more.setVisible(is_open)
        self._toggle.setText(_HIDE if is_open else _SHOW)

    def _on_toggle(self) -> None:
        self._set_open(is_open=self._says.isHidden())
