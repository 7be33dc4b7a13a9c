from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.contacts import Channel, Contact, Party, Promise, Reply
from intake.domain.dates import ApproxDate
from intake.domain.documents import Proof, Target
from intake.domain.report.contacts import NEWEST, contact_proofs, contacts, with_plan
from intake.domain.report.statements import Cut
from intake.ids import ContactId, DocumentId, ProofId
from tests.reports import TODAY, a_material


def a_contact(days_ago=1, **more):
    date = ApproxDate.of(TODAY - dt.timedelta(days=days_ago))
    return Contact(id=ContactId(f"c{days_ago}"), date=date, **more)


def lines(*entries):
    return contacts(a_material(Case.of(entries))).lines


def test_no_contacts_give_an_empty_section():
    assert lines() == ()


def test_only_contacts_with_the_plan_are_told_oldest_first():
    clinic = a_contact(2, party=Party.CLINIC)
    found = with_plan(a_material(Case.of([a_contact(1), a_contact(3), clinic])))
    assert [each.id for each in found] == ["c3", "c1"]


def test_a_contact_is_told_with_date_channel_person_and_reference():
    said = a_contact(1, person="Dana R.", reference="C-20931", said="Exception possible.")
    assert lines(said)[1].text == (
        "Nov 21, 2026 Phone, Dana R., ref. C-20931: “Exception possible.”"
    )


def test_answers_are_told_where_nothing_else_was_said():
    reply = Reply(question="Is it a drug?", answer="No.")
    assert lines(a_contact(replies=(reply,)))[1].text == (
        "Nov 21, 2026 Phone: Is it a drug? “No.”"
    )
    assert lines(a_contact(topic="The exception"))[1].text == (
        "Nov 21, 2026 Phone: The exception."
    )
    assert lines(a_contact(channel=Channel.FAX))[1].text == "Nov 21, 2026 Fax."


def test_a_late_promise_is_told_without_blame():
    late = Promise(what="call back", by=TODAY - dt.timedelta(days=3))
    kept = late.changed(kept=True)
    assert lines(a_contact(promises=(late,)))[1].text.endswith(
        "Promised: call back by Nov 19, 2026; not noted as done by Nov 22, 2026."
    )
    assert lines(a_contact(promises=(kept,)))[1].text.endswith(
        "Promised: call back by Nov 19, 2026."
    )
    assert lines(a_contact(promises=(Promise(what="write"),)))[1].text.endswith(
        "Promised: write."
    )


def a_reply(answer):
    return Reply(ask="exception", question="Is there an exception?", answer=answer)


def test_answers_that_differ_are_said_to_differ_and_never_cut():
    told = lines(
        a_contact(3, replies=(a_reply("Yes."),)), a_contact(1, replies=(a_reply("No."),))
    )
    assert told[1].text == (
        "Answers differ: Is there an exception? Nov 19, 2026, “Yes.”; Nov 21, 2026, “No.”"
    )
    assert told[1].may_go is None


def test_a_contact_that_only_repeats_an_answer_may_go():
    told = lines(
        a_contact(3, replies=(a_reply("Yes."),)), a_contact(1, replies=(a_reply(" yes. "),))
    )
    assert [line.may_go for line in told] == [None, None, Cut.REPEATED_CONTACT]


def test_old_contacts_may_go_as_a_last_resort():
    told = lines(*(a_contact(ago) for ago in range(NEWEST + 1)))
    assert [line.may_go for line in told].count(Cut.OLDER_CONTACT) == 1


def test_a_letter_on_paper_is_proven_by_its_pages():
    contact = a_contact()
    proof = Proof(
        id=ProofId("p"),
        document=DocumentId("d"),
        first=1,
        last=1,
        target=Target.contact(contact.id),
    )
    assert contact_proofs(a_material(Case.of([contact, proof])), contact)[0].kind == "pages"
    assert contact_proofs(a_material(Case.of([contact])), contact)[0].kind == "contact"
