from __future__ import annotations

from intake.domain.policies import Passage
from intake.domain.splitting.blocks import blocks


def told(*pages):
    passages = [Passage(words=words, page=at) for at, words in enumerate(pages, start=1)]
    return [(each.marker, each.words) for each in blocks(passages)]


def test_hard_line_breaks_are_rejoined():
    words = (
        "Intravenous ketamine may be considered for members who\n"
        "have had pain for three months or longer and who were\nseen by a specialist."
    )
    assert told(words) == [("", " ".join(words.split()))]


def test_a_hyphen_at_the_end_of_a_line_binds():
    words = "The member has had chronic pain of the legs and long-\nterm treatment of it."
    assert told(words)[0][1].endswith("long-term treatment of it.")


def test_every_kind_of_line_end_and_space_is_read():
    assert told("1. Age\u00a018\r\n2. Pain\u20283. Signs\u200b") == [
        ("1.", "Age 18"),
        ("2.", "Pain"),
        ("3.", "Signs"),
    ]


def test_a_number_at_the_start_of_a_wrapped_line_begins_no_item():
    words = (
        "The treatment has to be kept up at a usual dose for at least\n6. weeks or so it says."
    )
    assert len(told(words)) == 1


def test_a_sentence_goes_on_over_the_end_of_a_page():
    assert told("A trial of two", "medicines is asked for.") == [
        ("", "A trial of two medicines is asked for.")
    ]
    assert len(told("A trial is asked for.", "Another page.")) == 2


def test_or_on_its_own_line_stays_alone():
    found = blocks([Passage(words="1. One\nOR\n2. Two")])
    assert [each.is_connector for each in found] == [False, True, False]
