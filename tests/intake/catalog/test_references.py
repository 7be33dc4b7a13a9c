from __future__ import annotations

import copy
import datetime as dt
import tomllib
from functools import cache
from pathlib import Path

import pytest

from intake.catalog.parse import parse_catalog
from intake.errors import CatalogError

ROOT = Path("tests/data/catalog")
ROW = "requirements/papers.toml requirement 1"


@cache
def _tables():
    return {
        path.relative_to(ROOT).as_posix(): tomllib.loads(path.read_text("utf-8"))
        for path in ROOT.rglob("*.toml")
    }


def refusal(key, value):
    tables = copy.deepcopy(_tables())
    tables["requirements/papers.toml"]["requirement"][0][key] = value
    with pytest.raises(CatalogError) as caught:
        parse_catalog(tables)
    return str(caught.value)


@pytest.mark.parametrize(
    ("condition", "name", "near"),
    [
        ({"kind": "answer_given", "question": "visit.dat"}, "visit.dat", "visit.date"),
        ({"kind": "own_words", "question": "life.word"}, "life.word", "life.words"),
        (
            {"kind": "answer_is", "question": "coverage.kind", "one_of": ["employr"]},
            "employr",
            "employer",
        ),
        (
            {"kind": "answer_is", "question": "coverage.kin", "one_of": ["employer"]},
            "coverage.kin",
            "coverage.kind",
        ),
        ({"kind": "on_path", "path": "pane"}, "pane", "pain"),
        ({"kind": "document_of_type", "types": ["visit_notes"]}, "visit_notes", "visit_note"),
        ({"kind": "score_recorded", "instrument": "two_item"}, "two_item", "two_items"),
        ({"kind": "trials_tried", "classes": ["tablet"]}, "tablet", "tablets"),
        ({"kind": "taking", "classes": ["tablet"]}, "tablet", "tablets"),
        ({"kind": "taking", "treatments": ["alfa"]}, "alfa", "alpha"),
        ({"kind": "contact_about", "party": "insurers"}, "insurers", "insurer"),
        (
            {"kind": "contact_about", "party": "insurer", "ask": "ask.benefits"},
            "ask.benefits",
            "ask.benefit",
        ),
    ],
)
@pytest.mark.parametrize("key", ["when", "met_by"])
def test_a_typing_slip_is_named_with_what_was_probably_meant(key, condition, name, near):
    expected = (
        f"{ROW} {key}: nothing in the catalog has the id {name!r}. Did you mean {near!r}?"
    )
    assert refusal(key, condition) == expected


def test_a_slip_inside_other_words_is_found():
    inner = {"kind": "not", "of": {"kind": "on_path", "path": "pane"}}
    condition = {"kind": "any_of", "of": [{"kind": "always"}, inner]}
    assert "Did you mean 'pain'?" in refusal("when", condition)


def test_a_name_like_no_other_gets_no_guess():
    condition = {"kind": "on_path", "path": "zzz"}
    assert refusal("when", condition).endswith("has the id 'zzz'.")


def test_kinds_of_paper_are_checked_too():
    assert f"{ROW} document_types: nothing" in refusal("document_types", ["visit_notes"])


def test_a_yes_or_no_question_takes_yes_and_no_only():
    condition = {"kind": "answer_is", "question": "safety.pregnancy", "one_of": ["maybe"]}
    assert "has the id 'maybe'" in refusal("when", condition)


def test_the_start_of_a_rule_is_checked():
    tables = copy.deepcopy(_tables())
    tables["plans/employer.toml"]["rule"][0]["starts"]["question"] = "request.sent"
    with pytest.raises(CatalogError, match=r"plans/employer.toml rule 1 starts: nothing"):
        parse_catalog(tables)


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("letter", "letter.ask_bye", "letter: "),
        (
            "starts",
            {"kind": "from_answer", "question": "letter.dated", "or_else": "letter.date"},
            "starts or_else: ",
        ),
        ("when", {"kind": "on_path", "path": "pane"}, "when: "),
    ],
)
def test_a_rule_of_time_names_only_what_is_there(key, value, place):
    tables = copy.deepcopy(_tables())
    tables["deadlines/letters.toml"]["rule"][0][key] = value
    with pytest.raises(CatalogError) as caught:
        parse_catalog(tables)
    assert f"deadlines/letters.toml rule 1 {place}" in str(caught.value)


def test_a_question_sharpens_only_what_is_there():
    tables = copy.deepcopy(_tables())
    tables["questions/plan.toml"]["question"][0]["sharpens"] = ["paper.notes"]
    with pytest.raises(CatalogError) as caught:
        parse_catalog(tables)
    assert "questions/plan.toml question 1 sharpens" in str(caught.value)
    assert "Did you mean 'paper.note'?" in str(caught.value)


def test_a_question_leads_only_to_a_page_that_is_there():
    tables = copy.deepcopy(_tables())
    tables["questions/plan.toml"]["question"][0]["read"] = "stat"
    with pytest.raises(CatalogError, match="Did you mean 'state'"):
        parse_catalog(tables)


