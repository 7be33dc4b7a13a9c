"""The person's own lists to work from: what to start by when, and how everything stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.definitions import PacketPart
from intake.domain.readiness import Standing
from intake.domain.report.own_paper import OwnPaper, OwnRow, heading_row
from intake.domain.report.still_open import OPEN

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from intake.domain.definitions import Catalog
    from intake.domain.readiness import Readiness
    from intake.domain.rules import UnknownClock
    from intake.domain.timeline import Stretch

_FOR_YOU = "For you to work from. It says how things stand, not how a plan will decide."
_WORDS = {**OPEN, Standing.MET: "Met", Standing.NOT_APPLICABLE: "Does not apply"}


def work_papers(
    stretches: Sequence[Stretch],
    readiness: Readiness,
    catalog: Catalog,
    today: dt.date,
    unknown: Sequence[UnknownClock] = (),
) -> tuple[OwnPaper, ...]:
    """Return what to start by when and the task list; a list without rows stays away.

    ``unknown`` are dates that no source gives: whom to ask stands at the end of the first.
    """
    made = (
        _starts(stretches, unknown, today),
        _tasks(readiness, catalog, today),
    )
    return tuple(each for each in made if each is not None)


def _starts(
    stretches: Sequence[Stretch], unknown: Sequence[UnknownClock], today: dt.date
) -> OwnPaper | None:
    rows = (*(row for each in stretches for row in _stretch(each)), *_not_known(unknown))
    if not rows:
        return None
    return OwnPaper(
        id="starts",
        title="What to start by when",
        when=say_day(today),
        part=PacketPart.OTHER,
        by=_FOR_YOU,
        heads=("By", "What", "Good to know", "Minutes", "Done"),
        shares=(15, 34, 34, 10, 7),
        rows=rows,
    )


def _stretch(stretch: Stretch) -> Iterator[OwnRow]:
    heading = f"{stretch.heading}. {stretch.note}" if stretch.note else stretch.heading
    yield heading_row(heading)
    for each in stretch.starts:
        day = say_day(each.day) if each.day else ""
        minutes = str(each.minutes) if each.minutes else ""
        yield OwnRow(cells=(day, each.title, each.line, minutes, "☐"))


def _not_known(unknown: Sequence[UnknownClock]) -> Iterator[OwnRow]:
    if unknown:
        yield heading_row("Dates that are not known to us. Ask for each one.")
    for each in unknown:
        yield OwnRow(cells=("", each.title, each.ask_when_unsure, "", "☐"))


def _tasks(readiness: Readiness, catalog: Catalog, today: dt.date) -> OwnPaper | None:
    rows: list[OwnRow] = []
    for group in catalog.groups:
        found = [each for each in readiness.findings if each.requirement.group == group.id]
        if found:
            rows.append(heading_row(group.title))
        rows += [
            OwnRow(cells=(_WORDS[each.standing], each.requirement.short, each.because))
            for each in found
        ]
    if not rows:
        return None
    return OwnPaper(
        id="tasks",
        title="Your task list",
        when=say_day(today),
        part=PacketPart.OTHER,
        by=_FOR_YOU,
        heads=("Standing", "What", "Why"),
        shares=(18, 30, 52),
        rows=tuple(rows),
    )
