from __future__ import annotations

import json

import pytest

from intake.export.case_problems import read_case_file
from intake.workflows.case_links import link_problems, name_problems
from tests.builders import a_document

TRIAL = {"id": "t1", "name": "Gabapentin"}
LINK = {
    "id": "l",
    "document": "d1",
    "first": 1,
    "last": 1,
    "target": {"kind": "trial", "id": "t1"},
}
PAPER = {"id": "d1", "file": "a.pdf"}


def a_file(**parts):
    return read_case_file(json.dumps({"format": 1, **parts}).encode())


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"document": "d2"}, ("links[0].document", "is not the id of a document of this file")),
        ({"last": 4}, ("links[0].last", "comes after the last page (3)")),
        (
            {"target": {"kind": "trial", "id": "t2"}},
            ("links[0].target.id", "is not the id of a trial of this file"),
        ),
        (
            {"target": {"kind": "score", "id": "s"}},
            ("links[0].target.id", "is not the id of a score of this file"),
        ),
        (
            {"target": {"kind": "criterion", "id": "r"}},
            ("links[0].target.id", "is not the id of a criterion of this file"),
        ),
        (
            {"target": {"kind": "contact", "id": "c"}},
            ("links[0].target.id", "is not the id of a contact of this file"),
        ),
    ],
)
def test_a_link_to_nothing_is_named(wrong, told):
    file = a_file(trials=[TRIAL], documents=[PAPER], links=[{**LINK, **wrong}])
    assert list(link_problems(file, [a_document("d1", pages=3)])) == [told]


@pytest.mark.parametrize(
    "target",
    [
        {"kind": "trial", "id": "t1"},
        {"kind": "score", "id": "diary"},
        {"kind": "requirement", "id": "any"},
        {"kind": "answer", "id": "any"},
    ],
)
def test_a_link_that_leads_somewhere_is_fine(target):
    file = a_file(trials=[TRIAL], documents=[PAPER], links=[{**LINK, "target": target}])
    assert list(link_problems(file, [a_document("d1", pages=3)])) == []


def test_an_id_that_is_used_twice_is_named():
    file = a_file(trials=[TRIAL, TRIAL], documents=[PAPER, PAPER])
    assert name_problems(file) == [
        ("documents[1].id", "is used twice"),
        ("trials[1].id", "is used twice"),
    ]


@pytest.mark.parametrize("name", ["", "A", "a b", "../x", "é", "-a"])
def test_a_documents_id_is_safe_as_the_name_of_a_file(name):
    (problem,) = name_problems(a_file(documents=[{**PAPER, "id": name}]))
    assert problem[0] == "documents[0].id"


def test_a_rule_of_no_policy_is_named():
    rule = {"id": "r1", "policy": "p1", "words": "Age 18 or older."}
    told = ("criteria[0].policy", "is not the id of a policy of this file")
    assert list(link_problems(a_file(criteria=[rule]), [])) == [told]
    whole = a_file(criteria=[rule], policies=[{"id": "p1"}])
    assert list(link_problems(whole, [])) == []
