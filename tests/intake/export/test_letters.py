from __future__ import annotations

from intake.domain.report.letter_paper import LetterPaper
from intake.export.letters import letter_pdf
from intake.worker.drawing import draw_list
from tests.pdf_texts import all_text, page_texts
from tests.reports import RESOURCES


def a_letter(**more):
    known = {
        "title": "Request for records",
        "sender": ("Maria Nguyễn", "12 Pine Street"),
        "date": "Nov 22, 2026",
        "to": ("Lakeside Clinic", "Medical records"),
        "subject": "Request under 45 CFR 164.524",
        "about": ("Patient: Maria Nguyễn",),
        "before": ("I ask for a copy of my records.",),
        "list_heading": "Please send:",
        "items": ("Visit notes", "Medicine list"),
        "after": ("Please answer within 30 days.",),
        "signer": "Maria Nguyễn",
        "enclosed": ("A copy of my ID",),
    }
    return LetterPaper(**{**known, **more})


def test_an_ordinary_letter_is_one_page_in_the_order_of_a_letter():
    (page,) = page_texts(draw_list(a_letter(), "", RESOURCES))
    parts = (
        "12 Pine Street",
        "Nov 22, 2026",
        "Lakeside Clinic",
        "Request under 45 CFR 164.524",
        "1. Visit notes",
        "2. Medicine list",
        "Please answer within 30 days.",
        "Sincerely,",
        "Signature, Maria Nguyễn",
        "A copy of my ID",
    )
    places = [page.index(each) for each in parts]
    assert places == sorted(places)
    assert "Page 1" not in page


def test_a_long_letter_loses_nothing_and_counts_its_pages():
    items = tuple(f"Thing number {at}" for at in range(1, 61))
    pdf = draw_list(a_letter(items=items, after=("word " * 2000,)), "", RESOURCES)
    pages = page_texts(pdf)
    text = all_text(pdf)
    assert all(f"{at}. Thing number {at}" in text for at in range(1, 61))
    assert text.count("word") == 2000
    assert f"Page 1 of {len(pages)}" in pages[0]


def test_the_signature_stands_whole_on_one_page():
    for many in range(20, 34):
        items = tuple(f"Thing {at}" for at in range(many))
        pages = page_texts(draw_list(a_letter(items=items), "", RESOURCES))
        (signed,) = [page for page in pages if "Sincerely," in page]
        assert "Signature, Maria" in signed


def test_things_asked_for_are_a_list_to_a_screen_reader():
    tags = [each.tag for each in letter_pdf(a_letter()).elements]
    assert tags.count("LI") == 2
    assert tags.count("L") == 1
    assert tags.count("H1") == 1


def test_a_letter_a_little_too_long_is_set_closer_and_stays_on_one_page():
    items = tuple(f"Thing number {at}" for at in range(1, 28))
    assert len(page_texts(draw_list(a_letter(items=items), "", RESOURCES))) == 1
    much = tuple(f"Thing number {at}" for at in range(1, 61))
    assert len(page_texts(draw_list(a_letter(items=much), "", RESOURCES))) == 2
