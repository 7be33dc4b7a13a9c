"""A page to read: a title, paragraphs, and where they come from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ui.theme import GAP, GROUP
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card, column, empty
from ui.widgets.flow import flow_of
from ui.widgets.text_column import TextColumn
from ui.widgets.words import bold_start, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

_NAMED = re.compile(r"([^.:,]{1,50}:) (?=\S)")


class LearnReading(TextColumn):
    """``show_page(title, [(heading, lines)], source_lines, ask)``.

    A line that begins with a short name and a colon has it in bold. ``plan`` is the button
    that leads to the question about the plan; ``show_plan_button`` shows it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "lead")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GROUP)
        self.plan = SecondaryButton("Answer the question about your plan")
        self._source = Card("aside")
        self.add(self._title, self._parts, flow_of(self.plan), self._source)
        self.plan.hide()

    def show_page(
        self,
        title: str,
        parts: Sequence[tuple[str, Sequence[str]]],
        source: Sequence[str],
        ask: str,
    ) -> None:
        """Show this page in place of the one before."""
        self._title.setText(title)
        empty(self._parts)
        for heading, lines in parts:
            block = column(gap=GAP)
            if heading:
                block.addWidget(label(heading, "heading"))
            for line in lines:
                block.addWidget(_line(line))
            self._parts.addLayout(block)
        empty(self._source.body)
        self._source.setVisible(bool(source))
        if ask:
            self._source.add(label("If you are not sure", "heading"), label(ask, "note"))
        for line in source:
            self._source.add(label(line, "small"))

    def show_plan_button(self, *, shown: bool) -> None:
        """Show or hide the button that leads to the question about the plan."""
        self.plan.setVisible(shown)


def _line(words: str) -> QLabel:
    made = label(words, "body")
    named = _NAMED.match(words)
    if named is not None:
        bold_start(made, named.group(1), words[named.end() :])
    return made
