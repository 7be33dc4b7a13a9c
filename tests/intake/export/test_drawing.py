from __future__ import annotations

import json

from intake.domain.assembly import DocumentPages, OwnPages
from intake.domain.case import Case
from intake.export.drawing import TITLE, draw, lengths_of, order_of
from intake.export.packet_plan import item_id
from tests.reports import drawn, the_contents


def an_order():
    contents = the_contents()
    work = draw(contents)
    return order_of(contents, work, lambda own: own.pdf), work


def test_the_order_has_as_many_pages_as_the_plan():
    order, work = an_order()
    assert order.page_count == work.plan.pages == json.loads(work.manifest)["pages"]
    assert order.title == TITLE
    assert order.stamp == "Maria Nguyễn (made-up example) · ref R7QK"


def test_each_part_of_the_order_begins_where_the_plan_says():
    order, work = an_order()
    page = 1
    firsts = {}
    for part in order.parts:
        if isinstance(part, DocumentPages):
            firsts[f"record {part.document}"] = page
            page += len(part.pages)
        else:
            page += part.pages
    assert firsts == {
        name: stretch.first
        for name, stretch in work.plan.items.items()
        if name.startswith("record")
    }


def test_bookmarks_are_the_list_again():
    order, work = an_order()
    marks = {mark.title: mark.page for mark in order.bookmarks}
    for part in the_contents().parts:
        for item in part.items:
            assert marks[item.title] == work.plan.items[item_id(item)].first
    assert marks["A The request"] == work.plan.dividers["request"]


def test_links_lead_from_our_own_pages_to_pages_of_the_packet():
    order, work = an_order()
    own = set(range(1, work.plan.index.last + 1)) | set(work.plan.dividers.values())
    assert {link.page for link in order.links} <= own
    assert all(1 <= link.target <= work.plan.pages for link in order.links)
    assert order.links


def test_the_same_case_gives_the_same_bytes():
    assert drawn() == drawn()


def test_an_empty_case_has_a_packet_of_its_front_pages():
    contents = the_contents(Case())
    work = draw(contents)
    order = order_of(contents, work, lambda own: own.pdf)
    assert [type(part) for part in order.parts] == [OwnPages]
    assert lengths_of(contents).own == {}
