"""What every engine does, asked of each that this computer has."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from intake.worker.reading.engine import ReadPicture
from intake.worker.reading.rapidocr_engine import rapidocr
from intake.worker.reading.tesseract import tesseract
from tests.intake.worker.reading.reading_letters import errors, own_text, read_text
from tests.made_columns import letters_in_columns
from tests.made_scans import (
    clean,
    clean_letters,
    drawn,
    many_pages,
    rough_letters,
    turned_letters,
    word_errors,
)

ENGINES = {"rapidocr": rapidocr, "tesseract": tesseract}


@pytest.fixture(scope="module", params=ENGINES)
def engine(request):
    found = ENGINES[request.param]()
    if found is None:
        pytest.skip(f"{request.param} is not on this computer")
    return found


def test_a_picture_without_words_stands_upright():
    assert ReadPicture(()).quarters == 0


def test_a_clean_scan_is_read_to_the_word(engine):
    assert errors(engine, clean_letters()[:1]) <= 0.01


def test_a_scan_put_in_another_way_is_set_upright_and_read(engine):
    assert errors(engine, turned_letters()[6:7]) <= 0.03


def test_words_stand_where_they_are_on_the_page_as_it_came(engine):
    letter = turned_letters()[5]  # its top lies at the left
    found = engine.read(Image.new("L", (300, 400), 255))
    assert found.lines == ()
    with Image.open(io.BytesIO(letter.data)) as picture:
        lines = engine.read(picture.convert("L")).lines
    first = lines[0][0].box
    assert first.left < 200
    assert first.bottom - first.top > first.right - first.left


def test_columns_are_read_one_after_the_other(engine):
    assert errors(engine, letters_in_columns()[2:3]) <= 0.03


@pytest.mark.nightly
@pytest.mark.timeout(600)
def test_every_kind_of_columns_is_read_in_order(engine):
    for letter in letters_in_columns():
        assert errors(engine, [letter]) <= 0.03, letter.name


@pytest.mark.nightly
@pytest.mark.timeout(600)
def test_a_page_of_two_columns_that_nobody_here_wrote_is_read_in_order(engine, samples):
    pdf = (samples / "pdf" / "multicolumn.pdf").read_bytes()
    words = tuple(own_text(pdf).split())
    assert word_errors(read_text(engine, clean(drawn(pdf), 0)), words) <= 0.03


@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_forty_letters_are_read(engine):
    """Word errors of at most 3 % on clean scans of 200 dots to the inch."""
    assert errors(engine, clean_letters()) <= 0.03
    assert errors(engine, turned_letters()) <= 0.03
    assert errors(engine, many_pages()) <= 0.06
    assert errors(engine, rough_letters()) <= 0.06


def test_a_letter_that_was_not_read_counts_as_wrong():
    """The control of the measure."""
    assert word_errors("", ("one", "two")) == 1
    assert word_errors("one too", ("one", "two")) == 0.5
