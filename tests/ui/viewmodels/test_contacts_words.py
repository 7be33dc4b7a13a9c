from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.contacts import Channel, Party, Promise, Reply
from tests.builders import a_contact
from ui.viewmodels.contacts_words import (
    facts_of,
    gist,
    say_promise,
    watch_words,
    when_and_how,
    who,
)

TODAY = dt.date(2026, 11, 23)
SOON, PAST = dt.date(2026, 11, 25), dt.date(2026, 11, 20)


def test_a_contact_is_named_by_person_and_office_or_what_they_are():
    assert (
        who(a_contact(person="Denise R.", organisation="Lakeshore")) == "Denise R., Lakeshore"
    )
    assert who(a_contact(party=Party.PHARMACY)) == "Pharmacy"
    assert when_and_how(a_contact(minutes=31)) == "Nov 12, 2026, phone call, 31 min"
    assert when_and_how(a_contact(channel=Channel.FAX)) == "Nov 12, 2026, fax"


def test_the_gist_is_one_short_line():
    assert gist(a_contact(topic="The\npolicy")) == "The policy"
    assert gist(a_contact(replies=(Reply(question="Fee?", answer="No"),))) == "“No”"
    assert gist(a_contact(said="a" * 99)).endswith("…")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"promises": (Promise(what="Policy", by=SOON),)}, "Promised for Nov 25"),
        ({"promises": (Promise(what="Policy", by=PAST),)}, "Promised for Nov 20 (past)"),
        ({"promises": (Promise(what="Policy", by=PAST, kept=True),)}, ""),
        ({"promises": (Promise(what="Policy"),)}, "Promised, no date given"),
        ({"next_action": "Ask again", "next_on": SOON}, "Ask again, Nov 25"),
        ({"next_action": "Ask again"}, "Ask again"),
    ],
)
def test_what_is_still_to_come_is_watched(more, words):
    assert watch_words(a_contact(**more), TODAY) == words


def test_facts_tell_every_answer_and_promise():
    contact = a_contact(
        replies=(Reply(question="Fee?", answer="No"), Reply(question="When?")),
        promises=(Promise(what="Send it", by=PAST),),
        incoming=True,
    )
    facts = facts_of(contact, TODAY)
    assert ("They were asked", "Fee? “No”") in facts
    assert ("They were asked", "When? Asked, no answer noted.") in facts
    assert ("Promised", "Send it by Nov 20, 2026. The day has passed.") in facts
    assert ("Reference", "None noted") in facts
    assert ("How", "Phone call, they reached me") in facts


def test_a_kept_promise_says_so():
    assert say_promise(Promise(what="Send it", by=SOON, kept=True), TODAY) == (
        "Send it by Nov 25, 2026. Kept."
    )
