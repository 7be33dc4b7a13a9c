from __future__ import annotations

from intake.domain.case import Case
from intake.export.cover import draw_cover
from intake.export.drawing import lengths_of
from intake.export.packet_plan import packet_plan
from intake.export.sheet import Sheet
from tests.pdf_texts import all_text
from tests.reports import the_contents


def text_of(case=None):
    contents = the_contents(case)
    sheet = Sheet("t")
    draw_cover(sheet, contents, packet_plan(contents, lengths_of(contents), 2))
    return all_text(sheet.finished().pdf)


def test_the_cover_says_whose_papers_these_are_and_what_they_are_not():
    text = text_of()
    assert "Maria Nguyễn (made-up example)" in text
    assert "CRPS type I, left hand (G90.512)" in text
    assert "every one stamped at the foot" in text
    assert "It is not a medical opinion and not a decision by the plan." in text
    assert "Pages 2–3 are the summary" in text
    assert "Dividers A, B, C, D, E, F part the papers." in text


def test_the_cover_of_an_empty_case_names_no_dividers():
    assert "Dividers" not in text_of(Case())
