from __future__ import annotations

import pytest

from intake.domain.papers import Trouble
from intake.worker.unusable import UnusableError
from intake.worker.xml_words import words_left, xml_words

LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
FETCHES = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def test_any_xml_is_told_element_by_element():
    assert xml_words((b"<note><to>Maria</to><says>7  of\n10</says></note>",)).split("\n")[
        :2
    ] == ["Maria", "7 of 10"]


def test_a_visit_summary_is_told_by_its_narrative_not_by_its_codes(samples):
    data = (samples / "ccda" / "hl7_consultation_note.xml").read_bytes()
    words = xml_words((data[:1000], data[1000:]))
    assert "Assessment" in words
    assert "2.16.840" not in words
    assert words.count("\t") > 5


@pytest.mark.parametrize("data", [LAUGHS, FETCHES, b"<a>" * 501 + b"</a>" * 501])
def test_what_an_honest_file_never_has_is_refused(data):
    with pytest.raises(UnusableError) as caught:
        xml_words((data,))
    assert caught.value.trouble is Trouble.NOT_A_PAPER


@pytest.mark.parametrize("data", [b"<a>", b"no"])
def test_what_is_no_whole_xml_is_damaged(data):
    with pytest.raises(UnusableError) as caught:
        xml_words((data,))
    assert caught.value.trouble is Trouble.DAMAGED


def test_the_words_before_a_break_are_left():
    assert words_left(b"<note><to>Maria</to><says>7 of").split() == ["Maria", "7", "of"]
    assert words_left(b"no") == ""
    assert words_left(LAUGHS) == ""


def test_more_words_than_can_be_shown_are_not_read_to_their_end():
    pieces = iter([b"<a>", *[b"pain " * 100_000] * 50])
    with pytest.raises(UnusableError) as caught:
        xml_words(pieces)
    assert caught.value.trouble is Trouble.TOO_MANY_WORDS
    assert list(pieces)
