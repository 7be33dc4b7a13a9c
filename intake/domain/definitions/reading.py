"""What may be read: the pages of the Learn room, and the words explained in them."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StrictStr

from intake.domain.sourced import Source, Sourced
from intake.domain.value import Value

MADE_OF_ROWS = ("plan", "state", "tell", "policies")
"""Pages that the room makes of other rows; "plan:" and a kind of plan is one, too."""

RoomName: TypeAlias = Literal[
    "today",
    "about_you",
    "checklist",
    "records",
    "requests",
    "medicines",
    "pain",
    "treatments",
    "contacts",
    "rules",
    "summary",
    "learn",
    "search",
]
"""A room of the window, by its name in code."""


class Chapter(Value):
    """A group of pages in the contents."""

    id: StrictStr
    title: StrictStr


class LearnPart(Value):
    """A part of a page: its heading, and paragraphs parted by empty lines."""

    heading: StrictStr
    says: StrictStr


class Lead(Value):
    """A button that leads to the room where one acts.

    ``says`` is its verb ("Open the checklist"); ``opens`` the id of a requirement, a question
    or a page there, or empty for the room as it was left.
    """

    says: StrictStr
    room: RoomName
    opens: StrictStr = ""


class Claim(Value):
    """Something often said that is not quite right: what one reads, and what was found.

    Claims with the same ``about`` stand under it as their heading.
    """

    about: StrictStr
    said: StrictStr
    found: StrictStr
    source: Source


class LearnPage(Sourced):
    """A short plain page to read; its ``chapter`` is that of the file.

    ``also`` are sources beside the first; ``see`` names pages to read next. ``explains``
    names the requirements, questions and rules of time that lead here to be understood.
    """

    id: StrictStr
    chapter: StrictStr = ""
    title: StrictStr
    body: StrictStr
    parts: tuple[LearnPart, ...] = ()
    claims: tuple[Claim, ...] = ()
    leads: tuple[Lead, ...] = ()
    see: tuple[StrictStr, ...] = ()
    explains: tuple[StrictStr, ...] = ()
    also: tuple[Source, ...] = ()


class Term(Value):
    """A word that letters and calls use, explained in place.

    ``forms`` are other ways it is written; ``page`` says more about it.
    """

    id: StrictStr
    title: StrictStr
    forms: tuple[Annotated[StrictStr, Field(min_length=2)], ...] = ()
    says: StrictStr
    page: StrictStr = ""
