"""Made-up papers with their truth, as scanners, fax machines and phones hand them over."""

from __future__ import annotations

import io
import random
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportlab.pdfgen import canvas

from tests.made_letters import FONTS
from tests.made_papers import saved
from tests.made_scans import BACK, DPI, MACHINES, TURNS, Letter, clean, drawn
from tests.made_truths import held_out, made_papers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL import Image

    from tests.made_truths import MadePaper

LEFT, TOP, STEP, GAP = 64, 735, 17, 12
SIZE, TITLE_SIZE = 11, 14
PROSE = (
    "The left hand was cooler than the right one and slightly swollen.",
    "Pain is burning and constant, worse in the evening and with light touch.",
    "Blood pressure was 128/76 and the pulse was 72 and regular.",
    "Sleep is broken three or four times each night.",
    "There was no sign of infection.",
    "She agreed with the plan and had no further questions.",
    "Buttons, shoelaces and jars are hard to manage with one hand.",
    "The skin of the forearm is shiny, and the nails grow slowly.",
)
CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class ScannedPaper:
    """A picture of a paper (the words that stand on it come along), and what is true of it."""

    made: MadePaper
    letter: Letter

    @property
    def machine(self) -> str:
        return self.letter.name.split()[0]


@cache
def every_scan() -> tuple[ScannedPaper, ...]:
    """Forty: of all fourteen layouts, by every machine, in every turn."""
    papers = _papers(40)
    ways = [CLEAN] * 9 + list(TURNS) * 3 + list(MACHINES) * 3
    single = [_scanned(papers[at], way, at) for at, way in enumerate(ways)]
    return (*single, *_many_pages(papers[len(ways) :]))


def few_scans() -> list[ScannedPaper]:
    """One that was put in upside down, and one that came by fax."""
    note, letter = _papers(2)
    return [_scanned(note, "upside-down", 0), _scanned(letter, "fax", 1)]


def _papers(many: int) -> list[MadePaper]:
    """Return papers, each of the next layout and of another seed."""
    layouts = [*_by_layout(made_papers(many)), *_by_layout(held_out(many))]
    return [layouts[at % len(layouts)][at] for at in range(many)]


def _by_layout(papers: Iterable[MadePaper]) -> list[list[MadePaper]]:
    found: dict[str, list[MadePaper]] = {}
    for each in papers:
        found.setdefault(each.layout, []).append(each)
    return [*found.values()]


def _scanned(made: MadePaper, way: str, seed: int) -> ScannedPaper:
    pdf, words = written(made, seed)
    picture = drawn(pdf)
    quarters = TURNS.get(way, 0)
    if quarters:
        data = clean(picture.transpose(BACK[quarters]), seed)
    else:
        data = MACHINES.get(way, clean)(picture, seed)
    name = f"{way} {made.layout} {seed}"
    return ScannedPaper(made, Letter(name, data, words, quarters=quarters))


def _many_pages(papers: list[MadePaper]) -> Iterator[ScannedPaper]:
    """Yield papers that lie in one TIFF, a page each."""
    sheets = [written(made, at) for at, made in enumerate(papers)]
    pictures: list[Image.Image] = [drawn(pdf) for pdf, _ in sheets]
    data = saved(pictures[0], "TIFF", save_all=True, append_images=pictures[1:], dpi=(DPI, DPI))
    for number, (made, (_, words)) in enumerate(zip(papers, sheets, strict=True), 1):
        name = f"tiff page {number}"
        yield ScannedPaper(made, Letter(name, data, words, page=number))


def written(made: MadePaper, seed: int) -> tuple[bytes, tuple[str, ...]]:
    """Return a paper as a page of PDF, and its words in reading order."""
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(612, 792), invariant=1)
    font, y = FONTS[seed % len(FONTS)], TOP
    column = sheet.stringWidth("patient nr", font, SIZE) / len("patient nr")
    lines = made.text.splitlines()
    body = next(at for at, line in enumerate(lines) if line.startswith("PHQ-9 score")) + 1
    lines[body:body] = random.Random(seed).sample(PROSE, len(PROSE))
    for line in lines:
        size = TITLE_SIZE if line.strip("* ") == made.truth.title else SIZE
        sheet.setFont(font, size)
        end = 0.0
        for piece in re.finditer(r"\S+(?: \S+)*", line):
            x = max(LEFT + piece.start() * column, end + GAP)
            sheet.drawString(x, y, piece.group())
            end = x + sheet.stringWidth(piece.group())
        y -= STEP if size == SIZE else STEP + 4
    sheet.showPage()
    sheet.save()
    return out.getvalue(), tuple(" ".join(lines).split())
