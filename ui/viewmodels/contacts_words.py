"""A contact in words: how, with whom, what was said, what is still to come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.contacts import Channel, Party
from intake.domain.dates import SHORT_MONTHS, say_date, say_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.contacts import Contact, Promise

CHANNELS = (
    (Channel.CALL, "Phone call"),
    (Channel.FAX, "Fax"),
    (Channel.LETTER, "Letter"),
    (Channel.PORTAL, "Portal message"),
    (Channel.EMAIL, "E-mail"),
    (Channel.IN_PERSON, "In person"),
)
PARTIES = (
    (Party.INSURER, "Insurer"),
    (Party.CLINIC, "Clinic"),
    (Party.RECORDS_OFFICE, "Records office"),
    (Party.PHARMACY, "Pharmacy"),
    (Party.EMPLOYER, "Employer"),
    (Party.OTHER, "Someone else"),
)
_CHANNEL = dict(CHANNELS)
_PARTY = dict(PARTIES)
_SHOWN = 56


def who(contact: Contact) -> str:
    """Return with whom it was: "Denise R., Lakeshore"; at the least what they are."""
    names = [each for each in (contact.person, contact.organisation) if each]
    return ", ".join(names) or _PARTY[contact.party]


def when_and_how(contact: Contact) -> str:
    """Return "Nov 12, 2026, phone call, 31 min"."""
    how = _CHANNEL[contact.channel]
    minutes = f"{contact.minutes} min" if contact.minutes else ""
    parts = (say_date(contact.date), how[0].lower() + how[1:], minutes)
    return ", ".join(each for each in parts if each)


def gist(contact: Contact) -> str:
    """Return what it was about in one short line."""
    answers = [reply.answer for reply in contact.replies if reply.answer]
    words = contact.topic or contact.said or (f"“{answers[0]}”" if answers else "")
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"


def watch_words(contact: Contact, today: dt.date) -> str:
    """Return what to watch: the open promise that is due first, or the next action."""
    dated = sorted(
        (each.by, f"Promised for {_short(each.by, today)}")
        for each in open_promises(contact)
        if each.by is not None
    )
    if contact.next_on is not None:
        what = contact.next_action or "Ask again"
        dated.append((contact.next_on, f"{what}, {_short(contact.next_on, today)}"))
    if dated:
        day, words = min(dated)
        return f"{words} (past)" if day < today else words
    if any(True for _ in open_promises(contact)):
        return "Promised, no date given"
    return contact.next_action


def open_promises(contact: Contact) -> Iterator[Promise]:
    """Yield the promises that were not kept yet."""
    return (each for each in contact.promises if not each.kept)


def facts_of(contact: Contact, today: dt.date) -> tuple[tuple[str, str], ...]:
    """Return what is known of a contact as headings with their words."""
    return tuple((head, says) for head, says in _facts(contact, today) if says)


def say_promise(promise: Promise, today: dt.date) -> str:
    """Return "Send the policy by Nov 25, 2026. Not kept yet."."""
    by = f" by {say_day(promise.by)}" if promise.by else ""
    if promise.kept:
        return f"{promise.what}{by}. Kept."
    late = promise.by is not None and promise.by < today
    return f"{promise.what}{by}. {'The day has passed.' if late else 'Still open.'}"


def _facts(contact: Contact, today: dt.date) -> Iterator[tuple[str, str]]:
    yield "With", f"{who(contact)} ({_PARTY[contact.party].lower()})"
    yield "When", f"{say_date(contact.date)}{f', {contact.time}' if contact.time else ''}"
    how = _CHANNEL[contact.channel]
    length = f", {contact.minutes} minutes" if contact.minutes else ""
    yield "How", f"{how}{length}, {'they reached me' if contact.incoming else 'I reached them'}"
    yield "Number", contact.number
    yield "Reference", contact.reference or "None noted"
    yield "About", contact.topic
    yield "What they said", contact.said
    for reply in contact.replies:
        yield "They were asked", f"{reply.question} {_answer(reply.answer)}"
    for promise in contact.promises:
        yield "Promised", say_promise(promise, today)
    action = f"{contact.next_action or 'Ask again'}"
    on = f", {say_day(contact.next_on)}" if contact.next_on else ""
    yield "Next", f"{action}{on}" if contact.next_action or contact.next_on else ""


def _answer(answer: str) -> str:
    return f"“{answer}”" if answer else "Asked, no answer noted."


def _short(day: dt.date | None, today: dt.date) -> str:
    if day is None:
        return ""
    year = "" if day.year == today.year else f", {day.year}"
    return f"{SHORT_MONTHS[day.month - 1]} {day.day}{year}"
