from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.dates import ApproxDate
from intake.domain.definitions import PacketPart
from intake.domain.documents import Turn
from intake.domain.papers import Trouble
from intake.domain.regrouping import joined
from intake.domain.report.packet import Contents, RecordPaper
from intake.ids import DocumentTypeId
from tests.builders import a_document
from tests.reports import the_contents

NOTE = DocumentTypeId("visit_note")


def parts(*documents):
    found = the_contents(Case.of(documents)).parts
    return {part.id: [item.title for item in part.items] for part in found if part.items}


def left_out(*documents):
    return [(each.title, each.because) for each in the_contents(Case.of(documents)).left_out]


def test_papers_lie_in_the_part_of_their_type_by_date():
    old = a_document("old", type=NOTE, date=ApproxDate(year=2024))
    new = a_document("new", type=NOTE, date=ApproxDate(year=2026))
    undated = a_document("undated", type=NOTE)
    assert parts(undated, new, old) == {
        PacketPart.DIAGNOSIS: ["Paper old", "Paper new", "Paper undated"]
    }


def test_a_paper_without_a_type_lies_in_the_last_part():
    assert parts(a_document()) == {PacketPart.OTHER: ["Paper d1"]}
    assert the_contents().parts[-1].letter == "G"


def test_turned_and_left_out_pages_are_respected():
    paper = a_document(pages=3, left_out=(2,), turned=(Turn(page=3, quarters=1),))
    (item,) = the_contents(Case.of([paper])).parts[-1].items
    assert isinstance(item, RecordPaper)
    assert [(page.page, page.quarter_turns) for page in item.pages] == [(1, 0), (3, 1)]


@pytest.mark.parametrize(
    ("more", "title", "because"),
    [
        ({"in_packet": False}, "Paper d1", "Left out on purpose."),
        ({"left_out": (2, 3)}, "Paper d1, pages 2 and 3", "Left out on purpose."),
        ({"unreadable": (2,)}, "Paper d1, page 2", "The file is damaged there."),
        (
            {"trouble": Trouble.PARTLY_DAMAGED},
            "Paper d1, after page 3",
            "The file breaks off there, and more may have followed.",
        ),
        (
            {"pages": 0, "trouble": Trouble.LOCKED},
            "Paper d1",
            "The file is locked with a password.",
        ),
        (
            {"unreadable": (1, 2, 3), "trouble": Trouble.PARTLY_DAMAGED},
            "Paper d1",
            "The file could not be read.",
        ),
    ],
)
def test_what_is_not_in_the_packet_is_named_with_its_reason(more, title, because):
    assert left_out(a_document(**more)) == [(title, because)]


def test_a_paper_that_is_wholly_in_is_not_left_out():
    assert left_out(a_document()) == []


def test_what_is_awaited_is_told_by_standing():
    assert the_contents().awaited[0] == "Waiting: Doctor’s letter"


def test_contents_survive_the_way_to_the_worker_and_back():
    made = the_contents()
    assert Contents.model_validate_json(made.model_dump_json()) == made


def test_the_stamp_holds_the_case_reference_and_no_member_id():
    assert the_contents().stamp == "Maria Nguyễn (made-up example) · ref R7QK"


def test_a_joined_paper_takes_its_pages_from_each_file():
    case = Case.of([a_document("a", 2, turned=(Turn(page=2, quarters=1),)), a_document("b", 1)])
    case = apply(case, joined(case, ("b", "a"), iter("xyz").__next__)).case
    (item,) = the_contents(case).parts[-1].items
    assert [page.page for page in item.pages] == [1, 2, 3]
    assert [
        (each.document, [(page.page, page.quarter_turns) for page in each.pages])
        for each in item.sheets
    ] == [("b", [(1, 0)]), ("a", [(1, 0), (2, 1)])]


def test_blank_pages_and_older_versions_are_named_with_their_reason():
    assert left_out(a_document(pages=3, blank=(2,))) == [
        ("Paper d1, page 2", "Nothing is on these pages.")
    ]
    assert left_out(a_document(replaced_by="d2"), a_document("d2")) == [
        ("Paper d1", "A newer version of this paper takes its place.")
    ]
