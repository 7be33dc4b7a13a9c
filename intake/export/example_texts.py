"""What the made-up papers say, read from ``resources/example`` and dated back from a day."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import say_day

if TYPE_CHECKING:
    from pathlib import Path

PATIENT = "Maria Nguyễn, born Apr 17, 1984"
_PLACE = re.compile(r"\{(this|last|two|ago_(\d+))\}")


@dataclass(frozen=True, slots=True)
class ExampleText:
    """One made-up paper: its file, who wrote it, its title, and paragraphs page by page."""

    file_name: str
    sender: str
    title: str
    pages: tuple[tuple[str, ...], ...]


def example_texts(file: Path, today: dt.date) -> tuple[ExampleText, ...]:
    """Return all papers of the data file, with its places for dates filled in."""
    tables = tomllib.loads(file.read_text("utf-8"))["paper"]
    return tuple(
        ExampleText(
            file_name=str(table["file_name"]),
            sender=str(table["sender"]),
            title=str(table["title"]),
            pages=tuple(
                tuple(_dated(str(words), today) for words in page) for page in table["pages"]
            ),
        )
        for table in tables
    )


def _dated(words: str, today: dt.date) -> str:
    years = {"this": today.year, "last": today.year - 1, "two": today.year - 2}

    def fill(found: re.Match[str]) -> str:
        if found[2]:
            return say_day(today - dt.timedelta(days=int(found[2])))
        return str(years[found[1]])

    return _PLACE.sub(fill, words)
