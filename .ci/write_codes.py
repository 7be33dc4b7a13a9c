"""Write the diagnosis codes that the app offers, from the official list: icd10cm.toml.

The list is that of the package ``simple-icd-10-cm`` (MIT): the release of April 1, 2026.
``wanted_codes.toml`` beside this file says which codes, and why.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import simple_icd_10_cm as icd

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
WANTED = ROOT / ".ci" / "wanted_codes.toml"
WRITTEN = ROOT / "resources" / "catalog" / "codes" / "icd10cm.toml"

RELEASE = "April 1, 2026"
SOURCE = (
    'source = { title = "ICD-10-CM, tabular list with its Excludes1 notes, release of April 1, '
    '2026", address = "pypi.org/project/simple-icd-10-cm", date = "Apr 1, 2026" }'
)
NEWER = (
    "A newer list counts from October 1, 2026. None of its changes that we saw touches these "
    "codes. Ask the clinic."
)
HEAD = f"""#:schema ../../schema/CodeFile.schema.json
# Written by .ci/write_codes.py: change .ci/wanted_codes.toml, then run it again.

order = 10

[list]
id = "icd10cm"
title = "ICD-10-CM"
release = "{RELEASE}"
{SOURCE}
as_of = 2026-11-22
confidence = "high"
ask_when_unsure = "{NEWER}"
codes = ["""

_NAMED = re.compile(
    r"([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]+)?)\.?-?(?:\s*-\s*([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]+)?))?"
)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")


class Note(NamedTuple):
    """A note of the list: what begins with ``code`` never stands beside ``never_with``."""

    code: str
    never_with: tuple[str, ...]


def write() -> str:
    """Return the whole file as text."""
    wanted = tomllib.loads(WANTED.read_text("utf-8"))
    begins = [each for row in wanted["wanted"] for each in row["begins"]]
    words = [(*row["pair"], row["says"]) for row in wanted["words"]]
    codes = list(dict.fromkeys(each for start in begins for each in _codes_under(start)))
    rows = [_code_row(code) for code in sorted(codes)]
    notes = [_exclusion(note, words) for note in _notes(codes)]
    return "\n".join([HEAD, *rows, "]", *notes])


def _codes_under(start: str) -> Iterator[str]:
    if not icd.is_valid_item(start):
        message = f"{start}: there is no such code in the release of {RELEASE}"
        raise SystemExit(message)
    yield start
    yield from icd.get_descendants(start)


def _code_row(code: str) -> str:
    whole = "" if icd.is_leaf(code) else ", is_whole = false"
    says = json.dumps(icd.get_description(code), ensure_ascii=False)
    return f'  {{ code = "{code}", says = {says}{whole} }},'


def _notes(codes: list[str]) -> Iterator[Note]:
    """Yield each note once, as far as it speaks of two codes that are both offered."""
    seen: set[frozenset[str]] = set()
    bearers = {each for code in codes for each in (code, *icd.get_ancestors(code))}
    for bearer in sorted(each for each in bearers if re.fullmatch(r"[A-Z]\d[0-9A-Z].*", each)):
        if icd.is_block(bearer):
            continue
        named = dict.fromkeys(
            each for note in icd.get_excludes1(bearer) for each in _starts(note)
        )
        fitting = [each for each in named if _offered(each, codes)]
        fresh = [each for each in fitting if frozenset((bearer, each)) not in seen]
        seen.update(frozenset((bearer, each)) for each in fresh)
        if fresh:
            yield Note(bearer, tuple(sorted(fresh)))


def _starts(note: str) -> Iterator[str]:
    """Yield the beginnings of codes that a note names in its last brackets."""
    found = _IN_BRACKETS.search(note)
    for part in found.group(1).split(",") if found else ():
        named = _NAMED.match(part.strip())
        if named is None:
            continue
        first, last = named.group(1), named.group(2)
        yield from _range(first, last) if last else (first,)


def _range(first: str, last: str) -> Iterator[str]:
    """Yield every beginning from first to last, both of one length: G56-G58, M54.3-M54.4."""
    stem, low, high = first[:-1], first[-1], last[-1]
    if last[:-1] == stem and low.isdigit() and high.isdigit():
        yield from (f"{stem}{digit}" for digit in range(int(low), int(high) + 1))
    else:
        yield from (first, last)


def _offered(start: str, codes: list[str]) -> bool:
    return any(code.startswith(start) for code in codes)


def _exclusion(note: Note, words: list[tuple[str, str, str]]) -> str:
    by_words: dict[str, list[str]] = {}
    for each in note.never_with:
        by_words.setdefault(_says(note.code, each, words), []).append(each)
    return "\n".join(_row(note.code, starts, says) for says, starts in by_words.items())


def _says(code: str, other: str, words: list[tuple[str, str, str]]) -> str:
    for first, second, says in words:
        for one, two in ((code, other), (other, code)):
            if one.startswith(first) and two.startswith(second):
                return says
    return ""


def _row(code: str, starts: list[str], says: str) -> str:
    others = " or ".join(part for part in (", ".join(starts[:-1]), starts[-1]) if part)
    because = says or f"The official list says: {code} never stands beside {others}."
    row_id = re.sub(r"\W", "_", "_".join((code, "not", *starts))).lower()
    return f"""
[[exclusion]]
id = "{row_id}"
codes = {json.dumps([code])}
never_with = {json.dumps(starts)}
because = {json.dumps(because)}
{SOURCE}
as_of = 2026-11-22
confidence = "medium"
ask_when_unsure = "Ask the clinic which code is right. Only the clinic can choose it.\""""


if __name__ == "__main__":
    WRITTEN.write_text(write() + "\n", "utf-8")
    sys.stdout.write(f"{WRITTEN.name} is written.\n")
