"""Editors for answers found among many: one of a long list, and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from intake.domain.answers import Choice, Text
from intake.domain.doubts import notes_on
from ui.widgets.answer_editors import AnswerEditor, example_of
from ui.widgets.card import empty
from ui.widgets.fields import LineField
from ui.widgets.pick import Pick, Pickable
from ui.widgets.words import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QButtonGroup, QWidget

    from intake.domain.answers import Given
    from intake.domain.definitions import Question


class PickEditor(AnswerEditor):
    """One of many options, found by typing a few letters."""

    def __init__(self, question: Question, _group: QButtonGroup) -> None:
        super().__init__()
        options = [Pickable(each.id, each.says, (each.id,)) for each in question.options]
        self._pick = Pick("", options)
        self._pick.field.setAccessibleName(question.asks)
        self._pick.picked.connect(self._on_edited)
        self.column.addWidget(self._pick)

    def given(self) -> Given | None:
        """See ``AnswerEditor``."""
        picked = self._pick.picked_id()
        return Choice(options=(picked,)) if picked else None

    def show_given(self, given: Given | None) -> None:
        """See ``AnswerEditor``."""
        picked = given.options[0] if isinstance(given, Choice) and given.options else ""
        self._pick.show_picked(picked)

    def problem(self) -> str:
        """See ``AnswerEditor``."""
        self._pick.flush()
        is_open = bool(self._pick.text()) and not self._pick.picked_id()
        return "Pick one from the list below the field." if is_open else ""

    def first_field(self) -> QWidget:
        """See ``AnswerEditor``."""
        return self._pick


class CodesEditor(AnswerEditor):
    """Codes as the clinic gave them, what each stands for, and a search by words.

    The list helps to read a code and to find one again; whatever is typed is kept.
    """

    def __init__(self, question: Question, _group: QButtonGroup) -> None:
        super().__init__()
        self._question = question
        self._line = LineField("", example_of(question))
        self._line.field.setAccessibleName(question.asks)
        self._line.edited.connect(self._on_line)
        self._notes = QVBoxLayout()
        options = [
            Pickable(each.id, f"{each.id}  {each.says}", (each.says,))
            for each in question.options
        ]
        self._find = Pick("Look a code up by its words", options, own_words=True)
        self._find.picked.connect(self._on_found)
        self.column.addWidget(self._line)
        self.column.addLayout(self._notes)
        self.column.addWidget(self._find)

    def given(self) -> Given | None:
        """See ``AnswerEditor``."""
        text = self._line.text()
        return Text(text=text) if text else None

    def show_given(self, given: Given | None) -> None:
        """See ``AnswerEditor``."""
        self._line.show_text(given.text if isinstance(given, Text) else "")
        self._show_notes()

    def first_field(self) -> QWidget:
        """See ``AnswerEditor``."""
        return self._line

    def _on_line(self) -> None:
        self._show_notes()
        self._on_edited()

    def _on_found(self, code: str) -> None:
        """Put a code that was looked up behind those that are there."""
        if not code:
            return
        before = self._line.text()
        if code not in before:
            self._line.field.setText(f"{before}, {code}" if before else code)
        self._find.show_picked("")
        self._line.flush()

    def _show_notes(self) -> None:
        empty(self._notes)
        for note in notes_on(self._question, self._line.text()):
            self._notes.addWidget(label(note, "note"))
