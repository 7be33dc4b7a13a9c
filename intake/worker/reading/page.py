"""The words of one page: the file's own where they can be trusted, else read off a picture."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from intake.domain.page_words import PageWords, WordSource
from intake.domain.papers import FIRST_PAGES, TYPED, Media, Trouble
from intake.worker.looking import look_at, opened_pdf
from intake.worker.reading.engine import EngineFailedError
from intake.worker.reading.file_words import file_words
from intake.worker.reading.page_dots import pdf_dots, picture_dots
from intake.worker.reading.trust import FEW, can_be_trusted
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

    from intake.worker.desk import Desk
    from intake.worker.reading.engine import Engine, ReadPicture
    from intake.worker.reading.file_words import Layer

_LARGEST_TEXT = 200_000  # letters of one page that are kept


def read_page(desk: Desk, page: int, engine: Engine | None) -> PageWords:
    """Return the words of a page of the document in hand.

    Raises:
        UnusableError: the file or the page cannot be read.
        NoSuchPageError: there is no page with that number.
    """
    held = desk.held
    match held.media:
        case Media.OTHER | Media.ZIP:
            raise UnusableError(Trouble.NOT_A_PAPER)
        case media if media is Media.PDF or media in TYPED:
            return _pdf_page(opened_pdf(desk), page, engine)
        case _:
            return _read(picture_dots(held.data, held.media, page), engine)


def page_print(desk: Desk, page: int, words: PageWords) -> str:
    """Return how a page that was read looks from afar; empty where that cannot be told.

    Papers whose files carry words are compared by these: of them only the first pages are
    drawn, in case another paper's words are not known.
    """
    if words.source is WordSource.FILE and page > FIRST_PAGES:
        return ""
    try:
        return look_at(desk, page).print
    except UnusableError:
        return ""


def _pdf_page(document: PdfDocument, page: int, engine: Engine | None) -> PageWords:
    layer = file_words(document, page)
    if can_be_trusted(layer.words) and not (layer.is_scan and len(layer.words) < FEW):
        return _of_file(layer)
    read = _read(pdf_dots(document, page), engine)
    if read.source is WordSource.UNREAD and can_be_trusted(layer.words):
        return _of_file(layer)
    return read


def _of_file(layer: Layer) -> PageWords:
    text = "\n".join(" ".join(word for word, _ in line) for line in layer.lines)
    if len(text) > _LARGEST_TEXT:
        raise UnusableError(Trouble.DAMAGED)
    boxes = tuple(box for line in layer.lines for _, box in line)
    return PageWords(text=text, boxes=boxes, source=WordSource.FILE)


def _read(picture: Image, engine: Engine | None) -> PageWords:
    if engine is None:
        return PageWords(source=WordSource.UNREAD, confidence=0)
    try:
        found = engine.read(picture)
    except EngineFailedError:
        return PageWords(source=WordSource.UNREAD, engine=engine.name, confidence=0)
    return _of_picture(found, engine.name)


def _of_picture(found: ReadPicture, name: str) -> PageWords:
    words = [word for line in found.lines for word in line]
    sureness = [word.sureness for word in words for _ in word.text] or [100.0]
    return PageWords(
        text="\n".join(" ".join(word.text for word in line) for line in found.lines),
        boxes=tuple(word.box for word in words),
        source=WordSource.READ,
        engine=name,
        confidence=max(0, min(100, round(fmean(sureness)))),
        quarters=found.quarters,
    )
