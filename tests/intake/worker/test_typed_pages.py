from __future__ import annotations

import hashlib

import pypdfium2
import pytest

from intake.domain.papers import TYPED, Media
from intake.worker.typed_pages import KINDS, LINES, typed_pdf
from tests.made_papers import words_on

LETTER = "\n".join(f"{number}. Pain kept me awake.\tPEG 7.3" for number in range(1, 101))


@pytest.fixture
def typed(resources):
    def make(words, media=Media.TEXT):
        return typed_pdf(words, media, resources / "fonts", lambda _done, _total: None)

    return make


def test_every_page_says_that_it_is_not_the_paper_itself(typed):
    data = typed(LETTER)
    with pypdfium2.PdfDocument(data) as pdf:
        pages = len(pdf)
    assert pages == -(-100 // LINES)
    for page in range(pages):
        assert "The words of a text file, set in type by Previsit." in words_on(data, page)
    assert set(KINDS) == TYPED


def test_no_word_is_lost(typed):
    told = "".join(words_on(typed(LETTER), page) for page in range(3))
    assert all(f"{number}. Pain kept me awake." in told for number in range(1, 101))


def test_long_lines_and_longer_words_are_broken_not_cut(typed):
    told = words_on(typed("word " * 300 + "Q" * 400))
    assert told.count("word") == 300 + 1  # and "words" in the line above
    assert told.count("Q") == 400


def test_a_sign_without_a_typeface_is_marked(typed):
    assert "[?]" in words_on(typed("痛み"))


def test_the_same_words_make_the_same_pages_for_ever(typed):
    """Proofs name these pages by number. Change this only with a plan for papers kept."""
    words = LETTER + "\n\n\n\n\n" + "A long line of words about a visit in May. " * 400
    data = typed(words)
    assert data == typed(words)
    with pypdfium2.PdfDocument(data) as pdf:
        starts = [words_on(data, page).splitlines()[1] for page in range(len(pdf))]
    told = hashlib.sha256("\n".join(starts).encode()).hexdigest()
    assert (len(starts), told[:12]) == (6, "1b99b8b41289")
