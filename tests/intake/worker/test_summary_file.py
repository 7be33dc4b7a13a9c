from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from intake.domain.papers import Trouble
from intake.worker.summary_file import enclosed, enclosed_bytes, head_lines
from intake.worker.unusable import UnusableError
from tests.made_papers import a_pdf
from tests.made_texts import a_summary

if TYPE_CHECKING:
    from intake.worker.summary_file import Enclosed


def inside_of(data: bytes) -> Enclosed:
    found = enclosed(data)
    assert found is not None
    return found


def test_the_head_tells_whose_it_is_when_and_from_whom():
    assert head_lines(a_summary()).splitlines() == [
        "Date: Mar 29, 2009",
        "Patient: Henry L Levin",
        "Born: Mar 2, 1953",
        "Written by: Ann Seven",
        "From: Community Hospital",
    ]


def test_a_part_of_a_name_that_is_not_there_is_left_out():
    data = a_summary().replace(b"<given>L</given>", b"<given>null</given>")
    assert "Patient: Henry Levin" in head_lines(data).splitlines()


@pytest.mark.parametrize("day", [b"2009", b"20091399", b"nobody knows", b""])
def test_a_day_that_is_none_is_left_out(day):
    assert "Date" not in head_lines(a_summary(day=day))


def test_other_xml_has_no_such_head_and_no_file_inside():
    other = b"<letter><title>Hello</title></letter>"
    assert (head_lines(other), enclosed(other)) == ("", None)


def test_a_body_of_words_is_no_file_inside():
    assert enclosed(a_summary()) is None


def test_the_file_that_is_the_body_comes_out_as_it_was_named_by_the_title():
    paper = a_pdf("Discharge")
    inside = inside_of(a_summary(base64.encodebytes(paper)))
    assert inside.name == "Visit Discharge summary.pdf"
    assert enclosed_bytes(inside) == paper


@pytest.mark.parametrize("more", [b' compression="DF"', b""])
def test_letters_that_cannot_be_read_are_told(more):
    inside = inside_of(a_summary(b"QUJDR", more=more))
    with pytest.raises(UnusableError) as caught:
        enclosed_bytes(inside)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_real_summary_gives_the_pdf_it_carries(samples):
    data = (samples / "ccda" / "hl7_unstructured_embedded_pdf.xml").read_bytes()
    inside = inside_of(data)
    assert inside.name == "Community Health and Hospitals: Discharge Summary.pdf"
    assert enclosed_bytes(inside).startswith(b"%PDF-1.5")
