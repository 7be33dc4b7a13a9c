from __future__ import annotations

import pytest

from intake.domain.contacts import Contact, Promise, Reply
from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.ids import ContactId
from tests.builders import a_contact, a_document, a_proof, an_answer
from tests.ui.open_case import OpenCase
from ui.viewmodels.contacts import ContactsViewModel
from ui.viewmodels.places import page_linked


@pytest.fixture
def open_case(qtbot):
    desks = []

    def make(*entries):
        desks.append(OpenCase(qtbot, *entries))
        return desks[-1], ContactsViewModel(desks[-1].bridge)

    yield make
    for each in desks:
        each.close()


def _contacts(desk):
    return desk.bridge.case.all(Contact)


def test_the_headline_counts_promises_that_are_open(open_case):
    promises = (Promise(what="Policy"), Promise(what="Letter", kept=True))
    _, model = open_case(a_contact(promises=promises), a_contact("c2"))
    assert model.headline() == "2 contacts. 1 promise to watch."


def test_the_log_is_newest_first_and_of_one_day_the_last_logged(open_case):
    _, model = open_case(
        a_contact("c1", person="A"),
        a_contact("c2", person="B", date=ApproxDate(year=2020)),
        a_contact("c3", person="C"),
    )
    assert [row.who for row in model.rows()] == ["C", "A", "B"]


def test_ten_years_of_contacts_are_shown_a_few_at_a_time(open_case):
    _, model = open_case(*(a_contact(f"c{at}") for at in range(500)))
    assert (len(model.rows()), model.more()) == (20, 480)
    model.show_more()
    assert (len(model.rows()), model.more()) == (40, 460)


def test_a_new_contact_is_of_today_with_the_insurer(open_case):
    desk, model = open_case(an_answer("coverage.insurer", "Lakeshore"))
    model.add()
    desk.settle()
    (contact,) = _contacts(desk)
    assert (contact.organisation, contact.date.day) == ("Lakeshore", 23)
    assert model.opened().title == "Lakeshore"


def test_a_contact_is_changed_answer_by_answer(open_case):
    replies = (Reply(question="Fee?"), Reply(question="When?", answer="Soon"))
    desk, model = open_case(a_contact(replies=replies))
    model.open("c1")
    model.answer(0, " No ")
    model.change(reference="8841")
    desk.settle()
    (contact,) = _contacts(desk)
    assert [each.answer for each in contact.replies] == ["No", "Soon"]
    assert contact.reference == "8841"


def test_answers_in_two_ways_are_told_with_the_contact(open_case):
    old = a_contact("c1", replies=(Reply(ask="q", question="Drug?", answer="Yes"),))
    new = a_contact("c2", replies=(Reply(ask="q", question="Drug?", answer="No"),))
    _, model = open_case(old, new)
    model.open("c2")
    (words,) = model.opened().differing
    assert words.startswith("Drug? On Nov 12, 2026 they said “Yes”.")


def test_pages_that_show_a_contact_lead_to_their_record(open_case):
    proof = a_proof(target=Target.contact(ContactId("c1")))
    _, model = open_case(a_contact(), a_document(title="Letter"), proof)
    model.open("c1")
    assert model.opened().proofs == (("Letter, p. 1", page_linked(proof.id)),)


def test_a_removed_contact_can_be_taken_back(open_case):
    desk, model = open_case(a_contact(person="Denise"))
    said: list[str] = []
    desk.bridge.did.connect(said.append)
    model.open("c1")
    model.remove()
    desk.settle()
    assert (model.is_empty, said) == (True, ["Removed the contact with Denise."])
    desk.bridge.undo()
    desk.settle()
    assert not model.is_empty
