from __future__ import annotations

import pikepdf
import pytest

from intake.domain.papers import Paper, Trouble
from intake.worker.pdf_repair import (
    ends_in_update,
    found_more,
    open_for_editing,
    repaired,
)
from intake.worker.unusable import UnusableError
from tests.made_papers import a_locked_pdf, a_pdf, raw_pdf


def test_a_file_without_its_table_is_rebuilt():
    broken = a_pdf("one", "two").replace(b"startxref", b"startzzzz")
    with open_for_editing(repaired(broken, None), None) as pdf:
        assert len(pdf.pages) == 2
        assert pdf.get_warnings() == []


def test_a_locked_file_is_written_unlocked():
    data = repaired(a_locked_pdf(), "openpassword")
    with open_for_editing(data, None) as pdf:
        assert not pdf.is_encrypted


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (a_locked_pdf(), Trouble.LOCKED),
        (b"not a pdf at all", Trouble.DAMAGED),
        (
            raw_pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [] /Count 0>>"),
            Trouble.EMPTY,
        ),
    ],
)
def test_what_cannot_be_mended_says_why(data, trouble):
    with pytest.raises(UnusableError) as caught:
        repaired(data, None)
    assert caught.value.trouble is trouble


LEAF = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>"
CATALOG = b"<</Type /Catalog /Pages 2 0 R>>"
MISCOUNTED = raw_pdf(
    CATALOG, b"<</Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 1>>", LEAF, LEAF, LEAF
)


def updated(data: bytes) -> bytes:
    """A file to which a page was added, without the table that says so."""
    tree = b"2 0 obj\n<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>\nendobj\n"
    return data + tree + b"4 0 obj\n" + LEAF + b"\nendobj\nxref\n2 1\n"


ONE_PAGE = raw_pdf(CATALOG, b"<</Type /Pages /Kids [3 0 R] /Count 1>>", LEAF)


def test_pages_that_the_file_itself_does_not_count_are_found(papers):
    more = found_more(MISCOUNTED, None, 1)
    assert more is not None
    assert len(papers.inspect(Paper(MISCOUNTED)).pages) == 3


def test_a_page_added_later_is_found_where_the_addition_breaks_off(papers):
    assert ends_in_update(updated(ONE_PAGE))
    found = papers.inspect(Paper(updated(ONE_PAGE)))
    assert len(found.pages) == 2
    assert found.trouble is Trouble.PARTLY_DAMAGED


@pytest.mark.parametrize("data", [a_pdf("one"), a_pdf("one") + b"\n<html>", b"no pdf 1 0 obj"])
def test_a_file_that_ends_as_it_should_is_taken_as_it_is(data):
    assert not ends_in_update(data)
    assert found_more(data, None, 1) is None


def test_a_lock_that_no_password_opens_is_named():
    locked = a_locked_pdf().replace(b"/Filter /Standard", b"/Filter /Acme_Key")
    with pytest.raises(UnusableError) as caught:
        open_for_editing(locked, None)
    assert caught.value.trouble is Trouble.LOCKED_ELSEWHERE


def test_the_library_is_the_one_with_recovery():
    assert pikepdf.__version__ >= "10"
