"""Where a person can be sent: a room, and what to open in it. Rooms read their argument."""

from __future__ import annotations

from dataclasses import dataclass

ABOUT_YOU = "about_you"
CHECKLIST = "checklist"
CONTACTS = "contacts"
LEARN = "learn"
PAIN = "pain"
RECORDS = "records"
TREATMENTS = "treatments"

PLAN = "plan"  # in Learn: the person's own kind of plan
STATE = "state"  # in Learn: what differs by state
POLICIES = "policies"  # in Learn: the published policies that were read

_FOR = "for:"


@dataclass(frozen=True, slots=True)
class Place:
    """A room by its route name, and what to open there; empty: the room as it was left."""

    room: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class RecordsPlace:
    """What Records is asked to open: a page of a document, or room for a missing paper.

    ``page`` counts from 1. ``wanted`` is the requirement that a paper is looked for.
    ``sought`` are words to mark on the page.
    """

    document: str = ""
    page: int = 1
    wanted: str = ""
    sought: str = ""


def page_of(document: str, page: int = 1, sought: str = "") -> Place:
    """Return the place where a page of a document is shown, with these words marked on it."""
    return Place(RECORDS, f"{document}/{page}/{sought}" if sought else f"{document}/{page}")


def paper_for(requirement: str) -> Place:
    """Return the place where a paper for a requirement is added or chosen."""
    return Place(RECORDS, f"{_FOR}{requirement}")


def records_place(argument: str) -> RecordsPlace:
    """Return what an argument given to Records asks for."""
    if argument.startswith(_FOR):
        return RecordsPlace(wanted=argument.removeprefix(_FOR))
    document, _, rest = argument.partition("/")
    page, _, sought = rest.partition("/")
    number = int(page) if page.isdecimal() else 1
    return RecordsPlace(document=document, page=number, sought=sought)
