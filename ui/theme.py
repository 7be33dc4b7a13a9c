"""How the window looks: colours, sizes, and the one style sheet made from them.

Sizes of text and of everything pressed grow with the person's text size; the space
between things does not. A line ``12sp`` of the style sheet is 12 pixels at 100 %.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

GAP = 8
GROUP = 16
SECTION = 32
MARGIN = 32
TEXT_PX = 16
COLUMN_PX = 720
TEXT_SIZES = (100, 112, 125, 150, 175, 200)

_SCALED = re.compile(r"(\d+)sp\b")
_TOKEN = re.compile(r"@([a-z_]+)")


class Theme(StrEnum):
    """What the person chose under View."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Tokens(NamedTuple):
    """The colours by what they are for, as #RRGGBB; ``line`` is a width in pixels."""

    page: str
    surface: str
    ink: str
    rail: str
    quiet: str
    hairline: str
    control: str
    accent: str
    on_accent: str
    soft: str
    on_soft: str
    soft_line: str
    chosen: str
    on_chosen: str
    needs: str
    on_needs: str
    needs_line: str
    problem: str
    line: str = "1px"


LIGHT = Tokens(
    page="#FAF9F6",
    surface="#FFFFFF",
    ink="#1F2933",
    rail="#F2F0EA",
    quiet="#434F5B",
    hairline="#DDDFE0",
    control="#75818D",
    accent="#09545A",
    on_accent="#FFFFFF",
    soft="#E4F1F1",
    on_soft="#0A4A50",
    soft_line="#E4F1F1",
    chosen="#E4F1F1",
    on_chosen="#0A4A50",
    needs="#FFF3D6",
    on_needs="#6B4700",
    needs_line="#E3C98C",
    problem="#962228",
)
DARK = Tokens(
    page="#14181C",
    surface="#1C2227",
    ink="#E8ECEF",
    rail="#101316",
    quiet="#BAC3CB",
    hairline="#323B44",
    control="#84919C",
    accent="#80CED3",
    on_accent="#0C2325",
    soft="#17363A",
    on_soft="#B9E6E9",
    soft_line="#17363A",
    chosen="#17363A",
    on_chosen="#B9E6E9",
    needs="#3A2E0C",
    on_needs="#F4CD66",
    needs_line="#6A5620",
    problem="#FFACA6",
)


def high_contrast(ground: str, text: str, highlight: str, on_highlight: str) -> Tokens:
    """Return tokens of four system colours: no fills, every line 2 px in the text colour.

    The highlight serves as accent only where it stands out from the ground.
    """
    accent = highlight if contrast(highlight, ground) >= 4.5 else text  # noqa: PLR2004 - WCAG AA
    on_accent = on_highlight if accent == highlight else ground
    return Tokens(
        page=ground,
        surface=ground,
        ink=text,
        rail=ground,
        quiet=text,
        hairline=text,
        control=text,
        accent=accent,
        on_accent=on_accent,
        soft=ground,
        on_soft=text,
        soft_line=text,
        chosen=highlight,
        on_chosen=on_highlight,
        needs=ground,
        on_needs=text,
        needs_line=text,
        problem=text,
        line="2px",
    )


PAIRS: tuple[tuple[str, str, float], ...] = (
    *((text, ground, 7.0) for text in ("ink",) for ground in ("page", "surface", "rail")),
    *((text, ground, 7.0) for text in ("quiet", "accent") for ground in ("page", "surface")),
    *((text, "rail", 4.5) for text in ("quiet", "accent")),
    ("on_accent", "accent", 7.0),
    ("on_soft", "soft", 7.0),
    ("on_chosen", "chosen", 7.0),
    ("quiet", "soft", 4.5),
    ("ink", "soft", 7.0),
    ("on_needs", "needs", 7.0),
    ("problem", "page", 7.0),
    ("problem", "surface", 7.0),
    *(("control", ground, 3.0) for ground in ("page", "surface", "rail")),
)
"""Which colour is read on which ground, and the contrast it needs at the least."""


class Look(NamedTuple):
    """The tokens in force and the person's text size in per cent."""

    tokens: Tokens
    text_size: int = 100

    def px(self, at_full_size: int) -> int:
        """Return a size in pixels at the person's text size."""
        return round(at_full_size * self.text_size / 100)

    def larger(self) -> Look:
        """Return the look with the next larger text size."""
        return self._replace(
            text_size=next((s for s in TEXT_SIZES if s > self.text_size), TEXT_SIZES[-1])
        )

    def smaller(self) -> Look:
        """Return the look with the next smaller text size."""
        return self._replace(
            text_size=next(
                (s for s in reversed(TEXT_SIZES) if s < self.text_size), TEXT_SIZES[0]
            ),
        )


def style_sheet(template: str, look: Look) -> str:
    """Return the style sheet with colours and sizes filled in.

    Raises:
        KeyError: the template names a token that does not exist.
    """
    colours = {name: str(value) for name, value in look.tokens._asdict().items()}
    sized = _SCALED.sub(lambda found: f"{look.px(int(found.group(1)))}px", template)
    return _TOKEN.sub(lambda found: colours[found.group(1)], sized)


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast of two colours, 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of #RRGGBB, 0 to 1 (WCAG 2)."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG 2


HIGH_CONTRAST = high_contrast("#000000", "#FFFFFF", "#1AEBFF", "#000000")
