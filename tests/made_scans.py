"""Made-up letters as scanners, fax machines and phones hand them over.

Turned, slightly askew, as a fax, with noise, photographed on a table: see ``made_letters``
for what stands on them.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pillow_heif
import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from tests.made_letters import LAYOUTS, page
from tests.made_papers import saved

if TYPE_CHECKING:
    from collections.abc import Callable

DPI = 200


@dataclass(frozen=True, slots=True)
class Letter:
    """A paper for the reader: its bytes, the page to read, and the words that stand on it."""

    name: str
    data: bytes
    words: tuple[str, ...]
    page: int = 1
    quarters: int = 0


def drawn(pdf: bytes, dpi: int = DPI) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    picture: Image.Image = (
        document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    )
    document.close()
    return picture


def clean(picture: Image.Image, _seed: int) -> bytes:
    return saved(picture, "PNG", dpi=(DPI, DPI))


def askew(picture: Image.Image, seed: int) -> bytes:
    angle = (1.5, -1.2, 2.0)[seed % 3]
    turned = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    return saved(turned, "PNG", dpi=(DPI, DPI))


def faxed(picture: Image.Image, _seed: int) -> bytes:
    small = picture.resize((1728, 1078), Image.Resampling.LANCZOS)
    dots = small.point(lambda level: 255 if level > 150 else 0).convert("1")
    return saved(dots, "TIFF", dpi=(204, 98), compression="group4")


def noisy(picture: Image.Image, seed: int) -> bytes:
    random.seed(seed)
    dust = Image.effect_noise(picture.size, 60)
    grey = Image.blend(picture.point(lambda level: 40 + level * 0.75), dust, 0.25)
    return saved(grey, "JPEG", quality=70, dpi=(DPI, DPI))


def photographed(picture: Image.Image, seed: int) -> Image.Image:
    """Lay the page on a dark table, look at it from the side, and let a shadow fall."""
    chance = random.Random(seed)
    wide, high = picture.size
    room = 120
    table = Image.new("L", (wide + 2 * room, high + 2 * room), 70)
    table.paste(picture, (room, room))
    tilt = chance.randint(30, 60)
    corners = (
        -tilt,
        0,
        0,
        table.height + tilt,
        table.width,
        table.height,
        table.width + tilt,
        0,
    )
    seen = table.transform(
        table.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=70
    )
    shade = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180))).resize(seen.size)
    shade = shade.point(lambda level: 130 + level // 2)
    return ImageChops.multiply(seen, shade).filter(ImageFilter.GaussianBlur(0.6))


def by_phone(picture: Image.Image, seed: int) -> bytes:
    return saved(photographed(picture, seed), "JPEG", quality=85)


def by_iphone(picture: Image.Image, seed: int) -> bytes:
    out = io.BytesIO()
    heif = pillow_heif.from_pillow(photographed(picture, seed).convert("RGB"))
    heif.save(out, quality=80)
    return out.getvalue()


MACHINES: dict[str, Callable[[Image.Image, int], bytes]] = {
    "askew": askew,
    "fax": faxed,
    "noise": noisy,
    "photo": by_phone,
    "heic": by_iphone,
}
TURNS = {"right": 3, "upside-down": 2, "left": 1}  # what sets them upright again
BACK = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}


def clean_letters() -> list[Letter]:
    """One of each layout, as a good scanner gives it."""
    return [
        Letter(f"clean {LAYOUTS[at].__name__}", clean(drawn(pdf), at), words)
        for at in range(len(LAYOUTS))
        for pdf, words in (page(at, at),)
    ]


def turned_letters() -> list[Letter]:
    """Layouts as they come out of a scanner when the paper was put in another way."""
    made: list[Letter] = []
    for at, (name, quarters) in enumerate(list(TURNS.items()) * 3):
        pdf, words = page(at, 20 + at)
        picture = drawn(pdf).transpose(BACK[quarters])
        made.append(Letter(f"turned {name} {at}", clean(picture, at), words, quarters=quarters))
    return made


def rough_letters() -> list[Letter]:
    """Layouts as fax machines, cheap scanners and phones give them."""
    made: list[Letter] = []
    for at, (name, machine) in enumerate(list(MACHINES.items()) * 3):
        pdf, words = page(at * 3 % len(LAYOUTS), 40 + at)
        made.append(Letter(f"{name} {at}", machine(drawn(pdf), at), words))
    return made


def many_pages() -> list[Letter]:
    """The pages of one TIFF."""
    pages = [page(at, 60 + at) for at in range(6)]
    first, *rest = (drawn(pdf) for pdf, _ in pages)
    data = saved(first, "TIFF", save_all=True, append_images=rest, dpi=(DPI, DPI))
    return [
        Letter(f"tiff page {number}", data, words, page=number)
        for number, (_, words) in enumerate(pages, 1)
    ]


def every_letter() -> list[Letter]:
    """Forty pages."""
    return [*clean_letters(), *turned_letters(), *rough_letters(), *many_pages()]


def word_errors(read: str, words: tuple[str, ...]) -> float:
    """Return the part of the words that was read wrongly: changed, left out or made up."""
    found = read.split()
    before = list(range(len(found) + 1))
    for at, word in enumerate(words, 1):
        row = [at]
        for place, other in enumerate(found, 1):
            change = before[place - 1] + (word != other)
            row.append(min(change, before[place] + 1, row[-1] + 1))
        before = row
    return before[-1] / max(len(words), 1)
