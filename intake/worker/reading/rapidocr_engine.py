"""RapidOCR, which comes with the app: its models lie in its own package.

It reads lines of any place but not of any turn: the page is set upright first. Its line
classifier is off, because it destroys lines. Both it and its runtime would like to talk to
the outside: it has all its models here, and what it runs on is told to report nothing; the
walls of the worker refuse the rest.
"""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, version
from itertools import accumulate
from statistics import fmean, median
from typing import TYPE_CHECKING, Any

from PIL import Image

from intake.domain.page_words import WHOLE, Box
from intake.worker.reading.columns import in_order
from intake.worker.reading.engine import EngineFailedError, ReadPicture, ReadWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SETTINGS: dict[str, Any] = {
    "Global.use_cls": False,
    "Global.log_level": "critical",
    "Global.return_word_box": True,
    "Global.max_side_len": 4_000,
    "Det.limit_type": "max",
    "Det.limit_side_len": 1_280,  # memory grows with it; smaller letters are lost below
    "Rec.rec_batch_num": 1,  # lines of one length at a time need no padding
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
# Said at each call, for what was said at one stays so for the next.
_BOTH = {"use_det": True, "use_rec": True}
_PLACES_ONLY = {"use_det": True, "use_rec": False}
_ONE_LINE = {"use_det": False, "use_rec": True}
_LOOKED_AT_PX = 1_000  # enough to see which way lines run
_SAMPLE = 6  # lines that say whether the page stands on its head
_CLOSING = frozenset(")].,;:")
_GAP = 1.5  # letters: less stands beside a wide letter of one word
_TALL = 1.5  # times as high as wide: such a line runs down the page

Quad = list[tuple[float, float]]
_TURNS = {
    1: Image.Transpose.ROTATE_270,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_90,
}


class RapidOcr:
    """See ``Engine``."""

    def __init__(self, reader: Any, name: str) -> None:
        self._reader = reader
        self.name = name

    def read(self, picture: Image.Image) -> ReadPicture:
        """See ``Engine``."""
        try:
            quarters = self._quarters(picture)
            turned = _turned(picture, quarters)
            found = self._reader(_dots(turned), **_BOTH)
        except (ValueError, TypeError, RuntimeError, IndexError, AttributeError) as error:
            raise EngineFailedError from error
        if found.txts is None:
            return ReadPicture((), quarters)
        lines = zip(found.txts, found.boxes, found.scores, found.word_results, strict=True)
        size = turned.size
        read = (_line(text, quad, score, words, size) for text, quad, score, words in lines)
        upright = [line for line in read if line]
        return ReadPicture(
            tuple(tuple(_back(word, quarters) for word in line) for line in in_order(upright)),
            quarters,
        )

    def _quarters(self, picture: Image.Image) -> int:
        """Return how often a picture is to be turned to the right to stand upright."""
        small = picture.copy()
        small.thumbnail((_LOOKED_AT_PX, _LOOKED_AT_PX))
        found = self._reader(_dots(small), **_PLACES_ONLY)
        if found.boxes is None:
            return 0
        quads: list[Quad] = [[(x, y) for x, y in box] for box in found.boxes]
        scale = picture.width / small.width
        runs_down = median(_height(quad) / max(_width(quad), 1) for quad in quads) > _TALL
        longest = sorted(quads, key=_height if runs_down else _width)[-_SAMPLE:]
        first = 3 if runs_down else 0
        samples = [_turned(_cut(picture, quad, scale), first) for quad in longest]
        if self._sureness(samples) >= self._sureness([_turned(each, 2) for each in samples]):
            return first
        return (first + 2) % 4

    def _sureness(self, lines: Sequence[Image.Image]) -> float:
        found = (self._reader(_dots(line), **_ONE_LINE) for line in lines)
        return fmean(each.scores[0] if each.scores else 0.0 for each in found)


def rapidocr() -> RapidOcr | None:
    """Return RapidOCR with its models loaded, if it is installed."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        import onnxruntime
        from rapidocr import RapidOCR

        onnxruntime.disable_telemetry_events()
        onnxruntime.set_default_logger_severity(4)
        return RapidOcr(RapidOCR(params=_SETTINGS), f"rapidocr {version('rapidocr')}")
    except (ImportError, PackageNotFoundError, OSError, ValueError, RuntimeError):
        return None


def _dots(picture: Image.Image) -> Any:
    import numpy as np

    return np.array(picture.convert("RGB"))


def _turned(picture: Image.Image, quarters: int) -> Image.Image:
    return picture.transpose(_TURNS[quarters % 4]) if quarters % 4 else picture


def _cut(picture: Image.Image, quad: Quad, scale: float) -> Image.Image:
    xs, ys = [x * scale for x, _ in quad], [y * scale for _, y in quad]
    return picture.crop((int(min(xs)), int(min(ys)), int(max(xs)) + 1, int(max(ys)) + 1))


def _width(quad: Quad) -> float:
    return max(x for x, _ in quad) - min(x for x, _ in quad)


def _height(quad: Quad) -> float:
    return max(y for _, y in quad) - min(y for _, y in quad)


def _line(
    text: str, quad: Iterable[Any], score: float, found: Sequence[Any], size: tuple[int, int]
) -> tuple[ReadWord, ...]:
    """Return the words of a line; where the engine does not place them, by their length."""
    corners = [(float(x), float(y)) for x, y in quad]
    letter = _width(corners) / max(len(text), 1)
    parts, words = [part for part, _, _ in found], text.split()
    if "".join(parts) == "".join(words) and _ends(words) <= _ends(parts):
        return tuple(
            ReadWord(word, _box(places, size), 100 * sure)
            for word, sure, places in _whole(_ends(words), found, letter)
        )
    left = min(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    placed: list[ReadWord] = []
    at = 0
    for word in words:
        start = text.index(word, at)
        at = start + len(word)
        ends = (left + letter * start, left + letter * at)
        spot = _box([(ends[0], top), (ends[1], bottom)], size)
        placed.append(ReadWord(word, spot, 100 * float(score)))
    return tuple(placed)


def _ends(words: Iterable[str]) -> set[int]:
    """Return after how many letters of a line each word ends."""
    return set(accumulate(map(len, words)))


def _whole(
    ends: set[int], found: Sequence[Any], letter: float
) -> Iterator[tuple[str, float, Quad]]:
    """Yield the words that an engine parts at spaces (``ends``) and at wide gaps.

    It leaves out the space between two entries of a form: "PMStatus". ``letter``: the width
    of a usual one. A letter that is wide itself makes a small gap, too.
    """
    word, least, places, letters = "", 1.0, Quad(), 0
    for part, sure, corners in found:
        here = [(float(x), float(y)) for x, y in corners]
        if word and (letters in ends or _is_parted(word, part, (places, here), letter)):
            yield word, least, places
            word, least, places = "", 1.0, Quad()
        word, least, places = word + part, min(least, float(sure)), [*places, *here]
        letters += len(part)
    if word:
        yield word, least, places


def _is_parted(before: str, after: str, places: tuple[Quad, Quad], letter: float) -> bool:
    is_one = before[-1].islower() and after[0].islower()
    gap = min(x for x, _ in places[1]) - max(x for x, _ in places[0])
    return not is_one and after[0] not in _CLOSING and gap > _GAP * letter


def _box(corners: Iterable[Any], size: tuple[int, int]) -> Box:
    points = [(float(x) / size[0], float(y) / size[1]) for x, y in corners]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    sides = (min(xs), min(ys), max(xs), max(ys))
    return Box(*(max(0, min(WHOLE, round(side * WHOLE))) for side in sides))


def _back(word: ReadWord, quarters: int) -> ReadWord:
    """Return a word with its place on the page as it was before it was turned."""
    return ReadWord(word.text, word.box.turned(-quarters), word.sureness)
