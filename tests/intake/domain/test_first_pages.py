from __future__ import annotations

import pytest

from intake.domain.first_pages import Opening, Top, same_line

NOTE = """Cedar Hollow Neurology
418 Larch Rd, Suite 2, Dunmore, PA 18512
Progress Note
Patient: Marisol Vandersteen
Date: 03/04/2025
She returns for burning pain in the right foot."""
GOES_ON = "of motion is reduced to ten degrees.\nElectronically signed by A. Lindqvist, MD"


def _after(text, before):
    return Opening.after(Top.of(text), Top.of(before))


def test_a_letterhead_a_title_and_fields_open_a_paper():
    new = _after(NOTE, GOES_ON)
    assert new.letterhead
    assert new.title
    assert new.date
    assert new.fields == 1


def test_what_the_page_before_carries_too_opens_nothing():
    again = NOTE.replace("She returns", "Her husband came along")
    assert _after(again, NOTE) == Opening()


def test_a_slip_in_reading_makes_no_line_a_new_one():
    misread = NOTE.replace("Neurology", "Neuro1ogy").replace("18512", "l85I2")
    assert _after(misread, NOTE) == Opening()


def test_the_same_heading_with_another_day_is_another_visit():
    assert _after(NOTE.replace("03/04", "03/11"), NOTE).other_date
    assert not _after(NOTE, GOES_ON).other_date


def test_a_day_of_birth_is_no_date_of_a_paper():
    assert not _after("Date of birth: 04/17/1979", GOES_ON).date


def test_prose_opens_nothing():
    prose = "She cannot drive her children to school.\nThe report was sent by fax on Monday."
    assert _after(prose, NOTE).weight == 0


@pytest.mark.parametrize(
    "sheet", ["DOCUMENT SEPARATOR\nDo not remove this sheet", "PATCH T", "Section: Imaging"]
)
def test_a_sheet_of_few_words_parts_papers(sheet):
    assert Top.of(sheet).parts
    assert not Top.of(sheet + "\nwords of a letter" * 20).parts


@pytest.mark.parametrize("label", ["Lidocaine patch 5 %", "Take 1 tab by mouth each day"])
def test_the_label_of_a_medicine_parts_nothing(label):
    assert not Top.of(label).parts


def test_a_fax_cover_is_known():
    assert Top.of("FAX TRANSMITTAL\nTo: Dr. Rao\nPages including cover: 3").is_fax_cover
    assert not Top.of("Phone 555 0134 fax 555 0135\nDear Dr. Rao").is_fax_cover


def test_the_end_and_the_middle_of_a_text_are_told_apart():
    assert Top.of(GOES_ON).closes
    assert Top.of(GOES_ON).goes_on
    assert not Top.of(NOTE).closes
    assert not Top.of(NOTE).goes_on


def test_lines_are_the_same_but_for_slips():
    assert same_line("quickpath laboratories", "quickpath laborat0ries")
    assert not same_line("quickpath laboratories", "northgate imaging")
