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
MEDICINES = re.compile(
    r"^\W*(?:(?:current|home|active|hospital|discharge|outpatient|your|list of|prescribed) )*"
    r"(?:medications?|medicines?|drugs|prescriptions)\b(?! (?:admin|allerg|given))"
)
_SECTION = re.compile(
    r"^\W*(?:medic|problem|assess|histor|plan|result|vital|procedure|immuni|social|encounter"
    r"|function|reason|chief|family|past|current|physical|review|diagnos|impression|instruct"
    r"|insur|payer|mental|nutrition|treatment|allerg|immun|vaccin|reason|advance|care|active|home|subjective|objective|exam|findings|technique)"
)
_GROUP = re.compile(r"\W*(?:active|current|past)\W*")  # of what stands in the section
_HEADING_WORDS = 7


def outside(lines: Iterable[Line], heading: re.Pattern[str]) -> Iterator[Line]:
    """Yield the lines that do not stand under such a heading, nor are it."""
    return (line for line, is_inside in _told(lines, heading) if not is_inside)


def under(lines: Iterable[Line], heading: re.Pattern[str]) -> Iterator[Line]:
    """Yield the lines that stand under such a heading, or are it."""
    return (line for line, is_inside in _told(lines, heading) if is_inside)


def _told(lines: Iterable[Line], heading: re.Pattern[str]) -> Iterator[tuple[Line, bool]]:
    is_inside = False
    for line in lines:
        text = plain(line.text)
        is_short = len(text.split()) <= _HEADING_WORDS and not re.search(r"\d", text)
        if heading.match(text):
            is_inside = True
        elif is_short and _SECTION.match(text) and not _GROUP.fullmatch(text):
            is_inside = False
        yield line, is_inside
