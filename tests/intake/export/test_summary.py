from __future__ import annotations

import json

import pytest

from intake.domain.case import Case
from intake.export.drawing import lengths_of
from intake.export.packet_plan import packet_plan
from intake.export.summary import laid_out, summary_pdf
from tests.builders import an_answer
from tests.pdf_texts import all_text, page_texts, without_breaks
from tests.reports import a_report, drawn, the_contents, the_example


def a_summary(case=None, pages=1):
    contents = the_contents(case)
    plan = packet_plan(contents, lengths_of(contents), pages)
    return summary_pdf(laid_out(contents.report, plan), plan)


def test_every_statement_of_the_manifest_stands_in_the_pdf_word_for_word():
    work = drawn()
    text = without_breaks(all_text(work.summary.pdf))
    for each in json.loads(work.manifest)["statements"]:
        for cell in each["text"].split(" · "):
            assert without_breaks(cell) in text


def test_a_short_case_fills_one_page_and_names_all_eight_sections():
    case = Case.of([an_answer(text="Nguyễn Łukasz Ñ")])
    (page,) = page_texts(a_summary(case).pdf)
    assert "Nguyễn Łukasz Ñ" in page
    assert page.count("None recorded.") == 7
    for section in a_report(case).sections:
        assert f"{section.id.number} {section.title}" in page


def test_a_summary_that_must_fill_two_pages_does():
    assert a_summary(Case.of([an_answer()]), pages=2).pages == 2


def test_the_second_page_repeats_name_proof_and_foot():
    first, second = page_texts(a_summary(pages=2).pdf)
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second
    assert "Maria Nguyễn (made-up example) · summary for the pre-authorization visit" in second
    assert "Not a medical opinion or a plan decision." in second


def test_signs_without_a_glyph_are_explained():
    case = the_example().with_entry(an_answer(text="日本"))
    text = all_text(a_summary(case).pdf)
    assert "[?] = a sign this page cannot print." in text
    assert "cannot print" not in all_text(a_summary().pdf)


@pytest.mark.parametrize(
    "text",
    [
        '<img src="file:///etc/hostname" width="10" height="10"/>',
        "<b>bold</b> & <a href='x'>link</a>",
        "</para><script>alert(1)</script>",
    ],
)
def test_markup_is_only_words(text):
    case = the_example().with_entry(an_answer("function.work", text))
    work = drawn(case)
    assert without_breaks(text) in without_breaks(all_text(work.summary.pdf))
    assert "<script>" not in work.html
    assert "<img" not in work.html
