"""The pages of the Learn room as they ship: true, sourced, plain, and leading somewhere."""

from __future__ import annotations

import re
import statistics

import pytest

from intake.domain.definitions import MADE_OF_ROWS
from tests.intake.catalog.names_met import without_names
from tests.intake.catalog.reading_grade import grade
from tests.intake.catalog.said import ENDS, LEAST_WORDS, WORDS
from tests.intake.catalog.shipped import catalog, strings

OUR_OWN = "Previsit’s "
DATED = re.compile(r"\b(19|20)\d\d\b|undated|date not noted")
ERRORS_PUT_RIGHT = 25
SHORTEST_TERM = 2


def pages():
    return catalog().learn


def page(name):
    return next(each for each in pages() if each.id == name)


def text(row):
    return "\n".join(says for _, says in strings(row))


def sources():
    for each in pages():
        for source in (each.source, *each.also, *(claim.source for claim in each.claims)):
            yield each.id, source


@pytest.mark.parametrize("name", [each.id for each in pages()])
def test_half_of_the_sentences_of_a_page_are_below_grade_seven(name):
    said = [each for each in ENDS.split(text(page(name))) if len(WORDS.findall(each)) >= 1]
    grades = [
        grade(without_names(each)) for each in said if len(WORDS.findall(each)) >= LEAST_WORDS
    ]
    assert statistics.median(grades) <= 7, name


def test_each_source_has_its_address_and_its_date_or_is_our_own_word():
    wanting = [
        (name, source.title)
        for name, source in sources()
        if not source.title.startswith(OUR_OWN)
        and not (source.address and DATED.search(source.date))
    ]
    assert not wanting


def test_what_is_only_our_own_word_is_never_called_sure_of_the_world():
    ours = {"previsit", "words"}
    for each in pages():
        if each.source.title.startswith(OUR_OWN) and each.id not in ours:
            assert each.confidence != "high", each.id


def test_each_page_says_whom_to_ask():
    assert [each.id for each in pages() if not each.ask_when_unsure] == []


def test_from_each_page_another_one_is_a_step_away_and_all_can_be_reached():
    known = {each.id: each for each in pages()}
    reached, coming = set(), ["crisis"]
    while coming:
        name = coming.pop()
        if name not in reached and name in known:
            reached.add(name)
            coming += known[name].see
    assert reached == known.keys()
    assert all(each.see for each in pages())


def test_no_page_leads_to_itself_or_twice_to_the_same():
    for each in pages():
        assert each.id not in each.see
        assert len(set(each.see)) == len(each.see), each.id
        places = [(lead.room, lead.opens) for lead in each.leads]
        assert len(set(places)) == len(places), each.id


def test_ids_of_pages_differ_from_those_made_of_rows():
    assert not {each.id for each in pages()} & {*MADE_OF_ROWS}
    assert not [each.id for each in pages() if ":" in each.id]


def test_each_requirement_and_each_rule_of_time_is_explained_on_just_one_page():
    explained = [each for row in pages() for each in row.explains]
    assert len(set(explained)) == len(explained)
    wanted = {row.id for row in (*catalog().requirements, *catalog().deadline_rules)}
    assert wanted <= set(explained)


def test_each_of_the_errors_of_the_articles_is_put_right():
    claims = page("often_said").claims
    assert len(claims) == ERRORS_PUT_RIGHT
    assert len({each.said for each in claims}) == ERRORS_PUT_RIGHT
    headings = [each.about for each in claims]
    assert sorted(set(headings), key=headings.index) == list(dict.fromkeys(headings))
    said = text(page("often_said"))
    for put_right in ("ABN", "off label", "72 hours", "used alone", "2025", "relaxed muscles"):
        assert put_right in said


def test_both_sides_of_the_evidence_say_what_was_found_in_whom_and_how_surely():
    said = text(page("evidence"))
    for found in ("up to 12 weeks", "no clear evidence of benefit", "more side effects"):
        assert found in said
    for size in ("67 studies with 2,309 adults", "38 trials", "15.8 points"):
        assert size in said
    for certainty in ("grade B", "very low certainty", "a lot of uncertainty"):
        assert certainty in said


def test_nobody_is_told_to_start_or_stop_a_medicine():
    tells = re.compile(
        r"(?<!not )\b(stop|start|take more|take less) (taking|your) ", re.IGNORECASE
    )
    assert not [each.id for each in pages() if tells.search(text(each))]
    assert "Do not stop anything on your own" in text(page("safety"))


def test_words_explained_are_met_on_a_page_and_no_two_share_a_form():
    forms = [form.casefold() for each in catalog().terms for form in (each.title, *each.forms)]
    assert len(set(forms)) == len(forms)
    assert all(len(form) > SHORTEST_TERM - 1 for form in forms)
