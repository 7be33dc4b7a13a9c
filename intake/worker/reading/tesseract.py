"""Tesseract, where the computer has it: a program of its own, asked through pipes."""

from __future__ import annotations

import csv
import io
import subprocess
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from intake.domain.page_words import WHOLE, Box
from intake.worker.reading.engine import EngineFailedError, ReadPicture, ReadWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PIL.Image import Image

# Only where systems put programs: what lies on the person's own path is not asked.
_PLACES = (
    "/usr/bin/tesseract",
    "/usr/local/bin/tesseract",
    "/opt/homebrew/bin/tesseract",
    "/opt/local/bin/tesseract",
    r"C:\Program Files\Tesseract-OCR\tesseract.exe",
)
_SECONDS = 60
_ASKED_SECONDS = 10
_LANGUAGE, _TURNING = "eng", "osd"
# Letters are told from paper part by part (Sauvola), so that a shadow hides nothing.
_HOW = ("-l", _LANGUAGE, "--dpi", "250", "-c", "thresholding_method=2", "tsv")
_WORD = "5"  # the level of a row that holds a word


class Tesseract:
    """See ``Engine``."""

    def __init__(self, program: str, version: str, *, turns: bool) -> None:
        self._program = program
        self._turns = turns
        self.name = f"tesseract {version}"

    def read(self, picture: Image) -> ReadPicture:
        """See ``Engine``."""
        written = io.BytesIO()
        picture.save(written, "BMP")
        layout = "1" if self._turns else "3"
        table = _run(
            [self._program, "-", "-", "--psm", layout, *_HOW],
            written.getvalue(),
            _SECONDS,
        )
        lines = tuple(_lines(table, picture.width, picture.height))
        return ReadPicture(lines, _quarters(lines))


def tesseract() -> Tesseract | None:
    """Return Tesseract, if it is on this computer and reads English."""
    program = next((place for place in _PLACES if Path(place).is_file()), None)
    if program is None:
        return None
    try:
        version = _run([program, "--version"], b"", _ASKED_SECONDS).split()
        languages = _run([program, "--list-langs"], b"", _ASKED_SECONDS).split()
    except EngineFailedError:
        return None
    if _LANGUAGE not in languages or len(version) < len(("tesseract", "5.3.0")):
        return None
    return Tesseract(program, version[1], turns=_TURNING in languages)


def _run(command: Sequence[str], data: bytes, seconds: int) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, no shell
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"OMP_THREAD_LIMIT": "1"},
            timeout=seconds,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineFailedError from error
    return done.stdout.decode("utf-8", "replace")


def _lines(table: str, width: int, height: int) -> Iterable[tuple[ReadWord, ...]]:
    """Return the words of a table, line by line."""
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = (row for row in rows if row["level"] == _WORD)
    for _, line in groupby(
        words, lambda row: (row["page_num"], row["block_num"], row["par_num"], row["line_num"])
    ):
        found = tuple(word for row in line if (word := _word(row, width, height)))
        if found:
            yield found


def _word(row: dict[str, str], width: int, height: int) -> ReadWord | None:
    try:
        left, top = int(row["left"]), int(row["top"])
        right, bottom = left + int(row["width"]), top + int(row["height"])
        sureness = float(row["conf"])
    except (ValueError, TypeError) as error:
        raise EngineFailedError from error
    text = "".join((row["text"] or "").split())
    if not text or sureness < 0:
        return None
    sides = (left / width, top / height, right / width, bottom / height)
    return ReadWord(text, Box(*(_thousandths(side) for side in sides)), sureness)


def _thousandths(part: float) -> int:
    return max(0, min(WHOLE, round(part * WHOLE)))


def _quarters(lines: Sequence[Sequence[ReadWord]]) -> int:
    """Return how often the page is to be turned to the right, by the way its lines run."""
    across = down = 0
    for line in lines:
        for one, two in pairwise(line):
            across += two.box.left + two.box.right - one.box.left - one.box.right
            down += two.box.top + two.box.bottom - one.box.top - one.box.bottom
    if abs(across) >= abs(down):
        return 0 if across >= 0 else 2
    return 3 if down > 0 else 1
