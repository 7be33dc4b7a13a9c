from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.records_requests import Refusal
from tests.builders import a_request

SENT = dt.date(2026, 11, 2)


def test_a_request_that_was_not_sent_is_not_under_way():
    assert a_request().sent is None
    assert not a_request().is_under_way


def test_a_sent_request_is_under_way_until_everything_came():
    request = a_request(sent=SENT)
    assert request.is_under_way
    first, second = request.items
    part = request.changed(items=(first.changed(came_on=SENT), second))
    assert part.is_under_way
    assert part.missing == (second,)
    assert not part.changed(
        items=tuple(each.changed(came_on=SENT) for each in part.items)
    ).is_under_way


@pytest.mark.parametrize("over", [{"withdrawn_on": SENT}, {"refusal": Refusal(on=SENT)}])
def test_a_request_that_ended_is_not_under_way(over):
    assert not a_request(sent=SENT, **over).is_under_way


def test_the_clock_runs_from_the_first_letter_whatever_the_order():
    request = a_request(sent=SENT)
    (first,) = request.sendings
    later = first.changed(letter="ask.polite", on=dt.date(2026, 11, 12))
    assert request.changed(sendings=(later, first)).sent == first
