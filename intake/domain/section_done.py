"""A section that the person is done with for now."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from pydantic import StrictStr

from intake.domain.entry import Entry

if TYPE_CHECKING:
    from intake.ids import GroupId


class SectionDone(Entry):
    """The person is done with a part for now. It changes no standing; it can be taken back.

    ``id`` is a ``section_of`` the interview or a ``group_of`` the checklist; ``on`` the day
    it was said.
    """

    kind: Literal["section_done"] = "section_done"
    id: StrictStr
    on: dt.date


def section_of(title: str) -> str:
    """Return the id for a section of the interview, by its title."""
    return f"questions:{title}"


def group_of(group: GroupId) -> str:
    """Return the id for a group of the checklist."""
    return f"checklist:{group}"
