from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from intake.domain.page_words import Box, PageWords, WordSource
from intake.worker import pictures
from intake.worker.desk import Desk
from intake.worker.looking import look_at
from intake.worker.reading.engine import EngineFailedError, ReadPicture, ReadWord
from intake.worker.reading.page import page_print, read_page
from intake.worker.unusable import UnusableError
from tests.conftest import ROOT
from tests.made_papers import a_pdf, a_photo, a_picture

if TYPE_CHECKING:
    from PIL import Image

PLACE = Box(1, 2, 3, 4)


class MadeUpEngine:
    """Reads the same two lines off every picture, or fails."""

    name = "made up 1"

    def __init__(self, *, fails: bool = False) -> None:
        self.seen: list[Image.Image] = []
        self.fails = fails

    def read(self, picture):
        self.seen.append(picture)
        if self.fails:
            raise EngineFailedError
        lines = ((ReadWord("Pain", PLACE, 90.0), ReadWord("clinic", PLACE, 60.0)),) * 2
        return ReadPicture(lines, quarters=3)


@pytest.fixture(autouse=True)
def _limits():
    pictures.set_up()


def read(data, engine=None, page=1):
    desk = Desk(io.BytesIO(), io.BytesIO(), ROOT / "resources")
    desk.hold(data, None)
    return read_page(desk, page, engine)


def a_scan(*words, picture=None):
    out = io.BytesIO()
    page = canvas.Canvas(out)
    page.drawImage(ImageReader(picture or a_picture()), 0, 0, 595, 842)
    for at, word in enumerate(words):
        page.drawString(72, 800 - 14 * at, word)
    page.save()
    return out.getvalue()


def test_the_words_of_the_file_are_taken_and_no_picture_is_looked_at():
    engine = MadeUpEngine()
    words = read(a_pdf("Pain clinic"), engine)
    assert (words.text, words.source, words.engine) == ("Pain clinic", WordSource.FILE, "")
    assert words.confidence == 100
    assert engine.seen == []


def test_a_photo_is_read_by_the_engine():
    words = read(a_photo(), MadeUpEngine())
    assert words.text == "Pain clinic\nPain clinic"
    assert words.boxes == (PLACE,) * 4
    assert (words.source, words.engine, words.quarters) == (WordSource.READ, "made up 1", 3)
    assert words.confidence == 72


def test_a_scan_with_a_stamp_of_the_fax_machine_is_read_all_the_same():
    engine = MadeUpEngine()
    assert read(a_scan("FAX 11/10/2026"), engine).source is WordSource.READ
    assert len(engine.seen) == 1


def test_a_scan_that_carries_its_words_is_not_read_again():
    lines = ["The patient was seen today for pain."] * 4
    assert read(a_scan(*lines), MadeUpEngine()).source is WordSource.FILE


def test_words_in_a_broken_encoding_are_read_off_the_picture():
    cipher = "7KH SDWLHQW ZDV VHHQ WRGD IRU IROORZ XS RI FRPSOH UHJLRQDO SDLQ VQGU"
    assert read(a_pdf(cipher), MadeUpEngine()).source is WordSource.READ


@pytest.mark.parametrize("engine", [None, MadeUpEngine(fails=True)])
def test_a_picture_that_nobody_reads_is_said_to_be_unread(engine):
    words = read(a_photo(), engine)
    assert (words.text, words.source) == ("", WordSource.UNREAD)
    assert words.engine == ("made up 1" if engine else "")


def test_the_few_words_of_a_scan_are_better_than_none():
    words = read(a_scan("FAX 11/10/2026"), None)
    assert (words.source, words.text) == (WordSource.FILE, "FAX 11/10/2026")


def test_how_a_page_looks_is_told_of_first_pages_and_of_all_that_carry_no_words():
    desk = Desk(io.BytesIO(), io.BytesIO(), ROOT / "resources")
    desk.hold(a_pdf(*"abcdef"), None)
    told = {at: page_print(desk, at, read_page(desk, at, None)) for at in range(1, 7)}
    assert [at for at, look in told.items() if look] == [1, 2, 3, 4]
    assert told[1] == look_at(desk, 1).print
    assert page_print(desk, 6, PageWords(source=WordSource.UNREAD))


def test_a_page_that_cannot_be_drawn_looks_like_nothing():
    desk = Desk(io.BytesIO(), io.BytesIO(), ROOT / "resources")
    desk.hold(a_photo()[:400], None)
    assert page_print(desk, 1, PageWords(source=WordSource.UNREAD)) == ""


def test_a_letter_of_plain_text_gives_its_words():
    words = read(b"The patient was seen today for pain in the left foot.\n")
    assert "left foot" in words.text
    assert words.source is WordSource.FILE


def test_what_is_no_paper_has_no_words():
    with pytest.raises(UnusableError):
        read(b"MZ")
