"""The clock of a request against days counted by hand on a calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import DoesNotApply, Waiting
from intake.domain.case import Case
from intake.domain.contacts import Channel
from intake.domain.readiness import Standing, assess
from intake.domain.records_clock import ask_again, if_closed, records_clock, waits
from intake.domain.records_requests import Extension, Sending
from intake.ids import LetterId
from tests.builders import a_catalog, a_holder, a_request, not_answered

SOON = dt.date(2026, 11, 10)
BY_HAND = [
    # sent, received, day 10, day 20, last day
    ("2026-11-02", None, "2026-11-12", "2026-11-22", "2026-12-02"),
    ("2026-11-02", "2026-11-05", "2026-11-15", "2026-11-25", "2026-12-05"),
    ("2026-01-31", None, "2026-02-10", "2026-02-20", "2026-03-02"),
    ("2028-01-31", None, "2028-02-10", "2028-02-20", "2028-03-01"),
    ("2028-02-01", None, "2028-02-11", "2028-02-21", "2028-03-02"),
    ("2026-12-15", None, "2026-12-25", "2027-01-04", "2027-01-14"),
    ("2026-03-07", None, "2026-03-17", "2026-03-27", "2026-04-06"),
    ("2026-10-31", "2026-11-01", "2026-11-11", "2026-11-21", "2026-12-01"),
]


def day(text):
    return dt.date.fromisoformat(text)


def a_sent(sent, received=None, **more):
    request = a_request(sent=day(sent), **more)
    if received is None:
        return request
    (first,) = request.sendings
    return request.changed(sendings=(first.changed(received_on=day(received)),))


def clock_of(request):
    return records_clock(request, a_catalog())


@pytest.mark.parametrize(("sent", "received", "ten", "twenty", "last"), BY_HAND)
def test_days_are_calendar_days_over_month_ends_leap_years_and_changes_of_the_clock(
    sent, received, ten, twenty, last
):
    clock = clock_of(a_sent(sent, received))
    forty = day(last) + dt.timedelta(days=10)
    days = [each.day.isoformat() for each in clock.chases]
    assert days == [ten, twenty, last, forty.isoformat()]
    assert (clock.due, clock.end) == (day(last), day(last))
    assert clock.is_from_receipt is (received is not None)


def test_before_the_letter_went_out_no_clock_runs():
    assert clock_of(a_request()) is None
    assert ask_again(a_request(), a_catalog(), day("2026-11-22")) is None


def test_a_receipt_before_the_sending_is_a_slip_and_does_not_count():
    clock = clock_of(a_sent("2026-11-02", "2026-10-30"))
    assert (clock.starts, clock.is_from_receipt) == (day("2026-11-02"), False)


@pytest.mark.parametrize(
    ("until", "end"),
    [("2026-12-15", "2026-12-15"), (None, "2027-01-01"), ("2027-03-01", "2027-01-01")],
)
def test_more_time_in_writing_counts_once_and_for_30_days_at_most(until, end):
    more = Extension(
        told_on=day("2026-11-25"), is_written=True, until=day(until) if until else None
    )
    clock = clock_of(a_sent("2026-11-02", extension=more))
    assert (clock.due, clock.end) == (day("2026-12-02"), day(end))
    assert clock.is_extended


def test_reminders_that_are_left_move_with_the_end():
    more = Extension(told_on=day("2026-11-20"), is_written=True)
    clock = clock_of(a_sent("2026-11-02", extension=more))
    assert [each.day.isoformat() for each in clock.chases] == [
        "2026-11-12",
        "2026-12-22",
        "2027-01-01",
        "2027-01-11",
    ]


@pytest.mark.parametrize(
    ("told_on", "is_written", "why"),
    [
        ("2026-11-25", False, "More time counts only if they wrote to you."),
        ("2026-12-03", True, "They wrote after the last day."),
    ],
)
def test_more_time_on_the_phone_or_too_late_does_not_count(told_on, is_written, why):
    more = Extension(told_on=day(told_on), is_written=is_written, until=day("2026-12-20"))
    clock = clock_of(a_sent("2026-11-02", extension=more))
    assert clock.end == day("2026-12-02")
    assert clock.extension_fails.startswith(why)


def test_more_time_that_ends_before_the_first_date_takes_nothing_away():
    more = Extension(told_on=day("2026-11-10"), is_written=True, until=day("2026-11-20"))
    clock = clock_of(a_sent("2026-11-02", extension=more))
    assert (clock.end, clock.is_extended) == (day("2026-12-02"), False)


def test_a_reminder_that_was_sent_is_not_due_again():
    request = a_sent("2026-11-02")
    reminder = Sending(
        letter=LetterId("ask.polite"), on=day("2026-11-13"), channel=Channel.CALL
    )
    after = request.changed(sendings=(*request.sendings, reminder))
    today = day("2026-11-14")
    assert clock_of(after).next(today).letter.id == "ask.firm"
    assert ask_again(after, a_catalog(), today) == day("2026-11-22")


@pytest.mark.parametrize(
    ("today", "sent", "comes"),
    [
        ("2026-11-03", (), "ask.polite"),
        ("2026-11-21", (), "ask.polite"),
        ("2026-11-22", (), "ask.firm"),
        ("2026-12-01", (), "ask.firm"),
        ("2026-12-02", (), "ask.last"),
        ("2027-01-20", (), "ask.last"),
        ("2026-11-15", ("ask.firm",), "ask.last"),
        ("2026-12-03", ("ask.last",), "ask.complaint"),
        ("2027-01-20", ("ask.polite", "ask.last"), "ask.complaint"),
    ],
)
def test_a_reminder_passed_over_is_not_caught_up_and_a_complaint_never_comes_first(
    today, sent, comes
):
    request = a_sent("2026-11-02")
    gone = [
        Sending(letter=LetterId(each), on=day("2026-11-20"), channel=Channel.FAX)
        for each in sent
    ]
    after = request.changed(sendings=(*request.sendings, *gone))
    assert clock_of(after).next(day(today)).letter.id == comes


def test_after_the_last_letter_it_is_asked_again_ten_days_later():
    request = a_sent("2026-11-02")
    gone = [
        Sending(letter=LetterId(each), on=day(on), channel=Channel.LETTER)
        for each, on in (
            ("ask.polite", "2026-11-12"),
            ("ask.firm", "2026-11-22"),
            ("ask.last", "2026-12-02"),
            ("ask.complaint", "2026-12-12"),
        )
    ]
    after = request.changed(sendings=(*request.sendings, *gone))
    today = day("2026-12-12")
    assert clock_of(after).next(today) is None
    assert ask_again(after, a_catalog(), today) == day("2026-12-22")


def test_a_request_under_way_is_waited_for_by_the_name_of_its_holder():
    case = Case.of([a_holder(), a_request(sent=day("2026-11-02"))])
    assert waits(case, a_catalog(), SOON) == {
        "paper.note": Waiting(
            whom="Lakeside Clinic", since=day("2026-11-02"), ask_again=day("2026-11-12")
        )
    }


def test_what_came_is_not_waited_for():
    request = a_request(sent=day("2026-11-02"))
    first, second = request.items
    came = request.changed(items=(first.changed(came_on=day("2026-11-09")), second))
    assert waits(Case.of([a_holder(), came]), a_catalog(), SOON) == {}


def test_of_two_requests_for_the_same_thing_the_newer_counts():
    case = Case.of(
        [
            a_holder(),
            a_holder("h2", name="Riverside"),
            a_request(sent=day("2026-11-09"), holder="h2"),
            a_request("r2", sent=day("2026-11-02")),
        ]
    )
    assert waits(case, a_catalog(), SOON)["paper.note"].whom == "Riverside"


@pytest.mark.parametrize(
    ("on", "says", "call"),
    [
        ("2026-12-05", "Saturday", "Dec 4, 2026"),
        ("2026-12-06", "Sunday", "Dec 4, 2026"),
        ("2026-12-25", "federal holiday", "Dec 24, 2026"),
        ("2026-11-26", "federal holiday", "Nov 25, 2026"),
        ("2027-01-03", "Sunday", "Dec 31, 2026"),
        ("2028-01-01", "Saturday", "Dec 31, 2027"),
    ],
)
def test_a_last_day_on_a_weekend_or_holiday_is_said_with_the_day_to_call(on, says, call):
    words = if_closed(day(on), SOON)
    assert words == f"That is a {says}, and many offices are closed. Call on {call}."


def test_nothing_is_said_of_a_working_day():
    assert if_closed(day("2026-12-04"), SOON) == ""


@pytest.mark.parametrize(
    ("today", "call"),
    [
        ("2026-12-04", "Dec 4, 2026"),
        ("2026-12-05", "Dec 7, 2026"),
        ("2026-12-20", "Dec 21, 2026"),
    ],
)
def test_where_the_day_to_call_is_over_the_next_one_is_named(today, call):
    assert if_closed(day("2026-12-05"), day(today)).endswith(f"Call on {call}.")


def test_a_request_for_records_under_way_is_waiting_with_whom_and_until_when():
    case = Case.of([a_holder(), a_request(sent=dt.date(2026, 11, 16))])
    finding = assess(case, a_catalog(), dt.date(2026, 11, 22)).of("paper.note")
    assert finding is not None
    assert finding.standing is Standing.WAITING
    assert finding.because == "You are waiting for Lakeside Clinic since Nov 16, 2026."
    assert finding.not_before == dt.date(2026, 11, 26)


def test_that_it_does_not_apply_weighs_more_than_a_request():
    said = not_answered("paper.note", DoesNotApply())
    case = Case.of([a_holder(), a_request(sent=dt.date(2026, 11, 16)), said])
    finding = assess(case, a_catalog(), dt.date(2026, 11, 22)).of("paper.note")
    assert finding is not None
    assert finding.standing is Standing.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("sent", "told_on", "end", "left"),
    [
        ("2028-01-15", "2028-02-10", "2028-03-15", ("2028-03-15", "2028-03-25")),
        ("2027-01-30", "2027-02-25", "2027-03-31", ("2027-03-31", "2027-04-10")),
        ("2026-12-01", "2026-12-05", "2027-01-30", ("2027-01-30", "2027-02-09")),
    ],
)
def test_more_time_is_counted_over_month_ends_and_the_leap_day(sent, told_on, end, left):
    clock = clock_of(a_sent(sent, extension=Extension(told_on=day(told_on), is_written=True)))
    assert clock.end == day(end)
    assert tuple(each.day.isoformat() for each in clock.chases[2:]) == left
