"""The interview: which questions apply, where the person is, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal

from intake.domain.answers import (
    Answer,
    Answered,
    Choice,
    ComeBack,
    DoesNotApply,
    DontKnow,
    Waiting,
    YesNo,
)
from intake.domain.applying import holds
from intake.domain.commands import Put, Remove
from intake.domain.definitions import Question
from intake.domain.doubts import doubt
from intake.domain.facts import patient_of
from intake.domain.known import know
from intake.domain.people import Helper
from intake.domain.report.given_words import say_given
from intake.domain.section_done import section_of
from intake.ids import PATIENT, PersonId
from ui.viewmodels.sections_done import SectionsDone

if TYPE_CHECKING:
    from intake.domain.answers import Given, Said
    from intake.ids import QuestionId
    from ui.bridge import SessionBridge


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One line of "Check your answers": ``said`` is None where nothing was said yet."""

    question: Question
    said: Said | None
    words: str


@dataclass(frozen=True, slots=True)
class Typist:
    """Somebody who may be typing."""

    id: PersonId
    says: str


class AboutYouViewModel(QObject):
    """Walks through the questions that apply, and turns what is entered into commands."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._done = SectionsDone(bridge)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_changed)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was said is kept, so that the case is the newest."""
        return self._bridge.is_idle

    def questions(self) -> tuple[Question, ...]:
        """Return the questions that are asked: all but those that surely do not apply."""
        known = know(self._bridge.case, self._bridge.catalog, self._bridge.today)
        return tuple(
            question
            for question in self._bridge.catalog.questions
            if holds(question.when, known) is not False
        )

    def question(self, question_id: str) -> Question | None:
        """Return a question by its id."""
        return self._bridge.catalog.find(Question, question_id)

    def first_open(self) -> Question | None:
        """Return where to go on: essentials first, then the first with nothing said."""
        still_open = [each for each in self.questions() if self.said(each.id) is None]
        essential = [each for each in still_open if each.essential]
        return next(iter(essential or still_open), None)

    def after(self, question: Question) -> Question | None:
        """Return the question after this one, or None at the end."""
        return self._beside(question, 1)

    def before(self, question: Question) -> Question | None:
        """Return the question before this one, or None at the start."""
        return self._beside(question, -1)

    def place(self, question: Question) -> str:
        """Return the section and how far into it the question is: "Your plan · 2 of 6"."""
        section = [each for each in self.questions() if each.section == question.section]
        if question not in section:
            return question.section
        return f"{question.section} · {section.index(question) + 1} of {len(section)}"

    def said(self, question: QuestionId) -> Said | None:
        """Return what was said to a question, or None."""
        return self._bridge.case.said(question)

    def doubt(self, question: QuestionId) -> str:
        """Return what may be wrong with an answer that is kept all the same, or nothing."""
        return doubt(question, self._bridge.case.given(question), self._bridge.catalog)

    def say(self, question: Question, said: Said | None) -> None:
        """Keep what was said; None takes it back. Nothing happens where nothing is new."""
        if said == self.said(question.id):
            return
        if said is None:
            self._bridge.run(Remove(entry_kind="answer", id=question.id))
        else:
            self._bridge.run(Put(entry=Answer(id=question.id, said=said)))

    def answers(self) -> tuple[tuple[str, tuple[AnswerRow, ...]], ...]:
        """Return all questions by section, with what was said in words."""
        sections: dict[str, list[AnswerRow]] = {}
        for question in self.questions():
            said = self.said(question.id)
            words = f"{say_said(question, said)} {self.doubt(question.id)}".strip()
            row = AnswerRow(question, said, words)
            sections.setdefault(question.section, []).append(row)
        return tuple((title, tuple(rows)) for title, rows in sections.items())

    def done_since(self, section: str) -> str:
        """Return since when the person is done with a section; empty while they are not."""
        return self._done.since(section_of(section))

    def turn_section(self, section: str) -> None:
        """Be done with a section for now, or take it up again."""
        self._done.turn(section_of(section), section)

    def counts(self) -> tuple[int, int]:
        """Return how many questions have an answer of any kind, and how many there are."""
        asked = self.questions()
        return sum(self.said(each.id) is not None for each in asked), len(asked)

    def typists(self) -> tuple[Typist, ...]:
        """Return everybody who may be typing, the patient first."""
        name = patient_of(self._bridge.case).name
        patient = Typist(PATIENT, f"{name}, the patient" if name else "The patient")
        helpers = (
            Typist(each.id, f"{each.name}, {each.relation}" if each.relation else each.name)
            for each in self._bridge.case.all(Helper)
        )
        return (patient, *helpers)

    def typist(self) -> PersonId:
        """Return who is typing."""
        return self._bridge.typist

    def type_as(self, person: PersonId) -> None:
        """From now on this person is typing."""
        self._bridge.type_as(person)

    def add_helper(self, name: str, relation: str) -> None:
        """Add somebody who helps; from now on they are typing."""
        helper = Helper(id=PersonId(self._bridge.new_id()), name=name, relation=relation)
        self._bridge.run(Put(entry=helper))
        self._bridge.type_as(helper.id)

    def _beside(self, question: Question, step: int) -> Question | None:
        asked = self.questions()
        ids = [each.id for each in asked]
        if question.id not in ids:
            return next(iter(asked), None)
        at = ids.index(question.id) + step
        return asked[at] if 0 <= at < len(asked) else None

    def _on_changed(self) -> None:
        self.changed.emit()


def say_said(question: Question, said: Said | None) -> str:
    """Return what was said in words; "Not answered yet" where nothing was."""
    match said:
        case None:
            words = "Not answered yet"
        case Answered(given=given):
            words = _say(question, given)
        case DontKnow():
            words = "You don’t know yet"
        case DoesNotApply():
            words = "Does not apply"
        case ComeBack():
            words = "You’ll come back to this"
        case Waiting(whom=whom):
            words = f"Waiting for {whom or 'someone'}"
        case _:
            assert_never(said)
    return words


def _say(question: Question, given: Given) -> str:
    """Return an answer as its card says it; other kinds as the summary does."""
    if isinstance(given, Choice):
        says = {option.id: option.says for option in question.options}
        return ", ".join(says.get(each, each) for each in given.options)
    words = say_given(question, given)
    return words.capitalize() if isinstance(given, YesNo) else words
