"""What the window remembers: how it looks, and nothing of any case."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from ui.theme import TEXT_SIZES, Theme

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST_WINDOW = (640, 480)
LARGEST_WINDOW = (10_000, 10_000)


class UiSettings(NamedTuple):
    """Text size in per cent, theme, and the window's size in pixels."""

    text_size: int = 100
    theme: Theme = Theme.SYSTEM
    width: int = 1280
    height: int = 800


def read_settings(file: Path) -> UiSettings:
    """Return what was remembered; whatever cannot be read is as on the first day."""
    import json

    try:
        raw: object = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return UiSettings()
    if not isinstance(raw, dict):
        return UiSettings()
    return _checked({str(key): value for key, value in raw.items()})  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - json gives no types


def write_settings(file: Path, settings: UiSettings) -> None:
    """Remember; a folder that cannot be written to is no reason to stop anyone."""
    import json

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        part.write_text(json.dumps(settings._asdict()), "utf-8")
        os.replace(part, file)  # noqa: PTH105 - replaces on every system
    except OSError:
        return


def _checked(raw: dict[str, object]) -> UiSettings:
    settings = UiSettings()
    text_size, theme = raw.get("text_size"), raw.get("theme")
    width, height = raw.get("width"), raw.get("height")
    if isinstance(text_size, int) and text_size in TEXT_SIZES:
        settings = settings._replace(text_size=text_size)
    if isinstance(theme, str) and theme in set(Theme):
        settings = settings._replace(theme=Theme(theme))
    if isinstance(width, int) and isinstance(height, int) and _fits(width, height):
        settings = settings._replace(width=width, height=height)
    return settings


def _fits(width: int, height: int) -> bool:
    return (
        SMALLEST_WINDOW[0] <= width <= LARGEST_WINDOW[0]
        and SMALLEST_WINDOW[1] <= height <= LARGEST_WINDOW[1]
    )
