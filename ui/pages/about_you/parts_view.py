"""Where the interview can be left: what is ready, and the parts that make it sharper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import column, empty
from ui.widgets.flow import flow_of
from ui.widgets.row import Row, Rows
from ui.widgets.text_column import TextColumn
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.viewmodels.about_legs import Part

_FORM = "Plans and clinics ask for these on their forms. Answer them when a form is in hand."


@dataclass(frozen=True, slots=True)
class Left:
    """How many questions are open: of the first round, deciding ones, and of each part."""

    first: int
    of_first: int
    deciding: int
    parts: Sequence[Part]

    @property
    def more(self) -> int:
        """How many open questions wait in parts that are not done for now."""
        return sum(each.open for each in self.parts if not (each.since or each.is_for_a_form))


class PartsView(TextColumn):
    """``show_left(left)``. ``part_wanted(section)``, ``section_turned(section)``.

    ``go_on_wanted``: the first round; ``deciding_wanted``: what decides what is listed.
    """

    go_on_wanted = Signal()
    deciding_wanted = Signal()
    checklist_wanted = Signal()
    today_wanted = Signal()
    answers_wanted = Signal()
    typist_wanted = Signal()
    part_wanted = Signal(str)
    section_turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[Row, str] = {}
        self._turns: dict[LinkButton, str] = {}
        self._title, self._line = label("", "title"), label("", "line")
        self._go_on = PrimaryButton("Go on with the first questions")
        self._checklist = PrimaryButton("Open my checklist")
        self._today = SecondaryButton("See my next step")
        self._answers = LinkButton("See all answers")
        self._typist = LinkButton("Change who is typing")
        self._parts = QVBoxLayout()
        self._parts.setSpacing(GROUP)
        self.add(column(self._title, self._line))
        self.add(flow_of(self._go_on, self._checklist, self._today))
        self.add(self._parts)
        self.add(flow_of(self._answers, self._typist))
        self._connect()

    def show_left(self, left: Left) -> None:
        """Show what is open; nothing of it has to be answered."""
        is_through = left.first == 0
        self._title.setText("You can stop here" if is_through else "About you")
        self._line.setText(_line(left))
        self._go_on.setVisible(not is_through)
        self._checklist.setVisible(is_through)
        self._today.setVisible(is_through)
        empty(self._parts)
        self._rows, self._turns = {}, {}
        if not is_through:
            return
        if left.deciding:
            self._add_deciding(left.deciding)
        soon = [each for each in left.parts if not each.is_for_a_form]
        if soon:
            self._parts.addWidget(label("More, part by part", "section"))
            self._add_parts(soon)
        forms = [each for each in left.parts if each.is_for_a_form]
        if forms:
            heading = label("Only when a form asks", "section")
            self._parts.addLayout(column(heading, label(_FORM, "line"), gap=GAP))
            self._add_parts(forms)

    def _connect(self) -> None:
        self._go_on.clicked.connect(self.go_on_wanted)
        self._checklist.clicked.connect(self.checklist_wanted)
        self._today.clicked.connect(self.today_wanted)
        self._answers.clicked.connect(self.answers_wanted)
        self._typist.clicked.connect(self.typist_wanted)

    def _add_deciding(self, number: int) -> None:
        title = f"Answer {_count(number)} that decide what is on your list"
        if number == 1:
            title = "Answer 1 question that decides what is on your list"
        row = Row(title, "Until then, those things are marked “don’t know yet”.")
        row.clicked.connect(self.deciding_wanted)
        rows = Rows()
        rows.add_row(row)
        self._parts.addWidget(rows)

    def _add_parts(self, parts: Sequence[Part]) -> None:
        rows = Rows()
        for part in parts:
            rows.add_row(self._part(part))
        self._parts.addWidget(rows)

    def _part(self, part: Part) -> QWidget:
        """Return the row of a part, with the button to be done with it beside it."""
        row, turn = Row(part.title, _say(part)), LinkButton(_turn(part))
        row.clicked.connect(self._on_part)
        turn.clicked.connect(self._on_turned)
        turn.setAccessibleName(f"{_turn(part)}: {part.title}")
        turn.setVisible(bool(part.since or part.open))
        self._rows[row] = self._turns[turn] = part.title
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, GROUP, 0)
        across.addWidget(row, 1)
        across.addWidget(turn)
        return whole

    def _on_part(self) -> None:
        for row, section in self._rows.items():
            if row is self.sender():
                self.part_wanted.emit(section)
                return

    def _on_turned(self) -> None:
        for turn, section in self._turns.items():
            if turn is self.sender():
                self.section_turned.emit(section)
                return


def _turn(part: Part) -> str:
    return "Take it up again" if part.since else "Done for now"


def _line(left: Left) -> str:
    if left.first:
        verb = "is" if left.first == 1 else "are"
        return (
            f"{left.first} of {left.of_first} first questions {verb} still open. "
            "What you said is saved, and your checklist fits you after them."
        )
    if left.more:
        verb = "makes" if left.more == 1 else "make"
        return (
            f"Your checklist is ready, and everything is saved. {_count(left.more, 'more ')} "
            f"{verb} it sharper: when you like, in any order."
        )
    return "Your checklist is ready, and everything is saved. Nothing more is asked for now."


def _say(part: Part) -> str:
    if part.since:
        return "Done for now"
    if part.open == 0:
        return "All answered"
    return f"{part.open} of {part.total} still open"


def _count(number: int, more: str = "") -> str:
    return f"{number} {more}question" if number == 1 else f"{number} {more}questions"
