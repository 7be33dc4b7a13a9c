from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from intake.domain.answers import Answer, Answered, Choice
from intake.domain.case import Case
from intake.domain.definitions import PolicyAbout, PolicySays, PublishedPolicy
from intake.domain.policies_seen import policies_seen
from intake.domain.sourced import Confidence, Source
from intake.ids import QuestionId
from tests.builders import a_catalog, an_answer

SOURCED: dict[str, Any] = {
    "source": Source(title="A made-up policy"),
    "as_of": dt.date(2026, 11, 22),
    "confidence": Confidence.HIGH,
}


def a_policy(name, about, **more):
    said = (PolicySays(about=about, says="It said something."),)
    return PublishedPolicy(
        id=name, insurer=name, title="A policy", said=said, **SOURCED, **more
    )


POLICIES = (
    a_policy("Lakeshore", PolicyAbout.PAIN),
    a_policy("Northern Health", PolicyAbout.MOOD, others=("NH Plan",)),
    a_policy("Hill & Dale", PolicyAbout.RULES),
)


def seen(*entries):
    return policies_seen(Case.of(entries), a_catalog().changed(policies=POLICIES))


def names(*entries):
    return [each.policy.insurer for each in seen(*entries)]


@pytest.mark.parametrize(
    "card", ["Northern Health of Ohio", "NORTHERN HEALTH", "nh plan", "Northern-Health"]
)
def test_those_alike_in_name_to_the_card_come_first_and_say_so(card):
    first, *others = seen(an_answer("coverage.insurer", card))
    assert first.policy.insurer == "Northern Health"
    assert first.is_like_yours
    assert not any(each.is_like_yours for each in others)


@pytest.mark.parametrize("card", ["", "H", "Healthy Life"])
def test_a_name_that_is_not_alike_moves_nothing(card):
    given = [an_answer("coverage.insurer", card)] if card else []
    assert names(*given) == [each.insurer for each in POLICIES]


def test_what_is_about_other_illnesses_is_left_out():
    condition = next(each for each in a_catalog().conditions if each.path == "pain")
    said = Answered(given=Choice(options=(condition.id,)))
    pain = Answer(id=QuestionId("request.condition"), said=said)
    assert names(pain) == ["Lakeshore", "Hill & Dale"]
