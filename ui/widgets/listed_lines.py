"""Going through a pasted list: the line as written beside what was read, a key for each act."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column
from ui.widgets.checklist_facts import ChecklistFacts
from ui.widgets.flow import flow_of
from ui.widgets.long_text import LongText
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLayout

    from ui.shown.listed import LineShown

HINT: Final = (
    "One medicine or treatment on each line, the way you would write it. A list copied from "
    "a portal or a pharmacy works too. Nothing is added until you say so."
)
WHERE: Final = "Where does it belong?"
PLACES: Final = (
    ("stopped", "Tried, not taken now", "1"),
    ("both", "Taken now, for this request", "2"),
    ("now", "Taken now, for something else", "3"),
)
KEYS: Final = (
    "Keys: 1, 2 and 3 say where it belongs. A adds, C adds and opens it, S skips, B goes back."
)
EXAMPLE: Final = "gabapentin 300 tid Jan-Mar 2021, dizzy"


class ListedLines(Card):
    """``show_paste()``, ``show_line(LineShown)``, ``show_end(words)``.

    ``read_wanted(text)``; then ``add_wanted``, ``put_right_wanted``,
    ``skip_wanted``, ``back_wanted`` by button or by the keys A, C, S and B;
    ``put_in_wanted(place)`` by button or the keys 1 to 3; ``left``, and
    ``medicines_wanted`` at the end.
    """

    read_wanted = Signal(str)
    add_wanted = Signal()
    put_right_wanted = Signal()
    skip_wanted = Signal()
    back_wanted = Signal()
    put_in_wanted = Signal(str)
    medicines_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("next")
        self.text = LongText("Your list", HINT)
        self.text.field.setPlaceholderText(EXAMPLE)
        self.problem = label("", "warning")
        self.read = PrimaryButton("Read my list")
        self._paste = _box(self.text, self.problem, flow_of(self.read, self._leave("Cancel")))
        self._line_box = self._line_view()
        self._end = label("", "lead")
        self._end_box = _box(self._end, flow_of(self._finish(), self._finish_medicines()))
        self.add(self._paste, self._line_box, self._end_box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.read.clicked.connect(self._on_pasted)
        self.show_paste()

    def show_paste(self) -> None:
        """Ask for the list."""
        self._show(self._paste)
        self.problem.hide()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the list; nothing, if nothing is."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            self.text.setFocus()

    def show_line(self, line: LineShown, *, is_first: bool) -> None:
        """Show a line and what it was read as."""
        self._place.setText(line.place)
        self._written.setText(f"“{line.line}”")
        self._title.setText(line.title)
        self._facts.show_facts(line.facts)
        self._taken.setText("\n".join(line.taken_as))
        self._taken.setVisible(bool(line.taken_as))
        self._left_over.setText(f"Not understood: {line.left_over}. It stays in the note.")
        self._left_over.setVisible(bool(line.left_over))
        self._there.setText(line.told or line.there_already)
        self._there.setVisible(bool(line.told or line.there_already))
        self.places.show_chosen(line.belongs)
        self.places.setEnabled(not line.told)
        self.back.setVisible(not is_first)
        if not self._line_box.isVisibleTo(self) or not self.places.has_focus():
            self._show(self._line_box)
            self.take.setFocus()

    def show_end(self, words: str) -> None:
        """Say what became of the list."""
        self._end.setText(words)
        self._show(self._end_box)
        self.finish.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.text.show_text("")
        self.show_paste()

    def _line_view(self) -> QWidget:
        self._place = label("", "note")
        self._written, self._title = label("", "body"), label("", "lead")
        self._facts = ChecklistFacts()
        self._taken, self._left_over = label("", "note"), label("", "warning")
        self._there = label("", "warning")
        self.take = PrimaryButton("Add it")
        self.change = SecondaryButton("Add and put right")
        self.skip = SecondaryButton("Skip this line")
        self.back = LinkButton("Line before")
        acts = (
            (self.take, "A", self.add_wanted),
            (self.change, "C", self.put_right_wanted),
            (self.skip, "S", self.skip_wanted),
            (self.back, "B", self.back_wanted),
        )
        self.places = Toggles(WHERE, [(place, says) for place, says, _ in PLACES])
        self.places.chosen.connect(self.put_in_wanted)
        written = Card("aside")
        written.add(label("You wrote", "heading"), self._written)
        box = _box(
            self._place,
            self._there,
            written,
            column(label("Read as", "heading"), self._title, self._facts),
            self._taken,
            self._left_over,
            column(label(WHERE, "heading"), self.places),
            flow_of(self.take, self.change, self.skip, self.back),
            flow_of(self._leave("Stop here")),
            label(KEYS, "small"),
        )
        for button, key, act in acts:
            button.clicked.connect(act)
            _key(box, key, act.emit)
        for place, _, key in PLACES:
            _key(box, key, partial(self._on_place, place))
        return box

    def _on_place(self, place: str) -> None:
        if self.places.isEnabled():
            self.put_in_wanted.emit(place)

    def _leave(self, words: str) -> LinkButton:
        button = LinkButton(words)
        button.clicked.connect(self.left)
        return button

    def _finish_medicines(self) -> SecondaryButton:
        self.finish_medicines = SecondaryButton("Show my medicines")
        self.finish_medicines.clicked.connect(self.medicines_wanted)
        return self.finish_medicines

    def _finish(self) -> SecondaryButton:
        self.finish = SecondaryButton("Show my list of treatments")
        self.finish.clicked.connect(self.left)
        return self.finish

    def _show(self, shown: QWidget) -> None:
        for box in (self._paste, self._line_box, self._end_box):
            box.setVisible(box is shown)

    def _on_pasted(self) -> None:
        self.read_wanted.emit(self.text.text())


def _box(*things: QWidget | QLayout) -> QWidget:
    box = QWidget()
    down = column(*things, gap=GROUP)
    box.setLayout(down)
    return box


def _key(ground: QWidget, key: str, act: Callable[[], object]) -> None:
    shortcut = QShortcut(QKeySequence(key), ground)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
