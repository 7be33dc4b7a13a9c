"""Reads made-up letters with an engine and counts what it got wrong."""

from __future__ import annotations

import io
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

import pypdfium2

from intake.domain.page_words import WordSource
from intake.worker import pictures
from intake.worker.desk import Desk
from intake.worker.reading.page import read_page
from tests.made_scans import word_errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.worker.reading.engine import Engine
    from tests.made_scans import Letter


def errors(engine: Engine, letters: Sequence[Letter]) -> float:
    """Return the mean part of the words read wrongly; every letter must be set upright."""
    pictures.set_up()
    found: list[float] = []
    for letter in letters:
        desk = Desk(io.BytesIO(), io.BytesIO(), Path())
        desk.hold(letter.data, None)
        words = read_page(desk, letter.page, engine)
        assert words.source is WordSource.READ
        assert words.quarters == letter.quarters, letter.name
        found.append(word_errors(words.text, letter.words))
    return fmean(found)


def read_text(engine: Engine, data: bytes) -> str:
    """Return the words of a file's first page; a word parted at the end of a line is one."""
    pictures.set_up()
    desk = Desk(io.BytesIO(), io.BytesIO(), Path())
    desk.hold(data, None)
    return read_page(desk, 1, engine).text.replace("-\n", "")


def own_text(pdf: bytes) -> str:
    """Return the words that the first page of a PDF carries itself, parted words as one."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    text: str = page.get_text_range()
    page.close()
    document.close()
    return text.replace("\ufffe", "").replace("\x02", "")
