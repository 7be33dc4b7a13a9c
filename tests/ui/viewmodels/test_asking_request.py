from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.contacts import Channel, Contact
from intake.domain.records_requests import RecordsRequest, Sending
from intake.ids import LetterId
from tests.builders import a_catalog, a_holder, a_request
from tests.ui.open_case import OpenCase
from ui.viewmodels.asking_request import RequestModel

SENT = dt.date(2026, 11, 16)


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_holder(), a_request(), catalog=a_catalog())
    yield made
    made.close()


@pytest.fixture
def model(desk):
    made = RequestModel(desk.bridge)
    made.open("r1")
    return made


def the_request(desk):
    desk.settle()
    return desk.bridge.case.one(RecordsRequest, "r1")


def test_reminders_are_offered_only_once_it_was_sent(desk, model):
    assert [each.id for each in model.letters()] == ["ask.first"]
    assert model.next_letter() == "ask.first"
    model.log(Sending(letter=LetterId("ask.first"), on=SENT, channel=Channel.FAX))
    desk.settle()
    assert len(model.letters()) == 5
    assert model.next_letter() == "ask.polite"


def test_a_sending_that_is_removed_takes_its_contact_along(desk, model):
    model.log(Sending(letter=LetterId("ask.first"), on=SENT, channel=Channel.FAX))
    assert the_request(desk).sent.contact
    model.drop_sending(0)
    assert the_request(desk).sendings == ()
    assert desk.bridge.case.all(Contact) == ()
    model.drop_sending(7)
    desk.settle()


def test_facts_of_the_holder_and_the_request_are_kept(desk, model):
    model.describe_holder(fax="555-0137")
    model.describe(fee_limit="$25")
    model.add_item("Lab results")
    model.drop_item(0)
    model.has_come(0, SENT)
    request = the_request(desk)
    assert [each.words for each in request.items] == ["Medicine list", "Lab results"]
    assert request.items[0].came_on == SENT
    assert model.asked().holder.fax == "555-0137"
    assert model.asked().request.fee_limit == "$25"


def test_a_removed_request_is_no_longer_open(desk, model):
    model.remove()
    desk.settle()
    assert model.asked() is None
    model.describe_holder(fax="1")
    desk.settle()
    assert desk.failures == []


def test_a_paper_without_a_note_of_its_own_has_none_here(model):
    assert model.note_of("hipaa") is None
    assert model.papers_of_a_helper() == ()
