"""What is known of the person's own state; where nothing is, whom to ask. No default rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.applying import holds
from intake.domain.definitions import State, StateRule, StateTopic
from intake.domain.facts import choice_of
from intake.domain.value import Value
from intake.ids import QuestionId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.known import Known

STATE = QuestionId("coverage.state")
NOT_TOLD = "Say in About you which state you live in. Then we tell what is known to us."


class StateNote(Value):
    """One topic for the person's state: ``says`` what holds everywhere, ``here`` what is known.

    ``row`` is where ``here`` comes from, or where the topic does if nothing is known.
    """

    title: str
    says: str
    here: str
    is_known: bool
    row: StateRule | StateTopic


def in_your_state(known: Known) -> Iterator[StateNote]:
    """Yield what differs by state and concerns this plan, or may concern it."""
    state = known.catalog.find(State, choice_of(known.case, STATE))
    for topic in known.catalog.state_topics:
        if holds(topic.when, known) is not False:
            yield _note(topic, state)


def _note(topic: StateTopic, state: State | None) -> StateNote:
    rules = (each for each in topic.rules if state is not None and state.id in each.states)
    rule = next(rules, None)
    return StateNote(
        title=topic.title,
        says=topic.says,
        here=_here(topic, rule, state),
        is_known=rule is not None,
        row=rule or topic,
    )


def _here(topic: StateTopic, rule: StateRule | None, state: State | None) -> str:
    if rule is not None:
        return rule.says
    return NOT_TOLD if state is None else topic.elsewhere.replace("{state}", state.title)
