from __future__ import annotations

import pytest

from intake.domain.papers import Media, Paper, Trouble
from intake.errors import (
    NotAPaperError,
    PageNotThereError,
    PaperDamagedError,
    PaperLockedError,
    WrongPaperPasswordError,
)
from tests.made_papers import a_locked_pdf, a_pdf, a_photo


def test_a_pdf_is_told_page_by_page(papers):
    found = papers.inspect(Paper(a_pdf("one", "two")))
    assert (found.media, found.trouble, len(found.pages)) == (Media.PDF, Trouble.NONE, 2)
    assert not found.unlocked


def test_the_password_of_a_real_file_is_asked_for_and_heard(papers, samples):
    data = (samples / "pdf" / "libreoffice-writer-password.pdf").read_bytes()
    assert papers.inspect(Paper(data)).trouble is Trouble.LOCKED
    assert papers.inspect(Paper(data, "wrong")).trouble is Trouble.LOCKED
    opened = papers.inspect(Paper(data, "openpassword"))
    assert (opened.trouble, opened.unlocked, len(opened.pages)) == (Trouble.NONE, True, 1)


def test_a_password_for_an_open_file_unlocks_nothing(papers):
    assert not papers.inspect(Paper(a_pdf("x"), "password")).unlocked


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"MZ\x90", NotAPaperError),
        (a_locked_pdf(), PaperLockedError),
        (b"%PDF-1.7", PaperDamagedError),
    ],
)
def test_what_cannot_be_shown_says_why(papers, data, error):
    with pytest.raises(error):
        papers.page_image(Paper(data), 1, width_px=100)
    with pytest.raises(error):
        papers.page_text(Paper(data), 1)


@pytest.mark.parametrize("data", [a_pdf("x"), a_photo()])
def test_a_page_after_the_last_is_not_there(papers, data):
    with pytest.raises(PageNotThereError):
        papers.page_image(Paper(data), 2, width_px=100)


def test_a_photo_has_no_words(papers):
    assert papers.page_text(Paper(a_photo()), 1) == ""


def test_words_of_a_page_come_whole(papers):
    assert papers.page_text(Paper(a_pdf("pain visit", "second")), 2).strip() == "second"


def test_a_locked_real_file_is_unlocked_once_with_its_pages_as_they_are(papers, samples):
    data = (samples / "pdf" / "libreoffice-writer-password.pdf").read_bytes()
    locked = Paper(data, "openpassword")
    copy = Paper(papers.unlock(locked))
    assert papers.inspect(copy).trouble is Trouble.NONE
    assert papers.page_text(copy, 1) == papers.page_text(locked, 1)


def test_a_wrong_password_unlocks_nothing(papers):
    with pytest.raises(WrongPaperPasswordError):
        papers.unlock(Paper(a_locked_pdf("secret"), "wrong"))


def test_only_a_pdf_can_be_unlocked(papers):
    with pytest.raises(NotAPaperError):
        papers.unlock(Paper(a_photo(), "word"))
