"""The pages of a locked paper that is only looked at, with what that means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GAP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.page_text import PageTextPanel
from ui.widgets.page_view import PageView
from ui.widgets.words import label

_SHOW, _HIDE = "Show words", "Hide words"
_SHOW_ALOUD, _HIDE_ALOUD = "Show the words of the page", "Hide the words of the page"


class LockedPages(QWidget):
    """``view`` shows the pages, ``show_means(words)`` says beside them what is kept.

    ``copy_wanted`` and ``lock_wanted`` are the two ways on. ``words_toggled`` when the words
    of the page are shown (``shows_words``) or no longer; ``show_words(page, told, text)``.
    """

    copy_wanted = Signal()
    lock_wanted = Signal()
    words_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._means = label("", "line")
        self.copy = SecondaryButton("Keep an unlocked copy")
        self.lock = LinkButton("Lock it again")
        self.problem = label("", "problem")
        self.view, self._panel = PageView(), PageTextPanel()
        self.words_button = LinkButton("")
        self.shows_words = False
        self.view.tools.add(self.words_button, self.view.turn, self.view.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._means)
        column.addLayout(flow_of(self.copy, self.lock))
        column.addWidget(self.problem)
        column.addWidget(self.view, 1)
        self.copy.clicked.connect(self._on_copy)
        self.lock.clicked.connect(self.lock_wanted)
        self.words_button.clicked.connect(self._on_toggle)
        self._set_words_shown(shown=False)
        self.show_problem("")
        self.hide()

    def show_means(self, words: str) -> None:
        """Say how long the paper is unlocked, and what the packet takes."""
        self._means.setText(words)

    def show_problem(self, words: str) -> None:
        """Say why there is no copy; empty words take it back."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def let_copy(self) -> None:
        """Let a copy be asked for again."""
        self.copy.setEnabled(True)

    def show_words(self, page: int, told: str, text: str) -> None:
        """Show the words of a page beside it, if they are wanted."""
        self._panel.show_text(page, told, text)

    def start_anew(self) -> None:
        """Be ready for another paper."""
        self.show_problem("")
        self.let_copy()
        self._panel.show_text(1, "", "")
        self.view.show_pages(0)

    def _set_words_shown(self, *, shown: bool) -> None:
        self.shows_words = shown
        self.view.middle.show_beside(self._panel if shown else None)
        self.words_button.setText(_HIDE if shown else _SHOW)
        self.words_button.setAccessibleName(_HIDE_ALOUD if shown else _SHOW_ALOUD)
        self.view.tools.fit()

    def _on_copy(self) -> None:
        self.copy.setEnabled(False)
        self.show_problem("")
        self.copy_wanted.emit()

    def _on_toggle(self) -> None:
        self._set_words_shown(shown=not self.shows_words)
        self.words_toggled.emit()
