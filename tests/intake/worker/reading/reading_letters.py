"""Reads made-up letters with an engine and counts what it got wrong."""

from __future__ import annotations

import io
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

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
