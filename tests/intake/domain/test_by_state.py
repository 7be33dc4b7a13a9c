from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from intake.domain.answers import Answer, Answered, Choice
from intake.domain.by_state import NOT_TOLD, in_your_state
from intake.domain.case import Case
from intake.domain.conditions import AnswerIs
from intake.domain.definitions import State, StateRule, StateTopic
from intake.domain.known import know
from intake.domain.sourced import Confidence, Source
from intake.ids import QuestionId
from tests.builders import a_catalog

TODAY = dt.date(2026, 11, 22)
SOURCED: dict[str, Any] = {
    "source": Source(title="A made-up law"),
    "as_of": TODAY,
    "confidence": Confidence.HIGH,
    "ask_when_unsure": "Ask the state.",
}
RULE = StateRule(states=("CA",), says="In California: 5 days.", **SOURCED)
TOPIC = StateTopic(
    id="hearing",
    title="A hearing",
    says="Everywhere: in time.",
    elsewhere="Not known to us for {state}.",
    rules=(RULE,),
    **SOURCED,
)


def choice(question, option):
    return Answer(id=QuestionId(question), said=Answered(given=Choice(options=(option,))))


def notes(*entries, topic=TOPIC):
    catalog = a_catalog().changed(
        states=(State(id="CA", title="California"), State(id="OH", title="Ohio")),
        state_topics=(topic,),
    )
    return list(in_your_state(know(Case.of(entries), catalog, TODAY)))


def test_what_a_source_says_of_the_state_is_told():
    (note,) = notes(choice("coverage.state", "CA"))
    assert (note.here, note.is_known, note.row) == (RULE.says, True, RULE)


def test_no_other_state_falls_to_a_rule_that_does_not_name_it():
    (note,) = notes(choice("coverage.state", "OH"))
    assert note.here == "Not known to us for Ohio."
    assert not note.is_known
    assert note.row.ask_when_unsure == "Ask the state."


def test_while_the_state_is_not_known_it_is_asked_for():
    (note,) = notes()
    assert note.here == NOT_TOLD


@pytest.mark.parametrize(("kind", "count"), [("medicaid", 1), ("self_pay", 0), (None, 1)])
def test_only_what_may_concern_the_plan_is_told(kind, count):
    when = AnswerIs(question=QuestionId("coverage.kind"), one_of=("medicaid",))
    entries = [choice("coverage.kind", kind)] if kind else []
    assert len(notes(*entries, topic=TOPIC.changed(when=when))) == count
