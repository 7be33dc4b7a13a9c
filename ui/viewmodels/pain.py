"""One day's pain and function, without widgets: what is asked, what was said, another day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put, Remove
from intake.domain.conditions import DiaryKept, leaves
from intake.domain.dates import say_day
from intake.domain.instruments import Instrument
from intake.domain.people import Helper
from intake.domain.report.picture import short_day
from intake.domain.report.series import DAILY_PAIN
from intake.domain.responses import WEEKLY
from intake.domain.scores import DiaryEntry
from ui.viewmodels.entry_changes import NOTHING
from ui.viewmodels.pain_taken import offered_medicines
from ui.viewmodels.pain_weeks import tell_weeks
from ui.viewmodels.week_means import WEEKS, WeeksWanted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from intake.domain.case import Case
    from intake.domain.definitions import BodyPlace, DayPrompt
    from ui.bridge import SessionBridge
    from ui.viewmodels.entry_changes import Command
    from ui.viewmodels.pain_weeks import WeeksTold

NUMBERS = ("average", "worst", "activity", "now", "least", "sleep", "mood")
FIRST = ("average", "worst", "activity")
_COPIED = ("average", "worst", "activity", "least", "sleep", "mood")
_TAKEN_OVER = (*_COPIED, "places")
_WORDS = ("could_not", "medicine")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_PAIN = ("no pain", "the worst you can imagine")
_IN_THE_WAY = ("not at all", "completely")


@dataclass(frozen=True, slots=True)
class ScaleLine:
    """One scale from 0 to 10: its field, what it asks, its ends, and what was chosen."""

    field: str
    asks: str
    low: str
    high: str
    value: int | None


@dataclass(frozen=True, slots=True)
class DayWords:
    """What was written about a day."""

    could_not: str
    medicine: str
    flare: bool
    places: tuple[str, ...] = ()


class PainViewModel(QObject):
    """One day of the diary. ``changed``: the case is another one. ``turned``: another day."""

    changed = Signal()
    refused = Signal()
    turned = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._chosen: dt.date | None = None
        self._weeks = WEEKS
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.refused)
        bridge.refused.connect(self.changed)

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self._bridge.today

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._bridge.case

    @property
    def day(self) -> dt.date:
        """The day that is open: today, until another one is chosen."""
        return self._chosen or self._bridge.today

    @property
    def is_today(self) -> bool:
        """Whether the open day is today."""
        return self.day == self._bridge.today

    @property
    def entry(self) -> DiaryEntry | None:
        """What was entered for the open day, or None."""
        return self._bridge.case.one(DiaryEntry, self.day.isoformat())

    def go_to(self, day: dt.date) -> bool:
        """Open another day; a day that is still to come is refused."""
        if day > self._bridge.today:
            return False
        self._chosen = None if day == self._bridge.today else day
        self.turned.emit()
        return True

    def sentence(self) -> str:
        """Return the day, how long it takes, and how many days there are so far."""
        day = f"{say_weekday(self.day)}."
        count, wanted = self._counted()
        so_far = f"{count} day so far" if count == 1 else f"{count} days so far"
        often = f"; {wanted} are often asked for" if wanted else ""
        return f"{day} About two minutes. {so_far}{often}."

    def memory_words(self) -> str:
        """Return how the day was entered and by whom; empty for what is usual."""
        entry = self.entry
        helper = self._bridge.case.one(Helper, entry.said_by) if entry else None
        by = f"Entered by {helper.name}." if helper else ""
        if self.is_today:
            return by
        if entry is None:
            return "What you enter for this day is marked “entered from memory”."
        if entry.is_late and entry.entered_on:
            source = "from paper" if entry.from_paper else "from memory"
            how = f"Entered {source} on {say_day(entry.entered_on)}"
            return f"{how}, by {helper.name}." if helper else f"{how}."
        return f"{by} A change you make now is marked “entered from memory”.".strip()

    def scales(self) -> tuple[ScaleLine, ...]:
        """Return the scales of the open day, the three that matter most first."""
        entry = self.entry
        return tuple(
            ScaleLine(name, *asked, getattr(entry, name) if entry else None)
            for name, asked in self._asked().items()
        )

    def words(self) -> DayWords:
        """Return what was written about the open day."""
        entry = self.entry
        if entry is None:
            return DayWords("", "", flare=False)
        return DayWords(entry.could_not, entry.medicine, entry.flare, entry.places)

    def body_places(self) -> tuple[BodyPlace, ...]:
        """Return the places that can be chosen."""
        return self._bridge.catalog.body_places

    def prompts(self) -> tuple[DayPrompt, ...]:
        """Return what may be hard on a day, to choose from."""
        return self._bridge.catalog.day_prompts

    def medicines(self) -> tuple[str, ...]:
        """Return what may be written by one press under "Medicine taken"."""
        return offered_medicines(self.case, self._bridge.catalog, self.day)

    def weeks(self) -> WeeksTold:
        """Return the last eight weeks as they are shown."""
        bridge = self._bridge
        find = partial(bridge.catalog.find, Instrument)
        wanted = WeeksWanted(
            bridge.case, bridge.today, find(DAILY_PAIN), find(WEEKLY), self._weeks
        )
        return tell_weeks(wanted)

    def look_back(self, weeks: int) -> None:
        """Show as many weeks from now on."""
        self._weeks = weeks

    def choose(self, field: str, value: int | None) -> None:
        """Keep a number of the open day, or take it back (None)."""
        self._note({field: value})

    def write(self, field: str, text: str) -> None:
        """Keep words about the open day: ``could_not`` or ``medicine``."""
        self._note({field: text})

    def set_flare(self, *, flare: bool) -> None:
        """Say whether the open day was a flare, much worse than usual."""
        self._note({"flare": flare})

    def set_places(self, places: tuple[str, ...]) -> None:
        """Keep where it hurt."""
        self._note({"places": places})

    def day_before(self) -> DiaryEntry | None:
        """Return what was entered for the day before the open one, if it has a number."""
        before = self.day - dt.timedelta(days=1)
        entry = self._bridge.case.one(DiaryEntry, before.isoformat())
        has_number = entry and any(getattr(entry, name) is not None for name in _COPIED)
        return entry if has_number else None

    def copy_day_before(self) -> None:
        """Take over the numbers of the day before; words are not copied."""
        before = self.day_before()
        if before is None:
            return
        numbers = {name: getattr(before, name) for name in _TAKEN_OVER}
        says = f"Filled in as on {say_day(before.day)}."
        self._bridge.alter(partial(_noted, self.day, self.today, numbers), says)

    def remove(self) -> None:
        """Remove the open day."""
        if self.entry is not None:
            command = Remove(entry_kind="diary", id=self.day.isoformat())
            self._bridge.run(command, f"Removed {say_day(self.day)}.")

    def _note(self, changes: dict[str, object]) -> None:
        self._bridge.alter(partial(_noted, self.day, self.today, changes))

    def _asked(self) -> Mapping[str, tuple[str, str, str]]:
        span = "in the last 24 hours" if self.is_today else "that day"
        asked: dict[str, tuple[str, str, str]] = {
            "average": (f"Average pain {span}", *_PAIN),
            "worst": (f"Worst pain {span}", *_PAIN),
            "activity": ("How much pain got in the way of what you do", *_IN_THE_WAY),
            "now": ("Pain right now", *_PAIN),
            "least": (f"Least pain {span}", *_PAIN),
            "sleep": ("How much pain got in the way of your sleep", *_IN_THE_WAY),
            "mood": ("How much pain got in the way of your mood", *_IN_THE_WAY),
        }
        if not self.is_today:
            del asked["now"]
        return asked

    def _counted(self) -> tuple[int, int]:
        count = len(self._bridge.case.kinds.get("diary", ()))
        for finding in self._bridge.readiness.findings:
            for leaf in leaves(finding.requirement.met_by):
                if isinstance(leaf, DiaryKept):
                    return count, leaf.days
        return count, 0


def say_short(day: dt.date) -> str:
    """Return "Mon, Nov 23"."""
    return f"{_WEEKDAYS[day.weekday()][:3]}, {short_day(day)}"


def say_weekday(day: dt.date) -> str:
    """Return "Monday, Nov 23, 2026"."""
    return f"{_WEEKDAYS[day.weekday()]}, {say_day(day)}"


def _noted(day: dt.date, today: dt.date, changes: dict[str, object], case: Case) -> Command:
    """Keep changes to a day, with the day they were made on; an empty day is not kept."""
    before = case.one(DiaryEntry, day.isoformat())
    blank = DiaryEntry(id=day.isoformat())
    after = (before or blank).changed(**changes)
    if after == (before or blank):
        return NOTHING
    if not _tells(after):
        return Remove(entry_kind="diary", id=after.id) if before else NOTHING
    return Put(entry=after.changed(entered_on=today, from_paper=False))


def _tells(entry: DiaryEntry) -> bool:
    numbers = any(getattr(entry, name) is not None for name in NUMBERS)
    return (
        numbers
        or entry.flare
        or bool(entry.places)
        or any(getattr(entry, name) for name in _WORDS)
    )
