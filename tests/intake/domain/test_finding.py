from __future__ import annotations

import pytest

from intake.domain.answers import own_words_id
from intake.domain.case import Case
from intake.domain.finding import find_entries
from tests.builders import (
    a_contact,
    a_diary_entry,
    a_document,
    a_trial,
    an_answer,
)
from tests.ui.open_case import THERAPY, a_catalog

CATALOG = a_catalog()


def found(*entries, query, catalog=CATALOG):
    return find_entries(Case.of(entries), catalog, query)


def kinds(*entries, query):
    return [(hit.kind, hit.id) for hit in found(*entries, query=query).hits]


def test_what_was_said_in_a_call_is_found_with_its_words_marked():
    call = a_contact(said="She promised to send the denial letter by fax")
    (hit,) = found(call, query="denial fax").hits
    assert (hit.kind, hit.id) == ("contact", call.id)
    assert [hit.excerpt.text[a:b] for a, b in hit.excerpt.marked] == ["denial", "fax"]


def test_every_kind_of_entry_is_looked_through():
    entries = (
        a_trial(note="made me drowsy"),
        a_diary_entry(could_not="drowsy, could not drive"),
        an_answer("function.goals", "be less drowsy"),
        a_document(title="Note about drowsy days"),
    )
    assert {kind for kind, _ in kinds(*entries, query="drowsy")} == {
        "trial",
        "diary",
        "answer",
        "document",
    }


def test_a_requirement_of_the_checklist_is_found_by_its_words():
    assert ("requirement", THERAPY) in kinds(query="riverside ask")


def test_own_words_about_a_requirement_carry_its_title():
    words = an_answer(own_words_id(THERAPY), "Zebra splints on both hands")
    (hit,) = found(words, query="zebra").hits
    assert hit.title == next(each.title for each in CATALOG.requirements if each.id == THERAPY)


def test_ids_are_no_words():
    assert kinds(a_document("d4711", title="MRI", file_name="mri.pdf"), query="d4711") == []


def test_a_misspelt_word_is_looked_for_as_it_is_spelled():
    found_near = found(a_trial(name="Gabapentin"), query="gabapentn")
    assert found_near.query == "gabapentin"
    assert [hit.title for hit in found_near.hits] == ["Gabapentin"]


@pytest.mark.parametrize("query", ["", "  ", "!!", "zzzzqqqq"])
def test_nothing_is_found_for_nothing(query):
    assert found(a_trial(), query=query).hits == ()


def test_what_is_entered_last_comes_first():
    one, two = (an_answer(f"q.{at}", "same words") for at in (1, 2))
    assert [entry for _, entry in kinds(one, two, query="same words")] == ["q.2", "q.1"]
