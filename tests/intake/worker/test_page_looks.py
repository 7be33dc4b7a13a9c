from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from intake.domain.papers import PRINT_CELLS
from intake.worker.page_looks import LOOK_PX, page_look


def a_sheet(paper=255):
    return Image.new("L", (1700, 2200), paper)


def look(sheet):
    out = io.BytesIO()
    size = (LOOK_PX, LOOK_PX * sheet.height // sheet.width)
    sheet.resize(size, Image.Resampling.BOX).save(out, "PNG")
    return page_look(out.getvalue())


def written(sheet, lines, ink=20):
    draw = ImageDraw.Draw(sheet)
    for line in range(lines):
        for word in range(9):
            left, top = 220 + 140 * word, 260 + 44 * line
            draw.rectangle((left, top, left + 100, top + 18), fill=ink)
    return sheet


def noisy(sheet, share, seed=1):
    chance, dots = random.Random(seed), sheet.load()
    for _ in range(int(sheet.width * sheet.height * share)):
        dots[chance.randrange(sheet.width), chance.randrange(sheet.height)] = 0
    return sheet


@pytest.mark.parametrize("paper", [255, 225, 190])
def test_an_empty_sheet_is_blank_whatever_its_grey(paper):
    assert look(a_sheet(paper)).is_blank


def test_specks_and_the_shadow_of_an_edge_leave_a_sheet_blank():
    sheet = noisy(a_sheet(240), 0.002)
    ImageDraw.Draw(sheet).rectangle((0, 0, 30, 2200), fill=30)
    assert look(sheet).is_blank


def test_what_shines_through_from_the_back_is_no_ink():
    back = written(a_sheet(250), 40, ink=225).filter(ImageFilter.GaussianBlur(6))
    assert look(back).is_blank


@pytest.mark.parametrize("lines", [1, 2, 40])
def test_a_page_with_a_line_of_type_is_not_blank(lines):
    found = look(written(a_sheet(235), lines))
    assert not found.is_blank
    assert len(found.print) == PRINT_CELLS[0] * PRINT_CELLS[1]


def test_a_signature_alone_is_not_blank():
    sheet = a_sheet()
    points = [(400 + 12 * at, 1500 + (at % 7) * 18) for at in range(60)]
    ImageDraw.Draw(sheet).line(points, fill=40, width=7)
    assert not look(sheet).is_blank
