"""About you: a short first round, a place to stop, and the parts that can wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.ids import PersonId
from ui.pages.about_you.answers_view import AnswersView
from ui.pages.about_you.parts_view import Left, PartsView
from ui.pages.about_you.question_view import QuestionView
from ui.pages.about_you.typist_view import TypistView
from ui.viewmodels.about_legs import FIRST, Leg, LegKind
from ui.viewmodels.places import ALL_ANSWERS, CHECKLIST, TODAY, questioned_for
from ui.widgets.card import empty
from ui.widgets.page import Page
from ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from intake.domain.definitions import Question
    from ui.viewmodels.about_you import AboutYouViewModel

WHO_TYPES = "who_types"
PARTS = "parts"
SHAPING = "interview"
_ASK_AGAIN = "ask:"

View = QuestionView | AnswersView | PartsView | TypistView


class AboutYouPage(Page):
    """Shows the interview.

    ``opened(question_id)`` goes to that question; "" goes on where the person left off,
    ``SHAPING`` to what shapes the list, and ``questions_for(requirement)`` to what
    sharpens one thing of it.
    """

    def __init__(self, model: AboutYouViewModel) -> None:
        super().__init__("About you")
        self._model = model
        model.setParent(self)
        self._view: View | None = None
        self._to_answers = False
        self.header.hide()
        model.changed.connect(self.refresh)

    def opened(self, detail: str) -> None:
        """Go to what ``detail`` names, or on where the person left off."""
        asked = self._model.question(detail.removeprefix(_ASK_AGAIN))
        if asked is not None:
            self._to_answers = False
            self.show_question(asked)
        elif detail == WHO_TYPES:
            self.show_typists()
        elif detail == ALL_ANSWERS:
            self.show_answers()
        elif detail == SHAPING and self._model.is_through_first:
            self._walk(self._model.shaping())
        elif questioned_for(detail):
            self._walk(Leg(LegKind.FOR, questioned_for(detail)))
        elif detail == PARTS:
            self.show_parts()
        elif detail == SHAPING or self._view is None:
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
            case PartsView():
                return PARTS
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
        elif isinstance(self._view, PartsView):
            self._view.show_left(self._left())
            tab_as_laid_out(self)

    def show_question(self, question: Question) -> None:
        """Show one question, with what was said to it."""
        walk = self._model.walk
        walk.stand_at(question)
        view = QuestionView(question, walk.place(question), self._model.said(question.id))
        view.show_doubt(self._model.doubt(question.id))
        view.said_changed.connect(self._on_said)
        view.continue_wanted.connect(self._on_continue)
        view.back_wanted.connect(self._on_back)
        view.stop_wanted.connect(self.show_parts)
        view.read.setVisible(self._model.read_with(question) is not None)
        view.read.clicked.connect(self._on_read)
        self._show(view)
        view.editor.first_field().setFocus()

    def show_parts(self) -> None:
        """Show that one can stop here, and the parts that make it sharper."""
        view = PartsView()
        view.go_on_wanted.connect(self._on_shaping)
        view.deciding_wanted.connect(self._on_shaping)
        view.checklist_wanted.connect(self._on_checklist)
        view.today_wanted.connect(self._on_today)
        view.answers_wanted.connect(self.show_answers)
        view.typist_wanted.connect(self.show_typists)
        view.part_wanted.connect(self._on_part)
        view.section_turned.connect(self._model.turn_section)
        view.show_left(self._left())
        self._show(view)
        self.take_focus()

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
        if self._model.counts()[0] == 0:
            self.show_typists()
        else:
            self._go_on()

    def _go_on(self) -> None:
        if self._model.is_through_first:
            self.show_parts()
        else:
            self._walk(FIRST)

    def _walk(self, leg: Leg) -> None:
        """Show the first open question of a stretch; where there is none, what else is."""
        self._to_answers = False
        wanted = self._model.walk.start(leg)
        if wanted is None:
            self.show_parts()
        else:
            self.show_question(wanted)

    def _left(self) -> Left:
        model = self._model
        return Left(*model.first_counts(), model.count_deciding(), model.parts())

    def _show(self, view: View) -> None:
        self.flush()
        empty(self.end)
        self._view = view
        self.end.addWidget(view)
        view.show()
        tab_as_laid_out(self)
        self.verticalScrollBar().setValue(0)

    def _fill_answers(self, view: AnswersView) -> None:
        answers = self._model.answers()
        view.show_answers(answers, self._model.counts(), "Go on with the questions")
        for section, _ in answers:
            view.show_done(section, self._model.done_since(section))

    def _on_said(self) -> None:
        if isinstance(self._view, QuestionView):
            self._model.say(self._view.question, self._view.said())

    def _on_continue(self) -> None:
        if not isinstance(self._view, QuestionView):
            return
        following = self._model.walk.after(self._view.question)
        if self._to_answers:
            self._to_answers = False
            self.show_answers()
        elif following is not None:
            self.show_question(following)
        else:
            self._end_of(self._model.walk.leg)

    def _end_of(self, leg: Leg) -> None:
        """Go back to the requirement that the stretch was for, or to what else is open."""
        self.show_parts()
        if leg.kind is LegKind.FOR:
            self.room_wanted.emit(CHECKLIST, leg.name)

    def _on_read(self) -> None:
        if isinstance(self._view, QuestionView):
            place = self._model.read_with(self._view.question)
            if place is not None:
                self.room_wanted.emit(place.room, place.argument)

    def _on_back(self) -> None:
        if not isinstance(self._view, QuestionView):
            return
        before = self._model.walk.before(self._view.question)
        if before is not None:
            self.show_question(before)
        elif self._model.walk.leg == FIRST:
            self.show_typists()
        else:
            self.show_parts()

    def _on_question(self, question_id: str) -> None:
        question = self._model.question(question_id)
        if question is not None:
            self._to_answers = True
            self.show_question(question)

    def _on_go_on(self) -> None:
        self._to_answers = False
        self._go_on()

    def _on_shaping(self) -> None:
        self._walk(self._model.shaping())

    def _on_part(self, section: str) -> None:
        wanted = self._model.walk.start(Leg(LegKind.PART, section))
        if wanted is None:
            self.show_answers()
        else:
            self.show_question(wanted)

    def _on_checklist(self) -> None:
        self.room_wanted.emit(CHECKLIST, "")

    def _on_today(self) -> None:
        self.room_wanted.emit(TODAY, "")

    def _on_typist(self, person: str) -> None:
        self._model.type_as(PersonId(person))
        self._go_on()

    def _on_helper(self, name: str, relation: str) -> None:
        self._model.add_helper(name, relation)
        self._go_on()
