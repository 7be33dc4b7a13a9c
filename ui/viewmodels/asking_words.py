"""A request for records in words: where it stands, what came, what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.holders import HolderSort
from intake.domain.records_clock import if_closed, records_clock
from intake.domain.records_requests import CopyForm

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.definitions import Catalog
    from intake.domain.records_clock import RecordsClock
    from intake.domain.records_requests import RecordsRequest

SORTS = (
    (HolderSort.CLINIC, "Doctor’s office or clinic"),
    (HolderSort.HOSPITAL, "Hospital"),
    (HolderSort.THERAPY, "Physical or hand therapy"),
    (HolderSort.MENTAL_HEALTH, "Mental health care"),
    (HolderSort.PHARMACY, "Pharmacy"),
    (HolderSort.IMAGING, "Imaging center"),
    (HolderSort.LAB, "Lab"),
    (HolderSort.OTHER, "Another place"),
)
FORMS = (
    (CopyForm.PORTAL, "PDF files in the patient portal"),
    (CopyForm.EMAIL, "PDF files by secure e-mail"),
    (CopyForm.CD, "A CD by post"),
    (CopyForm.PAPER, "Paper copies by post"),
)


def say_state(request: RecordsRequest, catalog: Catalog, today: dt.date) -> str:
    """Return where a request stands, in a sentence or two."""
    if request.withdrawn_on is not None:
        return f"You took this request back on {say_day(request.withdrawn_on)}."
    if request.refusal is not None:
        return f"They said no on {say_day(request.refusal.on)}. See below what you can do."
    clock = records_clock(request, catalog)
    if clock is None:
        return "Not sent yet."
    if request.items and not request.missing:
        return _say_all(request)
    return f"{_say_part(request)}{_say_due(clock, today)}"


def _say_all(request: RecordsRequest) -> str:
    none = sum(each.none_on is not None for each in request.items)
    if not none:
        return "Everything came."
    came = len(request.items) - none
    rest = "the other thing" if none == 1 else f"the other {none} things"
    return f"{came} of {len(request.items)} came. They do not have {rest}."


def _say_part(request: RecordsRequest) -> str:
    came = sum(each.came_on is not None for each in request.items)
    return f"{came} of {len(request.items)} came. " if came else ""


def _say_due(clock: RecordsClock, today: dt.date) -> str:
    chase = clock.next(today)
    when = "now" if chase and chase.day <= today else say_day(chase.day) if chase else ""
    ask = f" {chase.letter.title}: {when}." if chase else ""
    if today > clock.end:
        return f"The last day for an answer was {say_day(clock.end)}.{ask}"
    if today == clock.end:
        return f"Today is the last day for an answer.{ask}"
    return f"An answer is due by {say_day(clock.end)}.{ask}"


def say_waited(request: RecordsRequest) -> str:
    """Return since when it is waited for, short; empty where it is not."""
    if not request.is_under_way or request.sent is None:
        return ""
    return f"Sent {say_day(request.sent.on)}"


def say_clock(request: RecordsRequest, catalog: Catalog, today: dt.date) -> tuple[str, ...]:
    """Return how the time is counted, line by line; nothing before it was sent."""
    clock = records_clock(request, catalog)
    if clock is None:
        return ()
    if clock.is_from_receipt:
        counted = f"Counted from {say_day(clock.starts)}, the day they had your letter."
    else:
        counted = (
            f"Counted from {say_day(clock.starts)}, the day you sent it. When you know the "
            "day they had it, add it in the log above: the law counts from there."
        )
    lines = [f"Last day for an answer: {say_day(clock.end)}{_left(clock.end, today)}.", counted]
    if clock.is_extended:
        lines.append(f"Without the time they took in writing it was {say_day(clock.due)}.")
    lines += [each for each in (clock.extension_fails, if_closed(clock.end, today)) if each]
    for chase in clock.chases:
        sent = f"sent on {say_day(chase.sent_on)}" if chase.sent_on else say_day(chase.day)
        lines.append(f"{chase.letter.button}: {sent}.")
    source = clock.rule.source
    date = f" ({source.date})" if source.date else ""
    lines.append(
        f"Source: {source.title}{date}, read on {say_day(clock.rule.as_of)}. "
        f"{clock.rule.ask_when_unsure}"
    )
    return tuple(lines)


def _left(end: dt.date, today: dt.date) -> str:
    days = (end - today).days
    if days < 0:
        return ", which is over"
    return {0: ", today", 1: ", tomorrow"}.get(days, f", in {days} days")
