"""Where the foot of a page is, however the page is turned, and how much a stamp needs.

Lengths are points (1/72 inch). "Seen" space has its origin at the lower left of the page
as a reader sees it, x to the right, y up; "file" space is the page's own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

LETTER = (612.0, 792.0)
STAMP_FOOT = 10.0  # the stamp's lower line, above the foot of a Letter page
STAMP_TOP = 27.0
BAND = 28.0  # what must be free
SHRINK = 0.955  # a page whose foot is not free is set this much smaller
_LARGEST = 14_400.0
_CORNERS = 4  # numbers of a box
_ORDINARY = (0.8, 1.4)
_MOST_OF_HEIGHT = 8  # the strip never takes more than this part of a page

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The visible box of a page in file space, and its turn in quarters to the right."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @property
    def seen_width(self) -> float:
        """Width as the reader sees it."""
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def seen_height(self) -> float:
        """Height as the reader sees it."""
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    @property
    def to_file(self) -> Matrix:
        """The matrix that takes seen space to file space."""
        match self.quarters % 4:
            case 0:
                return (1, 0, 0, 1, self.left, self.bottom)
            case 1:
                return (0, 1, -1, 0, self.right, self.bottom)
            case 2:
                return (-1, 0, 0, -1, self.right, self.top)
            case _:
                return (0, -1, 1, 0, self.left, self.top)


def sheet(box: list[float], quarters: int) -> Sheet:
    """Return the sheet of a box as a PDF writes it: any two opposite corners.

    A box that is no box (wrong count, not finite, no area, absurdly large) is Letter.
    """
    letter = Sheet(0.0, 0.0, *LETTER, quarters % 4)
    if len(box) != _CORNERS or not all(math.isfinite(side) for side in box):
        return letter
    left, right = sorted((box[0], box[2]))
    bottom, top = sorted((box[1], box[3]))
    if not (1 <= right - left <= _LARGEST and 1 <= top - bottom <= _LARGEST):
        return letter
    return Sheet(left, bottom, right, top, quarters % 4)


def stamp_scale(width: float, height: float) -> float:
    """Return how much larger than on Letter a stamp is drawn, so that it prints alike.

    Sheets about as wide as Letter, upright or on their side, take it as it is.
    """
    ratio = width / LETTER[0]
    scale = 1.0 if _ORDINARY[0] <= ratio <= _ORDINARY[1] else ratio
    return min(scale, height / (_MOST_OF_HEIGHT * BAND))


def foot_band(width: float, height: float) -> float:
    """Return how high the strip at the foot of a page is that a stamp needs."""
    return BAND * stamp_scale(width, height)


def shrink_matrix(page: Sheet) -> Matrix:
    """Return the matrix, in file space, that clears the foot by making a page smaller.

    The page keeps its top edge and its middle line as the reader sees them.
    """
    width, height = page.seen_width, page.seen_height
    scale = min(SHRINK, (height - foot_band(width, height)) / height)
    a, b, c, d, e, f = page.to_file
    side, drop = width * (1 - scale) / 2, height * (1 - scale)
    # file = M(seen); wanted: file -> M(S(M^-1(file))), a plain scaling about one point
    move_x, move_y = a * side + c * drop, b * side + d * drop
    return (scale, 0, 0, scale, e * (1 - scale) + move_x, f * (1 - scale) + move_y)
