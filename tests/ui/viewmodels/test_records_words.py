from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.papers import Flaw, Media, Trouble
from tests.builders import a_document
from ui.viewmodels.records_words import record_row, say_total, trouble, what_happened


def test_a_row_says_date_and_pages():
    date = ApproxDate(year=2025, month=3, about=True)
    row = record_row(a_document(title="Letter", date=date, pages=2))
    assert (row.title, row.second, row.trouble) == ("Letter", "About March 2025 · 2 pages", "")


def test_a_missing_date_is_said_and_not_invented():
    assert record_row(a_document(pages=1)).second == "No date yet · 1 page"


def test_a_record_kept_out_of_the_packet_says_so():
    assert record_row(a_document(in_packet=False)).second.endswith("not in the packet")


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (a_document(pages=0, trouble=Trouble.LOCKED), "Locked with a password"),
        (a_document(pages=0, trouble=Trouble.DAMAGED), "Damaged. Kept without preview."),
        (a_document(pages=0, trouble=Trouble.NOT_A_PAPER), "Kept without preview"),
        (a_document(pages=14, unreadable=(13, 14)), None),
        (a_document(pages=9, unreadable=(2,)), "Page 2 can’t be read"),
        (a_document(pages=9, unreadable=(1, 2, 3, 4)), None),
        (a_document(pages=4, trouble=Trouble.PARTLY_DAMAGED), "Breaks off after page 4"),
        (a_document(pages=1, flaws=(Flaw.INCOMPLETE,)), "A part is missing"),
        (a_document(pages=1, flaws=(Flaw.DARK,)), "May be hard to read"),
        (a_document(pages=1, trouble=Trouble.LIVE_FORM), "Opens only in Adobe Reader"),
        (a_document(), ""),
    ],
)
def test_trouble_is_told_in_a_few_words(document, words):
    told = {
        2: "Pages 13 and 14 can’t be read",
        4: "4 of 9 pages can’t be read",
    }
    assert trouble(document) == (told[len(document.unreadable)] if words is None else words)


@pytest.mark.parametrize("each", [t for t in Trouble if t is not Trouble.NONE], ids=str)
def test_every_trouble_says_what_happened_and_what_to_do(each):
    happened, remedy = what_happened(a_document(pages=0, trouble=each, media=Media.OTHER))
    assert happened.endswith(".")
    assert remedy.endswith(".")


@pytest.mark.parametrize(
    ("records", "pages", "words"),
    [
        (1, 1, "1 record, 1 page"),
        (7, 61, "7 records, 61 pages"),
        (5000, 12000, "5,000 records, 12,000 pages"),
        (2, 0, "2 records"),
    ],
)
def test_the_total_is_counted_in_words(records, pages, words):
    assert say_total(records, pages) == words


@pytest.mark.parametrize(
    ("unreadable", "told"),
    [
        (
            (13, 14),
            "Pages 1 to 12 of 14 can be read; pages 13 and 14 can’t. It is kept as it is.",
        ),
        (
            tuple(range(2, 15)),
            "Page 1 of 14 can be read; pages 2 to 14 can’t. It is kept as it is.",
        ),
        ((3,), "Pages 1, 2 and 4 to 14 of 14 can be read; page 3 can’t. It is kept as it is."),
    ],
)
def test_what_can_still_be_read_of_a_damaged_file_is_said(unreadable, told):
    paper = a_document(pages=14, unreadable=unreadable, trouble=Trouble.PARTLY_DAMAGED)
    assert what_happened(paper)[1].startswith(told)
