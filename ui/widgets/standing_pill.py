"""A standing in a shape and a word; filled only where the person can act."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ui.theme import GAP
from ui.widgets.glyph import Glyph
from ui.widgets.look import restyle
from ui.widgets.words import short_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.widgets.glyph import Shape

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "met": "Met",
        "weak": "Weak",
        "missing": "Missing",
        "waiting": "Waiting",
        "unknown": "Don’t know yet",
        "not_applicable": "Does not apply",
    }
)
_SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "met": "check",
        "weak": "half",
        "missing": "ring",
        "waiting": "clock",
        "unknown": "question",
        "not_applicable": "dash",
    }
)
_NEEDS = frozenset({"weak", "missing", "unknown"})


class StandingPill(QFrame):
    """Shows a ``Standing`` (or its value): ``StandingPill(finding.standing)``.

    ``WORDS[standing]`` gives its word, for lists read aloud.
    """

    def __init__(self, standing: str) -> None:
        super().__init__()
        self.setProperty("look", "pill")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._shape = Glyph(_SHAPES[standing])
        self._word = short_label("", "mark")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 12, 4)
        row.setSpacing(GAP)
        row.addWidget(self._shape)
        row.addWidget(self._word)
        self.show_standing(standing)

    def show_standing(self, standing: str) -> None:
        """Show another standing."""
        self._shape.set_shape(_SHAPES[standing])
        self._word.setText(WORDS[standing])
        self.setAccessibleName(WORDS[standing])
        self.setProperty("needs", standing in _NEEDS)
        self.setProperty("standing", str(standing))
        restyle(self)
