"""Made-up letters in two and three columns, drawn with reportlab; their words are known."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.made_letters import Sheet
from tests.made_scans import Letter, clean, drawn

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT, TOP, HIGH = 50, 700, 15
PROSE = (
    "the left hand stays colder than the right one and it swells in the evening",
    "light touch of a sleeve or of water is felt as burning pain for many minutes",
    "she was seen by a therapist every week and practised with a mirror at home",
    "the medicine was raised slowly and then stopped because of nausea and dizziness",
    "a block of the nerves at the neck helped for two days and then wore off again",
    "sleep is broken three or four times each night and mornings are the worst",
    "reviewers look for the dates of each trial and for the words of the clinic",
    "we ask you to read this letter together with the records that came before it",
)


def _column(sheet: Sheet, x: float, wide: float, lines: int, top: float) -> None:
    left: list[str] = []
    for row in range(lines):
        text = ""
        while True:
            left = left or sheet.chance.choice(PROSE).split()
            longer = f"{text} {left[0]}".strip()
            if sheet.canvas.stringWidth(longer, sheet.font, 10) > wide:
                break
            text, left = longer, left[1:]
        sheet.line(x, top - row * HIGH, text, 10)


def _two(sheet: Sheet, gap: float = 24) -> None:
    wide = (612 - 2 * LEFT - gap) / 2
    _column(sheet, LEFT, wide, 34, TOP)
    _column(sheet, LEFT + wide + gap, wide, 30, TOP)


def _narrow_gap(sheet: Sheet) -> None:
    _two(sheet, 14)


def _below_a_head(sheet: Sheet) -> None:
    sheet.line(120, 740, "Lakeside Pain Clinic: what we found this year", 15)
    sheet.line(LEFT, 718, "Patient: Maria Nguyen, born 04/12/1958, seen on 11/10/2026", 10)
    wide = (612 - 2 * LEFT - 24) / 2
    _column(sheet, LEFT, wide, 26, 680)
    _column(sheet, LEFT + wide + 24, wide, 26, 680)
    last = (
        "Please call our office if any of this is not as you remember it, and bring it along."
    )
    sheet.line(LEFT, 240, last, 10)


def _three(sheet: Sheet) -> None:
    wide = (612 - 2 * LEFT - 36) / 3
    for at in range(3):
        _column(sheet, LEFT + at * (wide + 18), wide, 30, TOP)


WAYS: tuple[Callable[[Sheet], None], ...] = (_two, _narrow_gap, _below_a_head, _three)


def letters_in_columns() -> list[Letter]:
    """One of each way, as a good scanner gives it; the words stand in reading order."""
    made: list[Letter] = []
    for seed, write in enumerate(WAYS):
        sheet = Sheet(seed * 3)  # in one typeface: the width of a column is counted in it
        sheet.chance = random.Random(seed)
        write(sheet)
        sheet.canvas.showPage()
        sheet.canvas.save()
        name = f"columns {write.__name__}"
        made.append(Letter(name, clean(drawn(sheet.out.getvalue()), seed), tuple(sheet.words)))
    return made
