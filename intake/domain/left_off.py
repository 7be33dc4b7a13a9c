"""Where a person stopped, so that they can go on there months later."""

from __future__ import annotations

from typing import Annotated

from pydantic import AwareDatetime, Field, StrictInt, StrictStr

from intake.domain.value import Value


class Spot(Value):
    """The room, what was open in it, the field in focus, and how far it was scrolled.

    ``room`` is a route's name; ``detail`` what its page is asked to open. ``field`` is the
    accessible name of the field. ``scrolls`` holds the pixels of each scrolling part of the
    page, outermost first.
    """

    room: StrictStr
    detail: StrictStr = ""
    field: StrictStr = ""
    scrolls: tuple[Annotated[StrictInt, Field(ge=0)], ...] = ()


class LeftOff(Value):
    """A spot, and the moment (aware of its zone) at which the person was there last."""

    at: AwareDatetime
    spot: Spot
