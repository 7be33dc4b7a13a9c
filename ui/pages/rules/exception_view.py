"""The exception path of the room: it reads, leads on, and puts the outline on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.rules_exception import GatherWords, RulesException

if TYPE_CHECKING:
    from intake.domain.report.outline import OutlinePart
    from ui.viewmodels.rules_exception import ExceptionModel, GatherRow


class ExceptionView(QWidget):
    """``done``: back to the rules; ``place_wanted(room, argument)`` leads on."""

    done = Signal()
    place_wanted = Signal(str, str)

    def __init__(self, model: ExceptionModel) -> None:
        super().__init__()
        self._model = model
        model.setParent(self)
        self.path = RulesException()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.path)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.path.back.clicked.connect(self.done)
        self.path.call.clicked.connect(self._on_call)
        self.path.requirement_wanted.connect(self._on_requirement)

    def refresh(self) -> None:
        """Show the path as things stand."""
        model = self._model
        meaning = model.meaning()
        if meaning is not None:
            self.path.show_meaning(meaning.title, meaning.body, meaning.source)
        self.path.show_sources(model.sources())
        self.path.show_gather([_gather(each) for each in model.gather()])
        self.path.show_asks([(e.title, e.asks, e.why, e.heard) for e in model.ask()])
        parts = [
            (each.heading, each.belongs, _facts(each) or [each.empty_says])
            for each in model.write()
        ]
        self.path.show_outline(parts)

    def _on_call(self) -> None:
        self.place_wanted.emit("contacts", "")

    def _on_requirement(self, requirement: str) -> None:
        self.place_wanted.emit("checklist", requirement)


def _gather(row: GatherRow) -> GatherWords:
    return GatherWords(row.requirement, row.title, row.why, str(row.standing or ""))


def _facts(part: OutlinePart) -> list[str]:
    return [f"{fact.text} [{fact.shown_by}]" for fact in part.facts]
