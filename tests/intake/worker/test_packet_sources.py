from __future__ import annotations

import pytest

from intake.domain.assembly import PageChoice
from intake.domain.papers import Trouble
from intake.worker.feet import Feet
from intake.worker.packet_sources import document_source, own_source
from intake.worker.unusable import UnusableError
from tests.conftest import ROOT
from tests.made_papers import a_locked_pdf, a_pdf, a_photo, page_of


def source(data, *pages, password=None):
    feet = Feet()
    choices = [PageChoice(page=page) for page in pages]
    found = document_source(data, password, choices, feet, ROOT / "resources")
    feet.close()
    return found


def test_the_chosen_pages_come_in_the_chosen_order():
    found = source(a_pdf("a", "b", "c"), 3, 1)
    assert len(found.pages) == 2
    assert not found.is_whole
    assert source(a_pdf("a", "b"), 1, 2).is_whole


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"MZ", Trouble.NOT_A_PAPER),
        (a_locked_pdf(), Trouble.LOCKED),
        (b"%PDF-1.7", Trouble.DAMAGED),
        (a_photo()[:600], Trouble.DAMAGED),
    ],
)
def test_what_cannot_be_packed_says_why(data, trouble):
    with pytest.raises(UnusableError) as caught:
        source(data, 1)
    assert caught.value.trouble is trouble


@pytest.mark.parametrize("data", [a_pdf("a"), a_photo()])
def test_a_page_that_is_not_there_cannot_be_packed(data):
    with pytest.raises(UnusableError):
        source(data, 2)


def test_a_text_is_packed_as_pages_that_say_what_they_are():
    found = source(b"Pain 7 of 10 today.", 1)
    assert (found.is_whole, len(found.pages)) == (True, 1)


def test_a_page_whose_drawing_is_broken_is_packed_as_a_picture():
    broken = page_of(b"this is not packed at all").replace(b"startxref", b"startzzzz")
    found = source(broken, 1)
    (page,) = found.pages
    assert "/Picture" in found.pdf.pages[0].obj.Resources.XObject
    assert page.foot_is_free is False


def test_our_own_pages_must_be_as_many_as_we_said():
    assert len(own_source(a_pdf("a", "b"), 2).pages) == 2
    with pytest.raises(ValueError, match="other pages"):
        own_source(a_pdf("a"), 2)
