from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from intake.domain.likeness import ALIKE, likeness
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


def a_letter(seed):
    chance, sheet = random.Random(seed), a_sheet()
    draw, top = ImageDraw.Draw(sheet), 260
    draw.rectangle((chance.choice([150, 500, 900]), 120, 1300, 165), fill=0)
    foot = chance.randint(1200, 2000)
    while top < foot:
        for _ in range(chance.randint(2, 8)):
            left, end = 150, chance.randint(400, 1500)
            while left < end:
                wide = chance.randint(30, 150)
                draw.rectangle((left, top, left + wide, top + 20), fill=20)
                left += wide + 22
            top += 46
        top += chance.choice([30, 50, 80])
    return sheet


def scanned_again(sheet, seed):
    chance = random.Random(seed)
    turned = sheet.rotate(chance.uniform(-1, 1), fillcolor=245)
    moved = a_sheet(245)
    size = chance.uniform(0.95, 1.02)
    small = turned.resize((int(1700 * size), int(2200 * size)))
    moved.paste(small, (chance.randint(-30, 30), chance.randint(-30, 30)))
    return noisy(moved.filter(ImageFilter.GaussianBlur(1)), 0.003, seed)


def faxed(sheet, seed):
    coarse = scanned_again(sheet, seed).resize((1728, 1143)).convert("1").convert("L")
    fax = coarse.resize((1700, 2200))
    ImageDraw.Draw(fax).rectangle((100, 15, 800, 40), fill=0)
    return fax


LETTERS = 12


def test_rescans_and_faxes_are_told_from_other_letters():
    sheets = [a_letter(seed) for seed in range(LETTERS)]
    prints = [look(sheet).print for sheet in sheets]
    again = [look(scanned_again(sheet, at)).print for at, sheet in enumerate(sheets)]
    fax = [look(faxed(sheet, at)).print for at, sheet in enumerate(sheets)]
    pairs = [(prints[at], other[at]) for other in (again, fax) for at in range(LETTERS)]
    found = sum(likeness(one, other) >= ALIKE for one, other in pairs)
    false = sum(
        likeness(prints[a], prints[b]) >= ALIKE for a in range(LETTERS) for b in range(a)
    )
    assert found >= 2 * LETTERS - 1
    assert false == 0
