"""One question: why we ask, where to look, the answer, or one of four honest others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from intake.domain.answers import Answered
from ui.theme import GAP, SECTION
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card, column
from ui.widgets.editors import EDITORS
from ui.widgets.enter_key import EnterPresses
from ui.widgets.flow import flow_of
from ui.widgets.not_known import NotKnownCards
from ui.widgets.notices import ErrorSummary, announce
from ui.widgets.page import Columns
from ui.widgets.text_column import TextColumn
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.answers import Said
    from intake.domain.definitions import Question


class QuestionView(QWidget):
    """``QuestionView(question, place, said)``; ``said_changed`` after each change.

    ``continue_wanted`` when nothing is wrong, ``back_wanted``, ``stop_wanted``. ``read`` is
    the link to a page that says more; it is there where there is such a page.
    """

    said_changed = Signal()
    continue_wanted = Signal()
    back_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, question: Question, place: str, said: Said | None) -> None:
        super().__init__()
        self.question = question
        self._said = said
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.problems = ErrorSummary()
        self.read = LinkButton("Read more")
        self.editor = EDITORS[question.kind](question, self._group)
        self.others = NotKnownCards(self._group, question.find_out)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Columns(self._main(place), self._aside(), aside_px=280))
        self.show_said(said)
        self.editor.edited.connect(self._on_answer)
        self.others.edited.connect(self._on_other)

    def said(self) -> Said | None:
        """Return what stands there now: an answer, one of the four others, or None."""
        other = self.others.said()
        if other is not None:
            return other
        given = self.editor.given()
        return None if given is None else Answered(given=given)

    def show_said(self, said: Said | None) -> None:
        """Show what was said, unless that is what stands there."""
        if said is not None and said == self.said():
            return
        self._said = said
        given = said.given if isinstance(said, Answered) else None
        self.editor.show_given(given)
        self.others.show_said(None if isinstance(said, Answered) else said)

    def show_doubt(self, words: str) -> None:
        """Say below the answer what may be wrong with it; it is kept all the same.

        It stands where the question's ``check`` does, so that nothing moves.
        """
        if words and words != self._doubt.text():
            announce(self, words)
        self._doubt.setText(words)
        self._doubt.setVisible(bool(words))
        self._check.setVisible(bool(self.question.check) and not words)

    def flush(self) -> None:
        """Keep what is being typed, as far as it can be right."""
        if self._wrong() is None and self.said() != self._said:
            self._tell()

    def _main(self, place: str) -> QWidget:
        self._continue = PrimaryButton("Continue")
        back, stop = LinkButton("Back"), LinkButton("Stop here for now")
        self._continue.clicked.connect(self._on_continue)
        EnterPresses(self, self._continue)
        back.clicked.connect(self.back_wanted)
        stop.clicked.connect(self.stop_wanted)
        self._check, self._doubt = label(self.question.check, "note"), label("", "warning")
        words = column(label(place, "kicker"), label(self.question.asks, "title"))
        if self.question.help:
            words.addWidget(label(self.question.help, "line"))
        answer = column(self.editor, self._check, self._doubt)
        others = column(label("Or, for now:", "heading"), self.others)
        buttons = flow_of(self._continue, back, stop)
        whole = TextColumn(self.problems, words, answer, others, buttons)
        self.show_doubt("")  # only now: shown without a parent it would be a window
        return whole

    def _aside(self) -> QWidget:
        why = Card("aside")
        self.read.setAccessibleDescription(self.question.asks)
        why.add(label("Why we ask", "heading"), label(self.question.why, "note"))
        why.add(flow_of(self.read))
        aside = QWidget()
        body = QVBoxLayout(aside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SECTION - GAP)
        body.addWidget(why)
        if self.question.look:
            look = column(label("Where to look", "heading"), label(self.question.look, "note"))
            body.addLayout(look)
        return aside

    def _on_answer(self) -> None:
        if self.editor.given() is not None:
            self.others.show_said(None)
        self._tell_if_right()

    def _on_other(self) -> None:
        if self.others.said() is not None:
            self.editor.show_given(None)
        self._tell_if_right()

    def _on_continue(self) -> None:
        wrong = self._wrong()
        self.problems.show_problems([] if wrong is None else [wrong])
        if wrong is None:
            self.flush()
            self.continue_wanted.emit()

    def _tell_if_right(self) -> None:
        self.others.unfold()
        if self._wrong() is None:
            self._tell()

    def _tell(self) -> None:
        self._said = self.said()
        self.said_changed.emit()

    def _wrong(self) -> tuple[str, QWidget] | None:
        words = self.editor.problem() if self.others.said() is None else ""
        return (words, self.editor.first_field()) if words else self.others.problem()