def test_a_prompt_names_only_what_is_there():
    tables = copy.deepcopy(_tables())
    prompt = tables["safety/medicines.toml"]["prompt"][0]
    prompt["when"] = {"kind": "taking", "classes": ["tablet"]}
    with pytest.raises(CatalogError) as caught:
        parse_catalog(tables)
    assert "safety/medicines.toml prompt 1 when: " in str(caught.value)
    assert "Did you mean 'tablets'?" in str(caught.value)


SOURCED = {"source": {"title": "A list"}, "as_of": dt.date(2026, 1, 2), "confidence": "low"}


def test_a_class_names_a_requirement_that_is_there():
    tables = copy.deepcopy(_tables())
    tables["treatments/tablets.toml"]["group"]["shown_by"] = "paper.not"
    with pytest.raises(
        CatalogError, match=r"treatments/tablets.toml group shown_by.*paper.note"
    ):
        parse_catalog(tables)


def test_a_yardstick_names_classes_that_are_there():
    tables = copy.deepcopy(_tables())
    counts = {"kind": "trials_tried", "classes": ["tablet"]}
    row = {"id": "x", "whose": "X", "says": "Y.", "for_paths": ["pain"], "counts": counts}
    tables["yardsticks/x.toml"] = {"order": 1, "yardstick": [{**row, **SOURCED}]}
    with pytest.raises(CatalogError, match=r"yardstick 1 counts.*'tablet'.*tablets"):
        parse_catalog(tables)


def test_a_scale_of_opioids_names_treatments_that_are_there():
    tables = copy.deepcopy(_tables())
    factors = [{"treatment": "alpa", "factor": 2}]
    scale = {"id": "s", "title": "S", "caution": "C.", "factors": factors, **SOURCED}
    tables["opioids/s.toml"] = {"order": 1, "scale": scale}
    with pytest.raises(CatalogError, match=r"opioids/s.toml scale factors.*'alpa'.*alpha"):
        parse_catalog(tables)


@pytest.mark.parametrize(
    ("key", "value", "place", "near"),
    [
        ("see", ["mor"], "see", "more"),
        ("explains", ["paper.not"], "explains", "paper.note"),
        (
            "leads",
            [{"says": "Open it", "room": "checklist", "opens": "paper.not"}],
            "leads opens",
            "paper.note",
        ),
        (
            "leads",
            [{"says": "Open it", "room": "about_you", "opens": "visit.dat"}],
            "leads opens",
            "visit.date",
        ),
        (
            "leads",
            [{"says": "Open it", "room": "learn", "opens": "plan:employr"}],
            "leads opens",
            "plan:employer",
        ),
    ],
)
def test_a_page_to_read_leads_only_to_what_is_there(key, value, place, near):
    tables = copy.deepcopy(_tables())
    tables["learn/words.toml"]["page"][0][key] = value
    with pytest.raises(CatalogError) as caught:
        parse_catalog(tables)
    assert f"learn/words.toml page 1 {place}: nothing in the catalog" in str(caught.value)
    assert f"Did you mean '{near}'?" in str(caught.value)


def test_a_room_that_is_not_there_is_refused_with_those_that_are():
    tables = copy.deepcopy(_tables())
    tables["learn/words.toml"]["page"][0]["leads"][0]["room"] = "cheklist"
    with pytest.raises(CatalogError, match=r"page 1 leads 1 room: .*'checklist'"):
        parse_catalog(tables)


def test_a_room_without_things_of_its_own_opens_nothing():
    tables = copy.deepcopy(_tables())
    tables["learn/words.toml"]["page"][0]["leads"][0]["room"] = "today"
    with pytest.raises(CatalogError, match="page 1 leads opens: nothing"):
        parse_catalog(tables)


def test_a_word_explained_leads_only_to_a_page_that_is_there():
    tables = copy.deepcopy(_tables())
    tables["learn/words.toml"]["term"][0]["page"] = "mor"
    with pytest.raises(CatalogError, match=r"learn/words.toml term 1 page: .*'more'"):
        parse_catalog(tables)


@pytest.mark.parametrize(
    ("change", "place", "near"),
    [
        ({"codes": [{"code": "G90.51"}]}, "codes", "'G90.512'"),
        ({"codes": [{"code": "G90.512", "told": ["lft"]}]}, "codes told", "'left'"),
        ({"unless": ["crps_3"]}, "unless", "'crps'"),
    ],
)
def test_a_name_of_a_diagnosis_leads_only_to_what_is_there(change, place, near):
    source = {
        "source": {"title": "A list"},
        "as_of": dt.date(2026, 11, 22),
        "confidence": "high",
        "ask_when_unsure": "Ask the clinic.",
    }
    row = {"id": "crps", "names": ["CRPS"], "codes": [{"code": "G90.512"}], **source}
    left = {"id": "left", "words": ["left"]}
    codes = [{"code": "G90.512", "says": "CRPS I"}]
    tables = copy.deepcopy(_tables())
    tables["labels/names.toml"] = {"order": 1, "detail": [left], "diagnosis": [row | change]}
    tables["codes/list.toml"] = {
        "order": 1,
        "list": {"id": "icd10cm", "title": "A list", "codes": codes, **source},
    }
    with pytest.raises(CatalogError) as caught:
        parse_catalog(tables)
    assert f"labels/names.toml diagnosis 1 {place}" in str(caught.value)
    assert near in str(caught.value)
