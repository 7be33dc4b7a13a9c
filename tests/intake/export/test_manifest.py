from __future__ import annotations

import json

from intake.domain.case import Case
from intake.export.packet_plan import item_id
from tests.builders import a_document
from tests.reports import drawn, the_contents


def test_the_manifest_has_exactly_the_shape_that_was_promised():
    manifest = json.loads(drawn().manifest)
    assert list(manifest) == ["pages", "documents", "statements", "left_out"]
    assert {key for each in manifest["documents"] for key in each} == {
        "id",
        "title",
        "type",
        "date",
        "first_page",
        "last_page",
        "sha256",
    }
    assert {key for each in manifest["statements"] for key in each} == {
        "section",
        "text",
        "evidence",
        "pages",
    }
    assert {each["evidence"] for each in manifest["statements"]} == {"page", "own account"}


def test_a_statement_has_pages_exactly_when_its_evidence_is_a_page():
    for each in json.loads(drawn().manifest)["statements"]:
        assert bool(each["pages"]) == (each["evidence"] == "page")


def test_documents_stand_with_the_pages_of_the_plan():
    work, contents = drawn(), the_contents()
    manifest = json.loads(work.manifest)
    items = [item for part in contents.parts for item in part.items]
    assert [each["id"] for each in manifest["documents"]] == [item.id for item in items]
    for each, item in zip(manifest["documents"], items, strict=True):
        stretch = work.plan.items[item_id(item)]
        assert (each["first_page"], each["last_page"]) == (stretch.first, stretch.last)


def test_what_was_left_out_is_named_with_its_reason():
    case = Case.of([a_document(in_packet=False)])
    assert json.loads(drawn(case).manifest)["left_out"] == [
        {"title": "Paper d1", "because": "Left out on purpose."}
    ]
