from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.holders import HolderSort
from intake.domain.records_requests import CopyForm, Refusal
from tests.builders import a_catalog, a_request
from ui.viewmodels.asking_words import FORMS, SORTS, say_clock, say_state, say_waited

SENT = dt.date(2026, 11, 2)


def state(today, **more):
    return say_state(a_request(**more), a_catalog(), today)


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (
            dt.date(2026, 11, 5),
            "An answer is due by Dec 2, 2026. Ask how far it is: Nov 12, 2026.",
        ),
        (dt.date(2026, 12, 2), "Today is the last day for an answer. Last day: now."),
        (dt.date(2026, 12, 3), "The last day for an answer was Dec 2, 2026. Last day: now."),
    ],
)
def test_the_state_names_the_last_day_and_the_next_step(today, says):
    assert state(today, sent=SENT) == says


def test_other_states_are_said_in_words():
    assert state(SENT) == "Not sent yet."
    assert state(SENT, sent=SENT, withdrawn_on=SENT).startswith("You took this request back")
    assert state(SENT, sent=SENT, refusal=Refusal(on=SENT)).startswith("They said no on Nov 2")
    came = tuple(each.changed(came_on=SENT) for each in a_request().items)
    assert state(SENT, sent=SENT, items=came) == "Everything came."
    part = (came[0], a_request().items[1])
    assert state(SENT, sent=SENT, items=part).startswith("1 of 2 came.")


def test_only_what_is_under_way_is_waited_for():
    assert say_waited(a_request(sent=SENT)) == "Sent Nov 2, 2026"
    assert say_waited(a_request()) == ""


def test_the_clock_says_what_it_counts_from_and_who_says_so():
    first, counted, *rest = say_clock(a_request(sent=SENT), a_catalog(), SENT)
    assert first == "Last day for an answer: Dec 2, 2026, in 30 days."
    assert counted.startswith("Counted from Nov 2, 2026, the day you sent it.")
    assert rest[-1].startswith("Source: A made-up list (2026)")
    assert say_clock(a_request(), a_catalog(), SENT) == ()


def test_each_place_and_form_has_its_words():
    assert [each for each, _ in SORTS] == list(HolderSort)
    assert [each for each, _ in FORMS] == list(CopyForm)
