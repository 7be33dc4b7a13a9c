"""The words around every page: whose case, when the visit is, who types, when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.facts import patient_of, visit_of
from intake.domain.people import Helper
from intake.ids import PATIENT
from ui.unsaved import NOT_SAVED

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.ids import PersonId


def who(case: Case) -> str:
    """Return whose case it is."""
    return patient_of(case).name or "My case"


def visit_words(case: Case) -> str:
    """Return "Visit Dec 3, 2026", or an empty text while there is no date."""
    date = visit_of(case).date
    return f"Visit {say_date(date)}" if date else ""


def typing_words(case: Case, typist: PersonId) -> str:
    """Return "Tom is typing for Maria", or an empty text when the patient types."""
    helper = case.one(Helper, typist)
    if typist == PATIENT or helper is None:
        return ""
    name = patient_of(case).name
    return f"{helper.name} is typing for {name.split()[0] if name else 'the patient'}"


def say_time(moment: dt.datetime) -> str:
    """Return the time of day: "2:14 PM"."""
    hour = moment.hour % 12 or 12
    return f"{hour}:{moment.minute:02d} {'AM' if moment.hour < 12 else 'PM'}"  # noqa: PLR2004 - noon


def saved_words(
    saved_at: dt.datetime | None, *, read_only: bool, has_unsaved: bool = False
) -> str:
    """Return what the line at the bottom says about saving."""
    if has_unsaved:
        return NOT_SAVED
    if read_only:
        return "Read only: nothing can be changed here"
    return f"Saved {say_time(saved_at)}" if saved_at else "Everything is saved"
