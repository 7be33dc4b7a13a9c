from __future__ import annotations

from intake.domain.answers import DontKnow
from tests.builders import a_catalog, a_trial, a_yes, not_answered

TELL = "Before the visit: tell them about"


def at(enter, *entries):
    room = enter(*entries, catalog=a_catalog())
    room.hand.press(TELL)
    return room


def test_what_is_taken_is_listed_with_its_source_and_day(enter):
    words = at(enter, a_trial(treatment="alpha", ongoing=True)).hand.words()
    assert "Source: " in words
    assert "read " in words


def test_what_nobody_knows_is_something_to_find_out(enter):
    words = at(enter, not_answered("safety.pregnancy", DontKnow())).hand.words()
    assert "To find out before" in words


def test_it_never_advises(enter):
    words = at(enter, a_yes("safety.pregnancy")).hand.words()
    assert "things to bring up, not advice" in words
    assert "Do not stop or change anything without" in words
