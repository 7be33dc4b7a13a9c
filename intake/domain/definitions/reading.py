"""What may be read: the pages of the Learn room."""

from __future__ import annotations

from pydantic import StrictStr

from intake.domain.sourced import Sourced


class LearnPage(Sourced):
    """A short plain page to read."""

    id: StrictStr
    title: StrictStr
    body: StrictStr
