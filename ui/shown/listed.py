"""A line of a pasted list, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line beside what it was read as. ``told`` is what already became of it."""

    place: str
    line: str
    title: str
    facts: tuple[tuple[str, str], ...]
    taken_as: tuple[str, ...]
    left_over: str
    there_already: str
    told: str
    belongs: str
