"""The words of a file that has no pages of its own, by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from intake.domain.papers import MOST_SIGNS, Media, Trouble
from intake.worker.docx_words import docx_words
from intake.worker.email_file import email_words
from intake.worker.encodings import decoded
from intake.worker.html_words import html_words
from intake.worker.rtf_words import rtf_words
from intake.worker.strangers import no_record
from intake.worker.summary_file import head_lines
from intake.worker.unusable import UnusableError
from intake.worker.xml_words import words_left, xml_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BREAKS_OFF: Final = "\n\n[The file breaks off here. More may have followed.]"
_WRITTEN_PLAINLY: Final = frozenset({Media.TEXT, Media.HTML, Media.XML})
_EMPTY: Final = {Media.TEXT: Trouble.EMPTY}  # other kinds may hold a picture and no word
_LOOKED_THROUGH: Final = 1_000_000  # bytes; a message of a website is far smaller
_LARGEST_BYTES = 20_000_000  # a text with more has more than can be shown, whatever it is


def typed_words(data: bytes, media: Media) -> str:
    """Return the words of a text, RTF, Word, web or XML file, or of an e-mail.

    Of an XML file that breaks off, those before the break; they end with ``BREAKS_OFF``.

    Raises:
        UnusableError: damaged, without a word, or with too many.
    """
    if len(data) > _LARGEST_BYTES and media is not Media.EMAIL:  # it holds other files, too
        raise UnusableError(Trouble.TOO_MANY_WORDS)
    words = _READERS[media](data)
    if media in _WRITTEN_PLAINLY:
        trouble = no_record(_plain(data[:_LOOKED_THROUGH]), words)
        if trouble is not Trouble.NONE:
            raise UnusableError(trouble)
    if not words.strip():
        raise UnusableError(_EMPTY.get(media, Trouble.NO_WORDS))
    if len(words) > MOST_SIGNS:
        raise UnusableError(Trouble.TOO_MANY_WORDS)
    return words


def _plain(data: bytes) -> str:
    return decoded(data) or ""


def _web(data: bytes) -> str:
    return html_words(_plain(data))


def _xml(data: bytes) -> str:
    try:
        return head_lines(data) + xml_words((data,))
    except UnusableError as error:
        left = words_left(data) if error.trouble is Trouble.DAMAGED else ""
        if not left.strip():
            raise
        return left + BREAKS_OFF


_READERS: Mapping[Media, Callable[[bytes], str]] = {
    Media.TEXT: _plain,
    Media.RTF: rtf_words,
    Media.DOCX: docx_words,
    Media.HTML: _web,
    Media.XML: _xml,
    Media.EMAIL: email_words,
}
