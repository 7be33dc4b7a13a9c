from __future__ import annotations

import copy
import tomllib
from functools import cache
from pathlib import Path

import pytest

from intake.catalog.parse import parse_catalog
from intake.domain.definitions import Question, Requirement, Treatment
from intake.errors import CatalogError

ROOT = Path("tests/data/catalog")


@cache
def _tables():
    return {
        path.relative_to(ROOT).as_posix(): tomllib.loads(path.read_text("utf-8"))
        for path in ROOT.rglob("*.toml")
    }


@pytest.fixture
def tables():
    return copy.deepcopy(_tables())


def found(catalog, kind, row_id):
    row = catalog.find(kind, row_id)
    assert row is not None
    return row


def refusal(tables):
    with pytest.raises(CatalogError) as caught:
        parse_catalog(tables)
    return str(caught.value)


def test_rows_take_what_their_file_says_once(tables):
    catalog = parse_catalog(tables)
    assert found(catalog, Question, "coverage.kind").section == "Your plan"
    assert found(catalog, Requirement, "paper.note").group == "papers"
    assert found(catalog, Treatment, "gamma").group == "patches"
    rules = {str(each.id): each.plan for each in catalog.deadline_rules}
    assert (rules["employer.clock"], rules["records"]) == ("employer", None)
    assert {each.group for each in catalog.safety_prompts} == {"medicines"}


def test_options_can_be_the_rows_of_another_folder(tables):
    catalog = parse_catalog(tables)
    kinds = found(catalog, Question, "coverage.kind")
    assert [(each.id, each.says) for each in kinds.options] == [
        ("employer", "Employer plan"),
        ("no_pa", "A plan without prior authorization"),
    ]
    routes = found(catalog, Question, "request.route")
    assert [each.id for each in routes.options] == ["iv", "spray"]


def test_files_come_in_the_order_they_give_themselves(tables):
    tables["requirements/numbers.toml"]["order"] = 1
    tables["requirements/papers.toml"]["order"] = 2
    catalog = parse_catalog(tables)
    assert [each.id for each in catalog.groups] == ["numbers", "papers"]
    assert catalog.requirements[0].id == "score.pain"


def test_a_missing_key_is_named_with_its_file_and_row(tables):
    del tables["requirements/papers.toml"]["requirement"][2]["why"]
    assert refusal(tables) == "requirements/papers.toml requirement 3 why: Field required"


@pytest.mark.parametrize("key", ["source", "as_of", "confidence"])
@pytest.mark.parametrize(
    ("where", "row"),
    [
        ("requirements/papers.toml", "requirement 1"),
        ("plans/employer.toml", "rule 1"),
        ("plans/employer.toml", "plan"),
        ("instruments/two_items.toml", "instrument"),
        ("treatments/tablets.toml", "group"),
        ("scripts/insurer.toml", "ask 1"),
        ("learn/words.toml", "page 1"),
        ("deadlines/records.toml", "rule 1"),
    ],
)
def test_a_row_without_its_source_and_date_is_refused(tables, where, row, key):
    name, _, number = row.partition(" ")
    rows = tables[where][name]
    del (rows[int(number) - 1] if number else rows)[key]
    assert refusal(tables) == f"{where} {row} {key}: Field required"


def test_an_unknown_key_is_refused(tables):
    tables["requirements/papers.toml"]["requirement"][0]["wy"] = "typo"
    message = "requirements/papers.toml requirement 1 wy: Extra inputs are not permitted"
    assert refusal(tables) == message


def test_a_word_that_conditions_do_not_have_is_refused(tables):
    tables["requirements/papers.toml"]["requirement"][0]["met_by"] = {"kind": "magic"}
    assert refusal(tables).startswith(
        "requirements/papers.toml requirement 1 met_by: Input tag"
    )


def test_a_folder_that_nobody_reads_is_refused(tables):
    tables["payers/x.toml"] = {}
    assert refusal(tables) == "payers/x.toml: no kind of data file lies in 'payers'"


def test_an_id_may_be_taken_once_only(tables):
    rows = tables["requirements/papers.toml"]["requirement"]
    rows[1]["id"] = rows[0]["id"]
    assert refusal(tables) == (
        "requirements/papers.toml requirement 2: "
        "the id 'paper.note' is taken by requirements/papers.toml requirement 1"
    )


def test_a_requirement_may_not_take_the_id_of_a_question(tables):
    tables["requirements/papers.toml"]["requirement"][0]["id"] = "coverage.kind"
    assert "is taken by questions/plan.toml question 1" in refusal(tables)


def test_a_treatment_may_be_called_like_its_class(tables):
    tables["treatments/tablets.toml"]["treatment"][0]["id"] = "tablets"
    assert found(parse_catalog(tables), Treatment, "tablets")


def test_numbers_in_quotes_are_refused(tables):
    tables["requirements/papers.toml"]["requirement"][0]["priority"] = "1"
    assert "priority: Input should be a valid integer" in refusal(tables)
