"""What stands under a heading of a paper, up to the next one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.domain.suggesting.phrases import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.suggesting.lines import Line

ALLERGIES = re.compile(r"^\W*(?:drug |food )?(?:allerg|adverse reaction)")
FAMILY = re.compile(r"^\W*(?:family|fam\.?)\s+(?:medical\s+|psychiatric\s+)?(?:history|hx)\b")
_SECTION = re.compile(
    r"^\W*(?:medic|problem|assess|histor|plan|result|vital|procedure|immuni|social|encounter"
    r"|function|reason|chief|family|past|current|physical|review|diagnos|impression|instruct"
    r"|insur|payer|advance|care|active|home|subjective|objective|exam|findings|technique)"
)
_HEADING_WORDS = 7


def outside(lines: Iterable[Line], heading: re.Pattern[str]) -> Iterator[Line]:
    """Yield the lines that do not stand under such a heading, nor are it."""
    is_inside = False
    for line in lines:
        text = plain(line.text)
        is_short = len(text.split()) <= _HEADING_WORDS and not re.search(r"\d", text)
        if heading.match(text):
            is_inside = True
        elif is_short and _SECTION.match(text):
            is_inside = False
        if not is_inside:
            yield line
