"""Where a photo or a scan lies on its Letter sheet, in points."""

from __future__ import annotations

import math
from dataclasses import dataclass

from intake.worker.page_geometry import LETTER

SIDE = 18.0
FOOT = 36.0  # above the strip that the stamp takes
_FULL_DPI = 300
_ODDEST_DOT = 8.0  # a fax has dots up to four times as tall as wide; more is a mistake


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture on a sheet, upright: the sheet, the picture's corner and its size."""

    sheet_width: float
    sheet_height: float
    left: float
    bottom: float
    width: float
    height: float

    @property
    def most_px(self) -> tuple[int, int]:
        """The dots that 300 to the inch give; more than that no printer shows."""
        return round(self.width / 72 * _FULL_DPI), round(self.height / 72 * _FULL_DPI)


def place(width_px: int, height_px: int, tallness: float = 1.0) -> Placed:
    """Set a picture as large as it goes on a Letter sheet that lies the way it does.

    Args:
        width_px: dots across, upright.
        height_px: dots down, upright.
        tallness: how much taller than wide a dot is (``dot_tallness``).
    """
    across, down = float(width_px), float(height_px) * tallness
    sheet = LETTER if down >= across else (LETTER[1], LETTER[0])
    room = (sheet[0] - 2 * SIDE, sheet[1] - FOOT - SIDE)
    scale = min(room[0] / across, room[1] / down)
    width, height = across * scale, down * scale
    return Placed(
        sheet_width=sheet[0],
        sheet_height=sheet[1],
        left=(sheet[0] - width) / 2,
        bottom=FOOT + (room[1] - height),
        width=width,
        height=height,
    )


def dot_tallness(across_dpi: float, down_dpi: float) -> float:
    """Return how much taller than wide a dot is: 2.08 for a fax of 204 x 98."""
    if not (0 < across_dpi < math.inf and 0 < down_dpi < math.inf):
        return 1.0
    ratio = across_dpi / down_dpi
    return ratio if 1 / _ODDEST_DOT <= ratio <= _ODDEST_DOT else 1.0
