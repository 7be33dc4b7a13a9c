from __future__ import annotations

import pytest

from intake.domain.papers import MOST_SIGNS, TYPED, Media, Trouble
from intake.worker.typed_words import typed_words
from intake.worker.unusable import UnusableError
from tests.made_texts import a_docx

LETTERS = {
    Media.TEXT: b"pain 7",
    Media.RTF: rb"{\rtf1 pain 7}",
    Media.DOCX: a_docx("pain 7"),
    Media.HTML: b"<html><p>pain 7",
    Media.XML: b"<?xml version='1.0'?><a>pain 7</a>",
    Media.EMAIL: b"MIME-Version: 1.0\n\npain 7\n",
}


@pytest.mark.parametrize("media", sorted(TYPED))
def test_every_kind_of_words_has_its_reader(media):
    assert typed_words(LETTERS[media], media).strip() == "pain 7"


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b" \n ", Trouble.EMPTY),
        (b"a" * (MOST_SIGNS + 1), Trouble.TOO_MANY_WORDS),
        (b"a" * 20_000_001, Trouble.TOO_MANY_WORDS),
    ],
)
def test_no_words_and_too_many_are_told(data, trouble):
    with pytest.raises(UnusableError) as caught:
        typed_words(data, Media.TEXT)
    assert caught.value.trouble is trouble
