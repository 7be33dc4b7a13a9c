from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.contacts import Channel, Contact, Party, Promise, Reply
from tests.builders import a_contact


def test_a_contact_is_a_call_with_the_insurer_unless_said_otherwise():
    assert (a_contact().channel, a_contact().party) == (Channel.CALL, Party.INSURER)


def test_answers_and_promises_come_back_from_disk_as_they_were():
    contact = a_contact(
        replies=(Reply(ask="drug_or_service", question="Drug or service?", answer="“drug”"),),
        promises=(Promise(what="Send the policy"),),
    )
    assert Contact.model_validate_json(contact.model_dump_json()) == contact


def test_a_promise_says_what():
    with pytest.raises(ValidationError):
        Promise(what="")


def test_a_contact_answers_what_was_asked_and_told():
    told = Reply(ask="benefit", question="Drug or service?", answer="A drug")
    asked = Reply(ask="needed", question="Is it needed?")
    call = a_contact(replies=(told, asked))
    assert call.answers("benefit")
    assert not call.answers("needed")
    assert not call.answers("other")
