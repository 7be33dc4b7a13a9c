"""The clock of a request for records: the last day for an answer, and when to follow up.

Days are calendar days as the person knows them; the day it is, is handed in. A last day on
a weekend stays where it is, and the words beside it say what that means for calling.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.answers import Waiting
from intake.domain.dates import say_day
from intake.domain.definitions import Addressee
from intake.domain.holders import Holder
from intake.domain.holidays import is_working_day, next_working_day, working_day_before
from intake.domain.records_requests import RecordsRequest
from intake.domain.rules import FromRecordsRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog, Letter
    from intake.domain.rules import DeadlineRule

_WEEKEND = {5: "Saturday", 6: "Sunday"}


@dataclass(frozen=True, slots=True)
class Chase:
    """One letter that follows up: the day it is due, and the day it was sent, if it was."""

    letter: Letter
    day: dt.date
    sent_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class RecordsClock:
    """How much time they have, and what to do meanwhile.

    ``starts`` is the day they had the request if that is known (``is_from_receipt``), or
    else the day it was sent, which is never later. ``due`` is the last day without, ``end``
    with the time they took once more. ``extension_fails`` says why more time does not count.
    """

    rule: DeadlineRule
    starts: dt.date
    is_from_receipt: bool
    due: dt.date
    end: dt.date
    extension_fails: str = ""
    chases: tuple[Chase, ...] = ()

    @property
    def is_extended(self) -> bool:
        """Whether more time counts."""
        return self.end > self.due

    def next(self, today: dt.date) -> Chase | None:
        """Return the letter that follows up next, or None when the last one was sent.

        One that was passed over is not caught up: of those whose day has come the newest
        counts. A complaint comes only after the last letter to the office itself.
        """
        left: list[Chase] = []
        for each in self.chases:
            left = [*left, each] if each.sent_on is None else []
        due = [
            each for each in left if each.day <= today and each.letter.to is Addressee.HOLDER
        ]
        return due[-1] if due else next(iter(left), None)


def records_clock(request: RecordsRequest, catalog: Catalog) -> RecordsClock | None:
    """Return the clock of a request, or None before it was sent."""
    first, rule = request.sent, _rule(catalog)
    if first is None or rule is None:
        return None
    received = first.received_on
    is_from_receipt = received is not None and received >= first.on
    starts = received if received is not None and is_from_receipt else first.on
    due = starts + dt.timedelta(days=rule.days or 0)
    end, fails = _extended(request, due, rule)
    return RecordsClock(
        rule=rule,
        starts=starts,
        is_from_receipt=is_from_receipt,
        due=due,
        end=end,
        extension_fails=fails,
        chases=tuple(_chases(request, starts, end, catalog)),
    )


def ask_again(request: RecordsRequest, catalog: Catalog, today: dt.date) -> dt.date | None:
    """Return the day to ask again, or None before it was sent."""
    clock = records_clock(request, catalog)
    if clock is None:
        return None
    chase = clock.next(today)
    if chase is not None:
        return chase.day
    newest = max(each.on for each in request.sendings)
    pauses = (each.letter.again_days for each in reversed(clock.chases))
    pause = next((each for each in pauses if each is not None), clock.rule.days or 0)
    return max(clock.end, newest + dt.timedelta(days=pause))


def waits(case: Case, catalog: Catalog, today: dt.date) -> Mapping[str, Waiting]:
    """Return for each requirement with a request under way: whom for, since when, until when.

    Where two requests are for the same one, the newer one counts.
    """
    found: dict[str, Waiting] = {}
    requests = [each for each in case.all(RecordsRequest) if each.is_under_way]
    for request in sorted(requests, key=_sent_on):
        holder = case.one(Holder, request.holder)
        waiting = Waiting(
            whom=holder.name if holder else "",
            since=_sent_on(request),
            ask_again=ask_again(request, catalog, today),
        )
        for item in request.missing:
            if item.requirement is not None:
                found[item.requirement] = waiting
    return found


def if_closed(day: dt.date, today: dt.date) -> str:
    """Say what it means that a day is a weekend or a federal holiday; else nothing.

    The day to call is the working day before it, or the next one where that is over.
    """
    if is_working_day(day):
        return ""
    name = _WEEKEND.get(day.weekday(), "federal holiday")
    before = working_day_before(day)
    call = before if before >= today else next_working_day(max(day, today))
    return f"That is a {name}, and many offices are closed. Call on {say_day(call)}."


def _rule(catalog: Catalog) -> DeadlineRule | None:
    rules = (r for r in catalog.deadline_rules if isinstance(r.starts, FromRecordsRequest))
    return next(rules, None)


def _extended(request: RecordsRequest, due: dt.date, rule: DeadlineRule) -> tuple[dt.date, str]:
    """Return the last day with the time they took once more, and why it does not count."""
    more = request.extension
    if more is None or rule.once_more_days is None:
        return due, ""
    if not more.is_written:
        return due, "More time counts only if they wrote to you. The first date stays."
    if more.told_on > due:
        return due, "They wrote after the last day. By the rule that is too late."
    most = due + dt.timedelta(days=rule.once_more_days)
    return max(due, min(more.until or most, most)), ""


def _chases(
    request: RecordsRequest, starts: dt.date, end: dt.date, catalog: Catalog
) -> Iterator[Chase]:
    rule = _rule(catalog)
    usual = (rule.days if rule else 0) or 0
    more = request.extension
    moved_from = more.told_on if more and end > starts + dt.timedelta(days=usual) else None
    for letter in catalog.letters:
        if letter.after_days is None:
            continue
        sent = (each.on for each in request.sendings if each.letter == letter.id)
        day = starts + dt.timedelta(days=letter.after_days)
        if moved_from is not None and day >= moved_from:
            day = end - dt.timedelta(days=usual - letter.after_days)
        yield Chase(letter, day, next(sent, None))


def _sent_on(request: RecordsRequest) -> dt.date:
    return request.sent.on if request.sent else dt.date.min
