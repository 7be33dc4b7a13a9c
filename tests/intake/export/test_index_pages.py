from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.packet import NotInPacket
from intake.export.drawing import lengths_of
from intake.export.index_pages import draw_index, index_page_count
from intake.export.packet_plan import item_id, packet_plan
from intake.export.sheet import Sheet
from tests.builders import a_document
from tests.pdf_texts import all_text, page_texts
from tests.reports import the_contents


def drawn(contents):
    plan = packet_plan(contents, lengths_of(contents), 1)
    sheet = Sheet("t")
    draw_index(sheet, contents, plan)
    return sheet.finished(), plan


def test_every_paper_stands_in_the_list_with_its_pages_and_a_link():
    contents = the_contents()
    found, plan = drawn(contents)
    text = all_text(found.pdf)
    targets = [link.target for link in found.links]
    for part in contents.parts:
        for item in part.items:
            assert item.title in text
            assert plan.items[item_id(item)].first in targets
    assert targets == sorted(targets)


def test_own_pages_are_marked_as_own():
    assert "Pain diary own 24–25" in all_text(drawn(the_contents())[0].pdf)


def test_what_is_open_and_what_was_left_out_is_named():
    gone = NotInPacket(title="A letter", because="Left out on purpose.")
    text = all_text(drawn(the_contents().changed(left_out=(gone,)))[0].pdf)
    assert "Not in this packet A letter. Left out on purpose." in text
    assert "Waiting: Doctor’s letter." in text


def test_the_length_of_the_list_is_known_before_its_numbers():
    contents = the_contents(
        Case.of(
            [a_document(f"d{at}", title=f"A long title number {at} " * 3) for at in range(150)]
        )
    )
    found, plan = drawn(contents)
    assert (
        found.pages == index_page_count(contents) == plan.index.last - plan.index.first + 1 > 1
    )
    texts = page_texts(found.pdf)
    assert all("What is in this packet" in text for text in texts)
    assert {link.page for link in found.links} == set(range(1, found.pages + 1))


def test_an_empty_case_has_a_list_that_says_what_is_open():
    assert "Still open" in all_text(drawn(the_contents(Case()))[0].pdf)
