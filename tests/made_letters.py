"""Made-up letters as scanners, fax machines and phones hand them over.

Ten layouts are drawn with reportlab; what a machine does to a page follows: turned, slightly
askew, as a fax, with noise, photographed on a table. What stands there is known.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pillow_heif
import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.pdfgen import canvas

from tests.made_papers import saved

if TYPE_CHECKING:
    from collections.abc import Callable

DPI = 200
FONTS = ("Helvetica", "Times-Roman", "Courier")
PEOPLE = ("Maria Nguyen", "Daniel Whitfield", "Rosa Delgado", "Peter Okonkwo", "Anna Kowalski")
PLACES = ("Lakeside Pain Clinic", "Riverside Physical Therapy", "Northgate Neurology Group")
DRUGS = ("gabapentin", "pregabalin", "duloxetine", "nortriptyline", "lamotrigine", "tramadol")
SENTENCES = (
    "The patient was seen today for follow up of complex regional pain syndrome.",
    "Pain is burning and constant, worse in the evening and with light touch.",
    "On examination the left foot was cooler than the right and slightly swollen.",
    "She took {drug} {dose} mg a day for {weeks} weeks without lasting relief.",
    "The medicine was stopped on {date} because of nausea and drowsiness.",
    "Her PEG score was {peg} and she rated her average pain as 7 out of 10.",
    "Six weeks of physical therapy gave only small and short improvement.",
    "A lumbar sympathetic block helped for about two days and then wore off.",
    "Blood pressure was 128/76 and the pulse was 72 and regular.",
    "We discussed the plan and she agreed to return in four weeks.",
    "Please send the records of your visits to our office before the next visit.",
    "There was no sign of infection and the x-ray showed no new fracture.",
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A paper for the reader: its bytes, the page to read, and the words that stand on it."""

    name: str
    data: bytes
    words: tuple[str, ...]
    page: int = 1
    quarters: int = 0


class Sheet:
    """A page being written: what is drawn is remembered in reading order."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.out = io.BytesIO()
        self.canvas = canvas.Canvas(self.out, pagesize=(612, 792), invariant=1)
        self.words: list[str] = []
        self.font = FONTS[seed % len(FONTS)]

    def line(self, x: float, y: float, text: str, size: float = 11) -> None:
        self.canvas.setFont(self.font, size)
        self.canvas.drawString(x, y, text)
        self.words += text.split()

    def says(self) -> str:
        pick = self.chance.choice
        return pick(SENTENCES).format(
            drug=pick(DRUGS),
            dose=pick((60, 300, 1800)),
            weeks=pick((6, 8, 14)),
            date=f"0{self.chance.randint(1, 9)}/1{self.chance.randint(0, 9)}/2026",
            peg=pick(("6.3", "7.0", "7.7")),
        )

    def head(self, y: float = 730) -> float:
        self.line(72, y, self.chance.choice(PLACES), 15)
        self.line(72, y - 20, "1200 Lakeview Drive, Springfield, IL 62704")
        self.line(72, y - 52, f"Date of service: November {self.chance.randint(10, 28)}, 2026")
        self.line(72, y - 68, f"Patient: {self.chance.choice(PEOPLE)}, born 04/12/1958")
        return y - 100

    def prose(self, x: float, y: float, wide: int, lines: int, size: float = 11) -> float:
        """Write sentences, ``wide`` letters a line."""
        left: list[str] = []
        for _ in range(lines):
            row = ""
            while True:
                left = left or self.says().split()
                if len(row) + len(left[0]) >= wide:
                    break
                row = f"{row} {left.pop(0)}".strip()
            self.line(x, y, row, size)
            y -= size * 1.45
        return y


def _plain(sheet: Sheet) -> None:
    y = sheet.prose(72, sheet.head(), 72, 14)
    sheet.line(72, y - 30, "Sincerely,")
    sheet.line(72, y - 60, "Samuel Okafor, MD")


def _small(sheet: Sheet) -> None:
    sheet.prose(60, sheet.head(), 95, 40, 8.5)


def _large(sheet: Sheet) -> None:
    sheet.prose(60, sheet.head(), 52, 20, 15)


def _table(sheet: Sheet) -> None:
    y = sheet.head()
    for row in range(10):
        test = sheet.chance.choice(("Sodium", "Potassium", "Creatinine", "Glucose", "Albumin"))
        value, unit = f"{sheet.chance.uniform(1, 150):.1f}", "mmol/L"
        for x, cell in ((72, test), (220, value), (330, unit), (430, f"0{row}/11/2026")):
            sheet.line(x, y, cell)
        sheet.canvas.line(66, y - 6, 546, y - 6)
        y -= 24


def _form(sheet: Sheet) -> None:
    y = sheet.head()
    for label in ("Member name", "Member number", "Group number", "Requested service"):
        sheet.line(72, y, f"{label}:")
        sheet.canvas.rect(210, y - 7, 320, 22)
        sheet.line(218, y, f"{sheet.chance.choice(PEOPLE)} {sheet.chance.randint(1000, 9999)}")
        y -= 36
    sheet.prose(72, y - 10, 72, 6)


def _list(sheet: Sheet) -> None:
    y = sheet.head()
    for number in range(1, 9):
        sheet.line(90, y, f"{number}. {sheet.says()}"[:84])
        y -= 26


def _lead(sheet: Sheet) -> None:
    sheet.canvas.rect(0, 742, 612, 50, fill=1)
    sheet.prose(72, sheet.head(700), 70, 10)
    sheet.canvas.line(72, 90, 540, 90)
    sheet.line(72, 74, "Page 1 of 1", 9)


def _denial(sheet: Sheet) -> None:
    y = sheet.head()
    sheet.line(72, y, f"Reference number: {sheet.chance.randint(10**7, 10**8)}")
    sheet.line(72, y - 30, "NOTICE OF ADVERSE DETERMINATION", 14)
    sheet.prose(72, y - 60, 74, 12)
    sheet.line(72, 120, "You may appeal within 180 days of the date of this notice.")


def _spaced(sheet: Sheet) -> None:
    y = sheet.head()
    for title in ("History", "Examination", "Assessment", "Plan"):
        sheet.line(72, y, title.upper(), 12)
        y = sheet.prose(72, y - 20, 68, 3) - 14


def _dense(sheet: Sheet) -> None:
    sheet.prose(50, sheet.head(), 92, 36, 9.5)


LAYOUTS = (_plain, _small, _large, _table, _form, _list, _lead, _denial, _spaced, _dense)


@cache
def page(layout: int, seed: int) -> tuple[bytes, tuple[str, ...]]:
    """Return a page as a PDF, and its words."""
    sheet = Sheet(seed)
    LAYOUTS[layout](sheet)
    sheet.canvas.showPage()
    sheet.canvas.save()
    return sheet.out.getvalue(), tuple(sheet.words)


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
TURNS = {"right": 3, "upside down": 2, "left": 1}  # what sets them upright again
_BACK = {
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
        picture = drawn(pdf).transpose(_BACK[quarters])
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
