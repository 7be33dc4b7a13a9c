from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.contacts import Channel, Contact, Party
from intake.domain.dates import ApproxDate
from intake.domain.logging_letters import corrected, logged
from intake.domain.records_requests import RecordsRequest, Sending
from intake.ids import ContactId, LetterId
from tests.builders import a_holder, a_request

SENT = dt.date(2026, 11, 2)


def a_sending(**more):
    known = {"letter": LetterId("ask.first"), "on": SENT, "channel": Channel.FAX}
    return Sending(**{**known, "reference": "0093", "contact": ContactId("c1"), **more})


def after(case, command):
    return apply(case, command).case


def sent_case(**holder):
    case = Case.of([a_holder(**holder), a_request()])
    return after(case, logged("r1", a_sending(), case))


def test_what_went_out_is_in_the_log_of_contacts_too():
    case = sent_case()
    (contact,) = case.all(Contact)
    assert contact.date == ApproxDate.of(SENT)
    assert (contact.channel, contact.reference) == (Channel.FAX, "0093")
    assert (contact.party, contact.organisation) == (Party.RECORDS_OFFICE, "Lakeside Clinic")
    assert contact.said == "Asked for: Visit notes; Medicine list"
    assert case.one(RecordsRequest, "r1").sent == a_sending()


def test_a_pharmacy_is_logged_as_one():
    (contact,) = sent_case(sort="pharmacy").all(Contact)
    assert contact.party is Party.PHARMACY


def test_a_correction_reaches_the_log_and_leaves_other_words_alone():
    case = sent_case()
    told = case.one(Contact, "c1").changed(said="Spoke to Dana.")
    case = case.with_entry(told)
    later = a_sending(on=dt.date(2026, 11, 3), received_on=dt.date(2026, 11, 4))
    case = after(case, corrected("r1", 0, later, case))
    assert case.one(Contact, "c1").date == ApproxDate.of(later.on)
    assert case.one(Contact, "c1").said == "Spoke to Dana."
    assert case.one(RecordsRequest, "r1").sendings == (later,)


def test_a_contact_that_was_removed_does_not_come_back():
    case = Case.of([a_holder(), a_request(sendings=(a_sending(),))])
    case = after(case, corrected("r1", 0, a_sending(reference="1"), case))
    assert case.all(Contact) == ()


def test_one_step_back_takes_both_away():
    case = Case.of([a_holder(), a_request()])
    change = apply(case, logged("r1", a_sending(), case))
    undone = apply(change.case, change.undo).case
    assert list(undone.entries()) == list(case.entries())
