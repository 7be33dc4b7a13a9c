"""What a day of the diary may be told with: places of the body, and prompts for words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictInt, StrictStr

from intake.domain.value import Value

Corner = tuple[StrictInt, StrictInt]
Shape = Annotated[tuple[Corner, ...], Field(min_length=3)]

FIGURE = (100, 210)
"""Width and height of the field in which the corners of a place lie."""


class BodyPlace(Value):
    """A place that can hurt, and where it lies on a figure seen from the front and back.

    Corners count from the upper left, in a field of 100 by 210. A place without a shape is
    in the list only. On the front the person's right side is on the viewer's left.
    """

    id: StrictStr
    says: StrictStr
    front: Shape | None = None
    back: Shape | None = None


class DayPrompt(Value):
    """Something that may be hard on a day: the words on the button, and what it writes."""

    id: StrictStr
    says: StrictStr
    writes: StrictStr
