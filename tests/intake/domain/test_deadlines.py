from __future__ import annotations

import datetime as dt

from intake.domain.answers import Answer, Answered, Waiting, When
from intake.domain.case import Case
from intake.domain.contacts import Promise
from intake.domain.dates import ApproxDate
from intake.domain.deadlines import deadlines
from intake.domain.records_requests import Extension
from intake.ids import QuestionId
from tests.builders import (
    a_catalog,
    a_choice,
    a_contact,
    a_day,
    a_holder,
    a_request,
    an_answer,
    not_answered,
)

TODAY = dt.date(2026, 11, 22)
NEXT_WEEK = dt.date(2026, 11, 29)


def found(*entries):
    return {each.id: each for each in deadlines(Case.of(entries), a_catalog(), TODAY)}


def test_an_empty_case_has_no_dates():
    assert found() == {}


def test_the_visit_is_a_date_with_its_time_and_place():
    given = When(date=ApproxDate.of(NEXT_WEEK), time="10:30 AM")
    visit = Answer(id=QuestionId("visit.date"), said=Answered(given=given))
    row = found(visit, an_answer("visit.place", "Room 2"))["visit"]
    assert (row.date, row.because) == (NEXT_WEEK, "10:30 AM, Room 2")


def test_an_approximate_visit_makes_no_date():
    given = When(date=ApproxDate(year=2026, month=12))
    assert found(Answer(id=QuestionId("visit.date"), said=Answered(given=given))) == {}


def test_a_promise_stays_until_it_is_kept():
    promise = Promise(what="Send the policy", by=NEXT_WEEK)
    kept = promise.changed(kept=True)
    vague = Promise(what="Call back")
    rows = found(a_contact(promises=(kept, promise, vague), organisation="Lakeshore"))
    assert list(rows) == ["promise:c1:2"]
    row = rows["promise:c1:2"]
    assert (row.title, row.because, row.source) == (
        "Send the policy",
        "Promised on Nov 12, 2026.",
        "Lakeshore",
    )


def test_a_next_action_ends_with_the_next_contact_with_the_same_party():
    past = dt.date(2026, 11, 15)
    noted = a_contact(next_action="Call again", next_on=past)
    later = a_contact("c2", date=ApproxDate(year=2026, month=11, day=20))
    other = later.changed(id="c3", party="clinic")
    assert "next:c1" in found(noted, other)
    assert "next:c1" not in found(noted, other, later)
    assert "next:c1" in found(noted.changed(next_on=NEXT_WEEK), later)


def test_a_next_action_without_words_names_the_party():
    row = found(a_contact(party="records_office", next_on=NEXT_WEEK))["next:c1"]
    assert row.title == "Get back to records office"


def test_a_day_to_ask_again_names_whom_and_about_what():
    said = Waiting(whom="Dr. Okafor", since=dt.date(2026, 11, 10), ask_again=NEXT_WEEK)
    rows = found(
        not_answered("paper.note", said),
        not_answered("coverage.kind", said.changed(whom="")),
        not_answered("own.question", said),
        not_answered("visit.date", Waiting()),
    )
    assert rows["ask:paper.note"].title == "Ask Dr. Okafor again: Visit notes"
    assert rows["ask:coverage.kind"].title == "Ask again: What kind of plan is it?"
    assert rows["ask:own.question"].title.endswith("what you are waiting for")
    assert "ask:visit.date" not in rows


def test_records_that_were_asked_for_have_the_clock_of_their_rule():
    said = Waiting(since=dt.date(2026, 11, 10))
    rows = found(not_answered("paper.note", said), not_answered("paper.crps", said))
    row = rows["rule:records:Visit notes"]
    assert row.date == dt.date(2026, 12, 10)
    assert row.because == (
        "This source said 30 days. Counted from Nov 10, 2026. A letter’s date wins."
    )
    assert row.source == "A made-up list, checked Nov 22, 2026"
    assert len(rows) == 1


def test_a_plans_clock_runs_only_under_that_plan():
    sent = a_day("request.sent_on", TODAY)
    clock = "rule:employer.clock"
    assert clock not in found(sent)
    assert clock not in found(sent, a_choice("coverage.kind", "no_pa"))
    rows = found(sent, a_choice("coverage.kind", "employer"))
    assert rows[clock].date == dt.date(2026, 12, 7)


def test_dates_come_in_order():
    rows = found(
        a_day("visit.date", NEXT_WEEK),
        a_contact(promises=(Promise(what="Send", by=TODAY),)),
    )
    assert list(rows) == ["promise:c1:1", "visit"]


def test_days_are_counted_from_the_earlier_day_while_the_later_one_is_not_known():
    dated = a_day("letter.dated", dt.date(2026, 10, 26))
    received = a_day("letter.received", dt.date(2026, 10, 30))
    assert found(dated)["rule:letters.ask_again"].date == dt.date(2027, 2, 26)
    row = found(dated, received)["rule:letters.ask_again"]
    assert row.date == dt.date(2027, 3, 1)
    assert "Counted from Oct 30, 2026." in row.because


def test_an_end_that_may_move_is_told_as_the_safe_day():
    row = found(a_day("letter.received", dt.date(2026, 8, 26)))["rule:letters.ask_again"]
    assert row.date == dt.date(2026, 12, 26)
    assert "The source lets it move to Dec 28, 2026." in row.because


def test_the_date_in_a_letter_takes_the_place_of_every_estimate():
    rows = found(
        a_day("letter.received", dt.date(2026, 11, 20)),
        a_day("letter.ask_by", dt.date(2027, 1, 5)),
    )
    assert list(rows) == ["letter:letter.ask_by"]
    row = rows["letter:letter.ask_by"]
    assert (row.date, row.title) == (dt.date(2027, 1, 5), "Ask the plan to look again")
    assert row.because.startswith("The letter names this day.")


def test_a_request_for_records_has_its_last_day_and_its_next_reminder():
    rows = found(a_holder(), a_request(sent=dt.date(2026, 11, 13)))
    last, chase = rows["records:r1"], rows["chase:r1"]
    assert (last.date, chase.date) == (dt.date(2026, 12, 13), dt.date(2026, 11, 23))
    assert last.title == "Records are due: Lakeside Clinic"
    assert last.because == (
        "Counted from Nov 13, 2026, when you sent it. "
        "That is a Sunday, and many offices are closed. Call on Dec 11, 2026."
    )
    assert chase.title == "Ask how far it is: Lakeside Clinic"


def test_a_request_says_when_to_ask_again_in_place_of_an_older_note():
    said = Waiting(since=dt.date(2026, 11, 1), ask_again=dt.date(2026, 11, 25))
    rows = found(a_holder(), not_answered("paper.note", said))
    assert "ask:paper.note" in rows
    rows = found(
        a_holder(), not_answered("paper.note", said), a_request(sent=dt.date(2026, 11, 13))
    )
    assert set(rows) == {"records:r1", "chase:r1"}


def test_more_time_in_writing_moves_the_last_day_and_is_said():
    more = Extension(told_on=dt.date(2026, 11, 20), is_written=True)
    row = found(a_holder(), a_request(sent=dt.date(2026, 11, 13), extension=more))
    assert row["records:r1"].date == dt.date(2027, 1, 12)
    assert "They took more time, in writing." in row["records:r1"].because
