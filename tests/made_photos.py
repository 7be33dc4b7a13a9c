"""Photos of made-up letters as phones, scanners and fax machines make them."""

from __future__ import annotations

import io
import random
from functools import cache

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from tests.conftest import ROOT

_FONT = str(ROOT / "resources" / "fonts" / "NotoSans-Regular.ttf")
_LETTER = """Dear Dr Nguyen your patient was seen on March 3 2026 for complex regional pain
syndrome of the left hand PEG score 7.3 gabapentin 300 mg three times daily was tolerated"""
_WORDS = _LETTER.split()
_TABLE, _EDGE = 92, 90
PAGE = (1275, 1650)  # Letter at 150 dots to the inch


@cache
def a_letter(
    point_size: int = 11, size: tuple[int, int] = PAGE, margin: int = 120
) -> Image.Image:
    """A page of words with margins, its first line in large letters at the top."""
    chance = random.Random(point_size)
    page = Image.new("L", size, 252)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(_FONT, round(point_size * size[0] / 612))
    draw.rectangle((margin, margin - 60, size[0] // 2, margin - 20), fill=30)
    for top in range(margin, size[1] - margin, round(font.size * 1.5)):
        line = ""
        while draw.textlength(line, font) < size[0] - 2 * margin - 150:
            line += chance.choice(_WORDS) + " "
        draw.text((margin, top), line, font=font, fill=24)
    return page


def on_a_table(page: Image.Image, tilt: float = 1.2) -> Image.Image:
    """The page on a darker table, a little askew, in the shadow of a hand."""
    ground = Image.new("L", (page.width + 2 * _EDGE, page.height + 2 * _EDGE), _TABLE)
    ground.paste(page, (_EDGE, _EDGE))
    turned = ground.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=_TABLE)
    shadow = (
        Image.linear_gradient("L")
        .resize(turned.size)
        .point([255 - each // 4 for each in range(256)])
    )
    black = Image.new("L", turned.size)
    return with_noise(Image.composite(turned, black, shadow))


def with_noise(page: Image.Image) -> Image.Image:
    """The page with the grain of a small camera."""
    return Image.blend(page, Image.effect_noise(page.size, 60), 0.06)


def blurred(page: Image.Image, dots: float) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(dots))


def darkened(page: Image.Image, share: float) -> Image.Image:
    return page.point([round(each * share) for each in range(256)])


def turned_in(orientation: int, page: Image.Image) -> Image.Image:
    """The dots as a phone stores them when EXIF says how to turn them back."""
    turns = {
        3: Image.Transpose.ROTATE_180,
        6: Image.Transpose.ROTATE_90,
        8: Image.Transpose.ROTATE_270,
    }
    return page.transpose(turns[orientation]) if orientation in turns else page


def stored(page: Image.Image, kind: str, orientation: int = 1, **how) -> bytes:
    """A picture file of the page, turned as the camera was held."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = io.BytesIO()
    more = {} if kind in {"TIFF", "GIF", "BMP"} else {"exif": exif}
    turned_in(orientation, page).convert("RGB" if kind != "TIFF" else page.mode).save(
        out, kind, **more, **how
    )
    return out.getvalue()
