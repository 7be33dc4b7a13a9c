"""How large a page is shown: whole, as wide as there is room, or so many percent of that."""

from __future__ import annotations

from enum import Enum

STEPS = (50, 75, 100, 125, 150, 200, 300, 400)
_FULL = 100


class Fit(Enum):
    """What 100 percent means."""

    WIDTH = "width"
    PAGE = "page"


class Zoom:
    """Steps of 50 to 400 percent of the width there is room for, or the whole page."""

    def __init__(self) -> None:
        self.fit = Fit.WIDTH
        self.percent = _FULL

    @property
    def is_fitted(self) -> bool:
        """Whether the page fits, so that nothing lies beside what is seen."""
        return self.fit is Fit.PAGE or self.percent <= _FULL

    def larger(self) -> None:
        """Take the next step up; from the whole page, first as wide as there is room."""
        if self.fit is Fit.PAGE:
            self.fit, self.percent = Fit.WIDTH, _FULL
        else:
            self.percent = next((step for step in STEPS if step > self.percent), STEPS[-1])

    def smaller(self) -> None:
        """Take the next step down."""
        if self.fit is Fit.WIDTH:
            below = [step for step in STEPS if step < self.percent]
            self.percent = below[-1] if below else STEPS[0]

    def turn_fit(self) -> None:
        """Show the whole page, or as wide as there is room."""
        self.fit = Fit.WIDTH if self.fit is Fit.PAGE else Fit.PAGE
        self.percent = _FULL

    def width(self, room: tuple[int, int], shape: tuple[int, int]) -> int:
        """Return how wide a page is shown.

        Args:
            room: width and height there is, in pixels.
            shape: width and height of the page, in any unit.
        """
        across, down = room
        if self.fit is Fit.PAGE and shape[1] > 0:
            return max(1, min(across, down * shape[0] // shape[1]))
        return max(1, across * self.percent // _FULL)
