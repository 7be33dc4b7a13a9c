"""The measures of the summary page at one size of text, all in points."""

from __future__ import annotations

from dataclasses import dataclass

from intake.export.sheet import HEIGHT, QUIET, WIDTH, Pen, pen

SIZES = (9.5, 9.25, 9.0)
LARGE = 10.0
FOOT = 55.0
_SMALL = 9.0
_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Label column, text column, a hairline, the proof column; ``size`` is the body's."""

    size: float

    @property
    def margin(self) -> float:
        """The left and right margin."""
        return 40.0 if self.size >= LARGE else 36.0

    @property
    def label(self) -> float:
        """The width of the column of section labels."""
        return 71 + 5 * (self.size - _SMALL)

    @property
    def proof(self) -> float:
        """The width of the proof column."""
        return 64 + 4 * (self.size - _SMALL)

    @property
    def text(self) -> float:
        """The width of the text column."""
        return WIDTH - 2 * self.margin - self.label - _GAP - self.proof

    @property
    def text_left(self) -> float:
        """Where the text column begins."""
        return self.margin + self.label

    @property
    def text_right(self) -> float:
        """Where the text column ends."""
        return self.text_left + self.text

    @property
    def line(self) -> float:
        """Where the hairline left of the proof column stands."""
        return self.text_right + _GAP / 2

    @property
    def proof_left(self) -> float:
        """Where the proof column begins."""
        return self.text_right + _GAP

    @property
    def right(self) -> float:
        """The right margin's edge."""
        return WIDTH - self.margin

    @property
    def top(self) -> float:
        """The top of the page's content."""
        return HEIGHT - 30.0

    @property
    def body(self) -> Pen:
        """How text is set."""
        return pen(self.size)

    @property
    def heads(self) -> Pen:
        """How table heads and the foot are set."""
        return pen(_SMALL, QUIET)

    @property
    def labels(self) -> Pen:
        """How section labels are set; on the same lines as the body."""
        return Pen(self.size + 0.25, self.body.leading, "#09545A")
