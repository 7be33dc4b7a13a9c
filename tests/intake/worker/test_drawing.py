from __future__ import annotations

import json

from intake.domain.assembly import OwnPages
from intake.domain.definitions import PacketPart
from intake.domain.report.own_paper import OwnPaper, OwnRow
from intake.worker.drawing import draw, draw_examples, draw_list
from tests.pdf_texts import page_texts
from tests.reports import RESOURCES, TODAY, the_contents


def test_the_reply_carries_the_order_and_the_bytes_apart():
    reply, (summary, html, manifest, *own) = draw(the_contents(), RESOURCES)
    parts = [part for part in reply.order.parts if isinstance(part, OwnPages)]
    assert [part.pdf for part in parts] == [b""] * len(own)
    assert [part.pages for part in parts] == [len(page_texts(pdf)) for pdf in own]
    assert len(page_texts(summary)) == reply.summary_pages
    assert html.startswith(b"<!DOCTYPE html>")
    assert json.loads(manifest)["pages"] == reply.order.page_count


def test_the_same_case_gives_the_same_bytes():
    assert draw(the_contents(), RESOURCES) == draw(the_contents(), RESOURCES)


def test_a_list_is_a_paper_of_its_own_with_the_name_on_it():
    rows = (OwnRow(cells=("Nov 30", "Call the clinic")),)
    paper = OwnPaper(
        id="list",
        title="What to start by when",
        by="",
        part=PacketPart.OTHER,
        heads=("By", "What"),
        shares=(1, 3),
        rows=rows,
    )
    (page,) = page_texts(draw_list(paper, "Maria Nguyễn", RESOURCES))
    assert "What to start by when" in page
    assert "Maria Nguyễn" in page
    assert "Call the clinic" in page
    assert "Written by" not in page


def test_the_made_up_papers_come_with_their_names():
    reply, files = draw_examples(TODAY, RESOURCES)
    assert len(reply.names) == len(files) == 12
    assert "treatment-plan.pdf" in reply.names
