"""Small tools in one quiet row; those it has no room for stand in a menu at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent


class ToolRow(QWidget):
    """``ToolRow("More for this page")``, then ``add(button)``, the dearest first.

    A tool that is of no use just now is taken away by ``offer(button, on=False)``. Each keeps
    its name in the menu, the long one where it has one.
    """

    def __init__(self, more: str) -> None:
        super().__init__()
        self._tools: list[LinkButton] = []
        self._useless: set[LinkButton] = set()
        self.more, self._menu = LinkButton("More"), QMenu(self)
        self.more.setAccessibleName(more)
        self.more.setMenu(self._menu)
        self._menu.setAccessibleName(more)
        self._menu.aboutToShow.connect(self._fill)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GAP)
        self._across.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._across.addWidget(self.more)
        self._across.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, *tools: LinkButton) -> None:
        """Put tools behind those there are."""
        for tool in tools:
            self._across.insertWidget(len(self._tools), tool)
            self._tools.append(tool)
        self._arrange()

    def offer(self, tool: LinkButton, *, on: bool) -> None:
        """Say whether a tool is of use just now."""
        if on == (tool in self._useless):
            self._useless.symmetric_difference_update({tool})
            self._arrange()

    def offered(self) -> list[LinkButton]:
        """Return the tools that are of use just now, in the row or in the menu."""
        return [each for each in self._tools if each not in self._useless]

    def fit(self) -> None:
        """Look anew at what there is room for, after words of a tool changed."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """See ``QWidget``: the menu alone will do."""
        return self.more.sizeHint()

    def _arrange(self) -> None:
        useful = self.offered()
        shown = self._first(useful)
        for tool in self._tools:
            tool.setVisible(tool in useful[:shown])
        self.more.setVisible(shown < len(useful))

    def _first(self, useful: list[LinkButton]) -> int:
        """Return how many of the tools there is room for, besides the menu for the rest."""
        widths = [each.sizeHint().width() + GAP for each in useful]
        if sum(widths) - GAP <= self.width():
            return len(widths)
        room = self.width() - self.more.sizeHint().width()
        count = 0
        while count < len(widths) and widths[count] <= room:
            room -= widths[count]
            count += 1
        return count

    def _fill(self) -> None:
        self._menu.clear()
        for tool in self.offered():
            if tool.isHidden():
                action = self._menu.addAction(tool.accessibleName() or tool.text())
                action.setEnabled(tool.isEnabled())
                action.triggered.connect(tool.click)
