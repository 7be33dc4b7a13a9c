"""Going through the interview: from question to question of one stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.known import know
from intake.domain.rounds import asked, is_open
from ui.viewmodels.about_legs import FIRST, leg_of, members, title_of

if TYPE_CHECKING:
    from intake.domain.definitions import Question
    from intake.domain.known import Known
    from ui.bridge import SessionBridge
    from ui.viewmodels.about_legs import Leg


class Walk:
    """Where the person is; a question that was answered on the way stays in its place."""

    def __init__(self, bridge: SessionBridge) -> None:
        self._bridge = bridge
        self._met: tuple[Question, ...] = ()
        self.leg = FIRST

    def start(self, leg: Leg) -> Question | None:
        """Walk a stretch; return its first open question, or None."""
        self.leg, self._met = leg, ()
        return self._next_open(self._questions(), 0)

    def stand_at(self, question: Question) -> None:
        """Go to a question: in the stretch that is walked if it is in it, else in its own."""
        if _place(question, self._questions()) < 0:
            self.leg, self._met = leg_of(question, self._known()), ()

    def after(self, question: Question) -> Question | None:
        """Return the next open question of the stretch, or None at its end."""
        questions = self._questions()
        return self._next_open(questions, _place(question, questions) + 1)

    def before(self, question: Question) -> Question | None:
        """Return the question before this one in the stretch, or None at the start."""
        questions = self._questions()
        at = _place(question, questions)
        return questions[at - 1] if at > 0 else None

    def place(self, question: Question) -> str:
        """Return the stretch and how far into it the question is: "Your plan · 2 of 6"."""
        questions, title = self._questions(), title_of(self.leg, self._bridge.catalog)
        at = _place(question, questions)
        return title if at < 0 else f"{title} · {at + 1} of {len(questions)}"

    def _questions(self) -> tuple[Question, ...]:
        known = self._known()
        now = members(self.leg, known, self._bridge.readiness)
        ids = {each.id for each in now}
        if any(each.id not in ids for each in self._met):
            ids.update(each.id for each in self._met)
            now = tuple(each for each in asked(known) if each.id in ids)
        self._met = now
        return now

    def _known(self) -> Known:
        return know(self._bridge.case, self._bridge.catalog, self._bridge.today)

    def _next_open(self, questions: tuple[Question, ...], start: int) -> Question | None:
        known = self._known()
        return next((each for each in questions[start:] if is_open(each, known)), None)


def _place(question: Question, questions: tuple[Question, ...]) -> int:
    """Return where a question stands among others; -1 if it is not there."""
    ids = [each.id for each in questions]
    return ids.index(question.id) if question.id in ids else -1
