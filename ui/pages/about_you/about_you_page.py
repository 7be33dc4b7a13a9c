"""About you: goes from question to question, and to all answers at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.ids import PersonId
from ui.pages.about_you.answers_view import AnswersView
from ui.pages.about_you.question_view import QuestionView
from ui.pages.about_you.typist_view import TypistView
from ui.widgets.card import empty
from ui.widgets.page import Page
from ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from intake.domain.definitions import Question
    from ui.viewmodels.about_you import AboutYouViewModel

WHO_TYPES = "who_types"
ALL_ANSWERS = "answers"


class AboutYouPage(Page):
    """Shows the interview.

    ``opened(question_id)`` goes to that question; "" goes on where the person left off.
    """

    def __init__(self, model: AboutYouViewModel) -> None:
        super().__init__("About you")
        self._model = model
        model.setParent(self)
        self._view: QuestionView | AnswersView | TypistView | None = None
        self._to_answers = False
        self.header.hide()
        model.changed.connect(self.refresh)

    def opened(self, detail: str) -> None:
        """Go to the question ``detail``, or on where the person left off."""
        asked = self._model.question(detail)
        if asked is not None:
            self._to_answers = False
            self.show_question(asked)
        elif detail == WHO_TYPES:
            self.show_typists()
        elif detail == ALL_ANSWERS:
            self.show_answers()
        elif self._view is None:
            self._begin()

    def place(self) -> str:
        """See ``Page``."""
        match self._view:
            case QuestionView(question=question):
                return question.id
            case AnswersView():
                return ALL_ANSWERS
            case TypistView():
                return WHO_TYPES
            case None:
                return ""

    def refresh(self) -> None:
        """Show what was said as it stands; an older state than the fields' is passed over."""
        if not self._model.is_settled:
            return
        if isinstance(self._view, QuestionView):
            self._view.show_said(self._model.said(self._view.question.id))
            self._view.show_doubt(self._model.doubt(self._view.question.id))
        elif isinstance(self._view, AnswersView):
            self._fill_answers(self._view)
            tab_as_laid_out(self)

    def show_question(self, question: Question) -> None:
        """Show one question, with what was said to it."""
        view = QuestionView(
            question, self._model.place(question), self._model.said(question.id)
        )
        view.show_doubt(self._model.doubt(question.id))
        view.said_changed.connect(self._on_said)
        view.continue_wanted.connect(self._on_continue)
        view.back_wanted.connect(self._on_back)
        view.answers_wanted.connect(self.show_answers)
        self._show(view)
        view.editor.first_field().setFocus()

    def show_answers(self) -> None:
        """Show all answers to check."""
        view = AnswersView()
        view.question_wanted.connect(self._on_question)
        view.go_on_wanted.connect(self._on_go_on)
        view.typist_wanted.connect(self.show_typists)
        view.section_turned.connect(self._model.turn_section)
        self._fill_answers(view)
        self._show(view)
        self.take_focus()

    def show_typists(self) -> None:
        """Ask who is typing."""
        view = TypistView()
        people = [(str(each.id), each.says) for each in self._model.typists()]
        view.show_typists(people, self._model.typist())
        view.typist_chosen.connect(self._on_typist)
        view.helper_added.connect(self._on_helper)
        view.back_wanted.connect(self.show_answers)
        self._show(view)
        view.first_field().setFocus()
        self.take_focus()

    def _begin(self) -> None:
        wanted = self._model.first_open()
        if self._model.counts()[0] == 0:
            self.show_typists()
        elif wanted is None:
            self.show_answers()
        else:
            self.show_question(wanted)

    def _go_on(self) -> None:
        wanted = self._model.first_open()
        if wanted is None:
            self.show_answers()
        else:
            self.show_question(wanted)

    def _show(self, view: QuestionView | AnswersView | TypistView) -> None:
        self.flush()
        empty(self.end)
        self._view = view
        self.end.addWidget(view)
        view.show()
        tab_as_laid_out(self)
        self.verticalScrollBar().setValue(0)

    def _fill_answers(self, view: AnswersView) -> None:
        verb = "Go on with the questions" if self._model.first_open() else "Go to Today"
        answers = self._model.answers()
        view.show_answers(answers, self._model.counts(), verb)
        for section, _ in answers:
            view.show_done(section, self._model.done_since(section))

    def _on_said(self) -> None:
        if isinstance(self._view, QuestionView):
            self._model.say(self._view.question, self._view.said())

    def _on_continue(self) -> None:
        if not isinstance(self._view, QuestionView):
            return
        following = self._model.after(self._view.question)
        if self._to_answers or following is None:
            self._to_answers = False
            self.show_answers()
        else:
            self.show_question(following)

    def _on_back(self) -> None:
        if not isinstance(self._view, QuestionView):
            return
        before = self._model.before(self._view.question)
        if before is None:
            self.show_typists()
        else:
            self.show_question(before)

    def _on_question(self, question_id: str) -> None:
        question = self._model.question(question_id)
        if question is not None:
            self._to_answers = True
            self.show_question(question)

    def _on_go_on(self) -> None:
        self._to_answers = False
        if self._model.first_open() is None:
            self.room_wanted.emit("today", "")
        else:
            self._go_on()

    def _on_typist(self, person: str) -> None:
        self._model.type_as(PersonId(person))
        self._go_on()

    def _on_helper(self, name: str, relation: str) -> None:
        self._model.add_helper(name, relation)
        self._go_on()
