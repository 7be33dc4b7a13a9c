"""The pain diary as a list for the packet: numbers for others, notes too for oneself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.definitions import BodyPlace, PacketPart
from intake.domain.evidence import ScoreEntry
from intake.domain.people import Helper
from intake.domain.report.own_paper import OwnPaper, OwnRow, continued
from intake.domain.report.periods import say_days
from intake.domain.report.series import DIARY, diary_days
from intake.domain.report.statements import Reader
from intake.domain.report.words import MOST_NAME, one_line
from intake.domain.scores import DiaryEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.report.material import Material

PROVES = ScoreEntry(score=DIARY)


def diary_paper(material: Material) -> OwnPaper | None:
    """Return the days that go to this reader; None while there is none."""
    days: Iterable[DiaryEntry] = diary_days(material)
    if material.reader is Reader.MINE:
        days = sorted(material.case.all(DiaryEntry), key=lambda entry: entry.id)
    days = list(days)
    if not days:
        return None
    return OwnPaper(
        id="diary",
        title="Pain diary",
        when=say_days(days[0].day, days[-1].day),
        part=PacketPart.DAILY_LIFE,
        intro="0 is none, 10 is the worst. A field without a number was left empty. Days "
        "without an entry are not listed.",
        heads=("Day", "Average pain", "Worst", "Least", "Sleep", "Activity", "Entered"),
        shares=(22, 13, 10, 10, 10, 11, 24),
        rows=tuple(row for day in days for row in _rows(material, day)),
    )


def say_entered(material: Material, entry: DiaryEntry) -> str:
    """Return when a day was entered, from what, and by whom if not by the patient."""
    helper = material.case.one(Helper, entry.said_by)
    by = f", by {one_line(helper.name, MOST_NAME)}" if helper else ""
    if not entry.is_late or entry.entered_on is None:
        return f"same day{by}"
    source = "from paper" if entry.from_paper else "from memory"
    return f"{source}, {say_day(entry.entered_on)}{by}"


def _rows(material: Material, entry: DiaryEntry) -> Iterator[OwnRow]:
    numbers = (entry.average, entry.worst, entry.least, entry.sleep, entry.activity)
    cells = ["" if each is None else str(each) for each in numbers]
    day = say_day(entry.day) + (" (flare)" if entry.flare else "")
    yield OwnRow(cells=(day, *cells, say_entered(material, entry)), proves=PROVES)
    if material.reader is Reader.MINE:
        yield from continued("", _notes(material, entry), PROVES)


def _notes(material: Material, entry: DiaryEntry) -> str:
    found = (material.catalog.find(BodyPlace, each) for each in entry.places)
    places = ", ".join(each.says.lower() for each in found if each)
    parts = (
        f"Hurt: {places}." if places else "",
        entry.could_not,
        f"Medicine: {entry.medicine}" if entry.medicine else "",
    )
    return " ".join(part for part in parts if part)
