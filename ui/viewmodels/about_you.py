"""The interview: which questions apply, where the person is, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.answers import Answer
from intake.domain.commands import Put, Remove
from intake.domain.definitions import Question
from intake.domain.doubts import doubt
from intake.domain.facts import patient_of
from intake.domain.known import know
from intake.domain.people import Helper
from intake.domain.rounds import asked, first_round
from intake.domain.section_done import section_of
from intake.ids import PATIENT, PersonId
from ui.viewmodels.about_legs import (
    DECIDING,
    FIRST,
    members,
    parts,
)
from ui.viewmodels.about_walk import Walk
from ui.viewmodels.about_words import say_said
from ui.viewmodels.read_more import read_with
from ui.viewmodels.sections_done import SectionsDone

if TYPE_CHECKING:
    from intake.domain.answers import Said
    from intake.domain.known import Known
    from intake.ids import QuestionId
    from ui.bridge import SessionBridge
    from ui.viewmodels.about_legs import Leg, Part
    from ui.viewmodels.places import Place


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
    """What is asked and was said; ``walk`` goes through it. Entries become commands."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._done = SectionsDone(bridge)
        self.walk = Walk(bridge)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_changed)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was said is kept, so that the case is the newest."""
        return self._bridge.is_idle

    def questions(self) -> tuple[Question, ...]:
        """Return the questions that are asked: all but those that surely do not apply."""
        return asked(self._known())

    def question(self, question_id: str) -> Question | None:
        """Return a question by its id."""
        return self._bridge.catalog.find(Question, question_id)

    def shaping(self) -> Leg:
        """Return what shapes the list: the first round, or what decides after it."""
        return DECIDING if self.is_through_first else FIRST

    @property
    def is_through_first(self) -> bool:
        """Whether something was said to every question of the first round."""
        return all(self.said(each.id) is not None for each in first_round(self._known()))

    def first_counts(self) -> tuple[int, int]:
        """Return how many questions of the first round are open, and how many there are."""
        known = self._known()
        questions = first_round(known)
        return sum(self.said(each.id) is None for each in questions), len(questions)

    def count_deciding(self) -> int:
        """Return how many open questions decide what belongs on the list."""
        return len(members(DECIDING, self._known(), self._bridge.readiness))

    def parts(self) -> tuple[Part, ...]:
        """Return the sections that can wait, those for a form last."""
        known = self._known()
        sections = {each.section for each in asked(known)}
        return parts(known, {each: self.done_since(each) for each in sections})

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

    def read_with(self, question: Question) -> Place | None:
        """Return where more is told about a question, or None."""
        return read_with(question, self._bridge.catalog)

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

    def _known(self) -> Known:
        return know(self._bridge.case, self._bridge.catalog, self._bridge.today)

    def _on_changed(self) -> None:
        self.changed.emit()
