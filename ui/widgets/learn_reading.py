"""A page to read: its title, paragraphs, where to go on, and where all of it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card, column, empty
from ui.widgets.learn_foot import LearnFoot
from ui.widgets.learn_terms import TermCard, Underlining, paragraph
from ui.widgets.text_column import TextColumn
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.widgets.learn_foot import Named
    from ui.widgets.learn_terms import Explained

READ_AFTER_MS = 4_000  # with its end in view; a page that flies by was not read
NOBODY: Named = ("", "")


@dataclass(frozen=True, slots=True)
class PageWords:
    """All words of a page; each part is a heading, its lines, and a source of its own.

    ``see``, ``before`` and ``after`` are pages by id and title.
    """

    title: str
    parts: tuple[tuple[str, tuple[str, ...], str], ...]
    source: tuple[str, ...] = ()
    ask: str = ""
    ways: tuple[str, ...] = ()
    see: tuple[Named, ...] = ()
    before: Named = NOBODY
    after: Named = NOBODY


class LearnReading(TextColumn):
    """``show_page(words, terms)``. A line that begins with a name and a colon has it in bold.

    ``page_wanted(id)``, ``way_wanted(index)``, ``print_wanted``; ``read`` when the end of
    the page was looked at for a while, or left by Next.
    """

    page_wanted = Signal(str)
    way_wanted = Signal(int)
    print_wanted = Signal()
    read = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: PageWords | None = None
        self._terms: dict[str, Explained] = {}
        self._card: TermCard | None = None
        self._title = label("", "lead")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GROUP)
        self.print = LinkButton("Print this page")
        self.foot, self._end, self._source = LearnFoot(), _End(), Card("aside")
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(READ_AFTER_MS)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.print, 0, Qt.AlignmentFlag.AlignTop)
        self.add(top, self._parts, self._end, self.foot, self._source)
        self._connect()

    def show_page(self, words: PageWords, terms: Sequence[Explained] = ()) -> None:
        """Show this page in place of the one before; the same one is left as it is."""
        if words == self._shown:
            return
        self._shown, self._card = words, None
        self._title.setText(words.title)
        self.print.setAccessibleName(f"Print this page: {words.title}")
        underlining = Underlining(terms)
        empty(self._parts)
        for part in words.parts:
            self._parts.addLayout(self._part(part, underlining))
        self._terms = underlining.met
        self.foot.show_ways(words.ways)
        self.foot.show_terms(tuple(self._terms.values()))
        self.foot.show_pages(words.see, words.before, words.after)
        self._show_source(words)
        self._waiting.stop()
        self._end.watch()

    def _part(
        self, part: tuple[str, tuple[str, ...], str], underlining: Underlining
    ) -> QVBoxLayout:
        heading, lines, source = part
        block = column(gap=GAP)
        if heading:
            made = label(heading, "heading")
            made.setAccessibleDescription("heading")
            block.addWidget(made)
        for line in lines:
            words = paragraph(line, underlining.markup(line))
            words.linkActivated.connect(self._on_link)
            block.addWidget(words)
        if source:
            block.addWidget(label(source, "small"))
        return block

    def _show_source(self, words: PageWords) -> None:
        empty(self._source.body)
        self._source.setVisible(bool(words.source or words.ask))
        if words.ask:
            self._source.add(label("If you are not sure", "heading"), label(words.ask, "note"))
        for line in words.source:
            self._source.add(label(line, "small"))

    def _connect(self) -> None:
        self._title.setAccessibleDescription("heading")
        self.print.clicked.connect(self.print_wanted)
        self.foot.way_wanted.connect(self.way_wanted)
        self.foot.page_wanted.connect(self.page_wanted)
        self.foot.next_wanted.connect(self._on_next)
        self.foot.term_wanted.connect(self._on_term)
        self._end.seen.connect(self._waiting.start)
        self._waiting.timeout.connect(self._on_waited)

    def _on_link(self, term: str) -> None:
        """Open a meaning right below the line in which its word was pressed."""
        line = self.sender()
        if isinstance(line, QLabel):
            card = self._opened(term)
            for block in self._parts.children():
                if isinstance(block, QVBoxLayout) and (at := block.indexOf(line)) >= 0:
                    block.insertWidget(at + 1, card)
            card.show()

    def _on_term(self, term: str) -> None:
        card = self._opened(term)
        self.foot.add_below_terms(card)
        card.show()
        card.close_it.setFocus()

    def _opened(self, term: str) -> TermCard:
        self._close()
        self._card = TermCard(self._terms[term], with_page=True)
        self._card.setProperty("term", term)
        self._card.closed.connect(self._on_closed)
        self._card.page_wanted.connect(self.page_wanted)
        return self._card

    def _close(self) -> str:
        """Take the open meaning away and return whose it was."""
        if self._card is None:
            return ""
        card, self._card = self._card, None
        card.hide()
        card.deleteLater()
        return str(card.property("term"))

    def _on_closed(self) -> None:
        self.foot.focus_term(self._close())

    def _on_next(self, page: str) -> None:
        self.read.emit()
        self.page_wanted.emit(page)

    def _on_waited(self) -> None:
        if self._end.isVisible():
            self.read.emit()


class _End(QWidget):
    """The end of the text: ``seen`` once a page, as soon as it is drawn on the screen."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self._is_seen = True

    def watch(self) -> None:
        """Tell again when it is seen next."""
        self._is_seen = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See ``QWidget``: what is out of sight is not drawn."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self, self.seen.emit)
