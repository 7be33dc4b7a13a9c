"""The engine that is on this computer: looked for, and loaded, once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.worker.reading.engine import Engine


def _tesseract() -> Engine | None:
    from intake.worker.reading.tesseract import tesseract

    return tesseract()


def _rapidocr() -> Engine | None:
    from intake.worker.reading.rapidocr_engine import rapidocr

    return rapidocr()


ENGINES: dict[str, Callable[[], Engine | None]] = {
    "tesseract": _tesseract,
    "rapidocr": _rapidocr,
}


@cache
def engine_of(allowed: tuple[str, ...]) -> Engine | None:
    """Return the first of these engines that is on this computer; found and loaded once."""
    known = (ENGINES[name] for name in allowed if name in ENGINES)
    return next((found for look in known if (found := look())), None)
