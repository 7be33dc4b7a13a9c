"""Words explained in place: underlined where they stand, their meaning opens below."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.flow import flow_of
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QLabel

_NAMED = re.compile(r"([^.:,]{1,50}:) (?=\S)")


@dataclass(frozen=True, slots=True)
class Explained:
    """A word: the forms in which it is written, what it means, and the page that says more."""

    id: str
    title: str
    forms: tuple[str, ...]
    says: str
    page: str = ""


class Underlining:
    """Underlines each word once a page: ``markup(line)``, in order; ``met`` are those met."""

    def __init__(self, terms: Sequence[Explained]) -> None:
        self._by_form = {form.casefold(): each for each in terms for form in each.forms}
        self.met: dict[str, Explained] = {}
        forms = sorted(self._by_form, key=len, reverse=True)
        words = "|".join(re.escape(form) for form in forms)
        self._pattern = re.compile(
            rf"(?<!\w)(?:{words})(?!\w)" if forms else r"(?!)", re.IGNORECASE
        )

    def markup(self, line: str) -> str:
        """Return a line as rich text: a short name at its start bold, new words underlined."""
        named = _NAMED.match(line)
        if named is None:
            return "".join(self._pieces(line))
        start, rest = named.group(1), line[named.end() :]
        return f"<b>{''.join(self._pieces(start))}</b> {''.join(self._pieces(rest))}"

    def _pieces(self, text: str) -> Iterator[str]:
        at = 0
        for found in self._pattern.finditer(text):
            term = self._by_form[found.group().casefold()]
            if term.id in self.met:
                continue
            self.met[term.id] = term
            yield html.escape(text[at : found.start()])
            yield f'<a href="{term.id}">{html.escape(found.group())}</a>'
            at = found.end()
        yield html.escape(text[at:])


def paragraph(words: str, markup: str) -> QLabel:
    """Return a line that can be selected, with its links; ``words`` is it in plain text."""
    made = label("", "body")
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(markup)
    made.setAccessibleName(words)
    flags = Qt.TextInteractionFlag
    made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.LinksAccessibleByMouse)
    return made


class TermCard(Card):
    """The meaning of one word. ``closed``; ``page_wanted(id)`` for the page that says more."""

    closed = Signal()
    page_wanted = Signal(str)

    def __init__(self, term: Explained, *, with_page: bool) -> None:
        super().__init__("soft")
        self._page = term.page
        self.add(label(term.title, "heading"), label(term.says, "body"))
        self.close_it, more = LinkButton("Close"), LinkButton("Read more about it")
        for button in (self.close_it, more):
            button.setAccessibleDescription(f"{term.title}: {term.says}")
        self.add(flow_of(self.close_it, more))
        more.setVisible(with_page and bool(term.page))
        self.close_it.clicked.connect(self.closed)
        more.clicked.connect(self._on_more)

    def _on_more(self) -> None:
        self.page_wanted.emit(self._page)
