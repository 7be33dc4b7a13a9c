"""What the sample patient of AHRQ's Pain Management Summary says, by its own words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Measured(NamedTuple):
    """A number of the record: its name, its day, and what stands beside it."""

    name: str
    day: dt.date
    value: float
    says: str
    parts: tuple[int, ...]


class Record:
    """What the sample says, by its own words for things."""

    def __init__(self, bundle: dict[str, Any]) -> None:
        self._entries = [each["resource"] for each in bundle["entry"]]

    def conditions(self) -> Iterator[tuple[str, dt.date]]:
        for each in self._of("Condition"):
            yield each["code"]["text"].removesuffix(" (disorder)"), _day(each["onsetDateTime"])

    def measured(self, name: str) -> list[Measured]:
        found = [
            Measured(
                each["code"]["text"],
                _day(each["issued"]),
                each["valueQuantity"]["value"],
                next((one["text"] for one in each.get("interpretation", [])), ""),
                tuple(part["valueQuantity"]["value"] for part in each.get("component", [])),
            )
            for each in self._of("Observation")
            if name in each["code"]["text"]
        ]
        assert found, f"the sample has no {name}"
        return sorted(found, key=lambda each: each.day)

    def medicines(self) -> Iterator[tuple[str, dt.date]]:
        """Yield each medicine once, with the day it was first ordered; all are active."""
        first: dict[str, dt.date] = {}
        for each in self._of("MedicationRequest"):
            assert each["status"] == "active"
            name = each["medicationCodeableConcept"]["text"]
            day = _day(each["authoredOn"])
            first[name] = min(day, first.get(name, day))
        yield from first.items()

    def procedures(self) -> Iterator[tuple[str, dt.date]]:
        for each in self._of("Procedure"):
            yield (
                each["code"]["text"].removesuffix(" (procedure)"),
                _day(each["performedDateTime"]),
            )

    def _of(self, kind: str) -> list[dict[str, Any]]:
        return [each for each in self._entries if each["resourceType"] == kind]


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text[:10])
