"""Medicines that a paper lists under a heading, whatever they are for: with their strength.

Other than treatments tried, they are known by no name of the catalog: a line under
"Medications" that begins with words, and goes on with a strength, names one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.domain.definitions import PaperField
from intake.domain.suggesting.found import Suggestion, Sureness
from intake.domain.suggesting.phrases import plain
from intake.domain.suggesting.sections import MEDICINES, under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.suggesting.found import Spot
    from intake.domain.suggesting.lines import Line
    from intake.domain.suggesting.paper import Paper

_STRENGTH = re.compile(
    r"\d[\d.,]*\)?\s*(?:mg|mcg|µg|g|gm|ml|meq|units?|iu|%)(?![a-z])|\(\d+ base\) mcg",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"\b(?:tab(?:let)?s?|cap(?:sule)?s?|oral|inhal\w*|aerosol|solution|suspension|cream"
    r"|ointment|patch|spray|inject\w*|subcutaneous|drops?|syrup|extended|delayed)\b"
)
_LEAD = re.compile(r"^(?:\d+ actuat\s+|[-•*\d.)\s]+)+", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z][A-Za-z'’-]*(?:[ /][A-Za-z][A-Za-z'’-]*){0,4}")
_NO_NAMES = frozenset(
    (
        "a", "active", "administered", "apply", "as", "by", "continue", "current", "daily",
        "dose", "each", "every", "for", "give", "hold", "in", "increase", "inhale", "inject",
        "instill", "lot", "medication", "medications", "medicine", "medicines", "name", "one",
        "per", "place", "quantity", "refill", "reviewed", "start", "stop", "strength",
        "swallow", "take", "taken", "then", "to", "total", "two", "up", "use", "with",
    )
)  # fmt: skip
_ENDED = re.compile(
    r"\b(?:discontinued|stopped|expired|inactive|no longer|completed|d/c|(?:on )?hold|held"
    r"|refused)\b"
)
_ENDED_GROUP = re.compile(r"^\W*(?:expired|inactive|discontinued|past|stopped|completed)\W*$")
_GOING_ON = re.compile(r"^\W*(?:active|current|ongoing)\W*$")
_LEAST, _NEAR, _NOTE, _SPOTS = 4, 60, 90, 3  # letters; letters; letters; places


def medicines_listed(paper: Paper) -> Iterator[Suggestion]:
    """Yield what a paper lists as medicine that is still taken, each once, by its own name.

    What the catalog knows as a treatment is left to be asked about as one.
    """
    found: dict[str, list[tuple[str, Spot, str]]] = {}
    has_ended = False
    for line in under(paper.lines, MEDICINES):
        text = plain(line.text)
        has_ended = bool(_ENDED_GROUP.match(text)) or (has_ended and not _GOING_ON.match(text))
        name = _name_in(line)
        if name is None or has_ended or _ENDED.search(text):
            continue
        start, end = name
        if next(paper.rules.treatments.found(text[start:end]), None) is None:
            said = line.text[start:end]
            told = (said, line.spot(start, end), line.text[start : start + _NOTE].strip())
            found.setdefault(said.split()[0].casefold(), []).append(told)
    for told_all in found.values():
        name_as_written, _, note = told_all[0]
        spots = tuple(spot for _, spot, _ in told_all[:_SPOTS])
        yield Suggestion(
            PaperField.MEDICINE, name_as_written, Sureness.LIKELY, spots, note=note
        )


def _name_in(line: Line) -> tuple[int, int] | None:
    """Return where a line names a medicine: the words before its strength or its form."""
    lead = _LEAD.match(line.text)
    start = lead.end() if lead else 0
    match = _NAME.match(line.text, start)
    if match is None or not _STRENGTH.search(line.text, match.end(), match.end() + _NEAR):
        return None
    form = _FORM.search(line.text.lower(), start, match.end())
    end = form.start() if form else match.end()
    words = line.text[start:end].split()
    if not words or len(words[0]) < _LEAST or _NO_NAMES.intersection(map(str.casefold, words)):
        return None
    return start, start + len(line.text[start:end].rstrip(" -/"))
