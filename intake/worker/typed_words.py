"""The words of a file that has no pages of its own, by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.papers import MOST_SIGNS, Media, Trouble
from intake.worker.docx_words import docx_words
from intake.worker.encodings import decoded
from intake.worker.html_words import html_words
from intake.worker.rtf_words import rtf_words
from intake.worker.summary_file import head_lines
from intake.worker.unusable import UnusableError
from intake.worker.xml_words import xml_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LARGEST_BYTES = 20_000_000  # a text with more has more than can be shown, whatever it is


def typed_words(data: bytes, media: Media) -> str:
    """Return the words of a text, RTF, Word, web or XML file.

    Raises:
        UnusableError: damaged, without a word, or with too many.
    """
    if len(data) > _LARGEST_BYTES:
        raise UnusableError(Trouble.TOO_MANY_WORDS)
    words = _READERS[media](data)
    if not words.strip():
        raise UnusableError(Trouble.EMPTY)
    if len(words) > MOST_SIGNS:
        raise UnusableError(Trouble.TOO_MANY_WORDS)
    return words


def _plain(data: bytes) -> str:
    return decoded(data) or ""


def _web(data: bytes) -> str:
    return html_words(_plain(data))


def _xml(data: bytes) -> str:
    return head_lines(data) + xml_words((data,))


_READERS: Mapping[Media, Callable[[bytes], str]] = {
    Media.TEXT: _plain,
    Media.RTF: rtf_words,
    Media.DOCX: docx_words,
    Media.HTML: _web,
    Media.XML: _xml,
}
