"""Where a person can be sent: a room, and what to open in it. Rooms read their argument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from intake.domain.documents import Target, TargetKind

if TYPE_CHECKING:
    from intake.domain.definitions import PlanKind

ABOUT_YOU = "about_you"
CHECKLIST = "checklist"
CONTACTS = "contacts"
LEARN = "learn"
PAIN = "pain"
RECORDS = "records"
REQUESTS = "requests"
MEDICINES = "medicines"
RULES = "rules"
TODAY = "today"
TREATMENTS = "treatments"

PLAN = "plan"  # in Learn: the person's own kind of plan
STATE = "state"  # in Learn: what differs by state
TELL = "tell"  # in Learn: what to tell the clinic about
POLICIES = "policies"  # in Learn: the published policies that were read

ALL_ANSWERS = "answers"  # in About you: every question with what was said

_FOR = "for:"
_LINKS = "links:"  # in Records: what was linked, by the ids of the links
_PLAN_PAGE = "plan:"  # in Learn: any kind of plan


@dataclass(frozen=True, slots=True)
class Place:
    """A room by its route name, and what to open there; empty: the room as it was left."""

    room: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class RecordsPlace:
    """What Records is asked to open: a page of a document, or room for a missing paper.

    ``page`` counts from 1. ``wanted`` is what a paper is looked for.
    ``sought`` are words to mark on the page. ``links`` are to be followed: the page of the
    first is opened, and nothing is marked but their words.
    """

    document: str = ""
    page: int = 1
    wanted: Target | None = None
    sought: str = ""
    links: tuple[str, ...] = ()


def plan_page(plan: PlanKind) -> str:
    """Return the id of the page in Learn about a kind of plan."""
    return f"{_PLAN_PAGE}{plan.id}"


def page_of(document: str, page: int = 1, sought: str = "") -> Place:
    """Return the place where a page of a document is shown, with these words marked on it."""
    return Place(RECORDS, f"{document}/{page}/{sought}" if sought else f"{document}/{page}")


def page_linked(*links: str) -> Place:
    """Return the place where linked pages are shown, their own words marked and no others."""
    return Place(RECORDS, _LINKS + ",".join(links))


def paper_for(target: Target) -> Place:
    """Return the place where a paper that proves this is added or chosen."""
    return Place(RECORDS, f"{_FOR}{target.kind}:{target.id}")


def ask_for(requirement: str) -> Place:
    """Return the place where the record for a requirement is asked for."""
    return Place(REQUESTS, f"{_FOR}{requirement}")


def questions_for(requirement: str) -> Place:
    """Return the place where the questions are answered that sharpen a requirement."""
    return Place(ABOUT_YOU, f"{_FOR}{requirement}")


def questioned_for(argument: str) -> str:
    """Return the requirement that an argument given to the interview is about, if any."""
    return argument.removeprefix(_FOR) if argument.startswith(_FOR) else ""


def wanted_record(argument: str) -> str:
    """Return the requirement that an argument given to the requests is about, if any."""
    return argument.removeprefix(_FOR) if argument.startswith(_FOR) else ""


def place_of(target: Target) -> Place:
    """Return the place where what pages can prove is shown: the way back from Records."""
    match target.kind:
        case TargetKind.REQUIREMENT:
            room = CHECKLIST
        case TargetKind.TRIAL:
            room = TREATMENTS
        case TargetKind.CONTACT:
            room = CONTACTS
        case TargetKind.SCORE | TargetKind.CRPS_SIGNS | TargetKind.INFUSION:
            room = PAIN
        case TargetKind.ANSWER:
            room = ABOUT_YOU
        case TargetKind.CRITERION:
            room = RULES
        case _:
            assert_never(target.kind)
    return Place(room, target.id)


def records_place(argument: str) -> RecordsPlace:
    """Return what an argument given to Records asks for."""
    if argument.startswith(_FOR):
        kind, _, name = argument.removeprefix(_FOR).partition(":")
        return RecordsPlace(wanted=Target(kind=TargetKind(kind), id=name))
    if argument.startswith(_LINKS):
        return RecordsPlace(links=tuple(argument.removeprefix(_LINKS).split(",")))
    document, _, rest = argument.partition("/")
    page, _, sought = rest.partition("/")
    number = int(page) if page.isdecimal() else 1
    return RecordsPlace(document=document, page=number, sought=sought)
