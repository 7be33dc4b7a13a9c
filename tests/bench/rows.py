"""One measured row, and the table of them."""

from __future__ import annotations

import json
import os
import platform
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


class Row(NamedTuple):
    """A figure and its floor, in ``unit``; ``goal`` is what the ratio or value should keep."""

    name: str
    value: float
    floor: float
    unit: str
    goal: str
    passes: bool

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.value / self.floor if self.floor else float("inf")


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def side_by_side(
    value: Callable[[], float], floor: Callable[[], float], times: int
) -> tuple[float, float]:
    """Return the medians of two measurements that take turns, so that noise hits both."""
    values: list[float] = []
    floors: list[float] = []
    for turn in range(times):
        order = [(floor, floors), (value, values)]
        for measure, found in order if turn % 2 else order[::-1]:
            found.append(measure())
    return statistics.median(values), statistics.median(floors)


def machine() -> str:
    """Return what the figures were measured on, without naming the computer."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}"
    )


def table(rows: Sequence[Row]) -> str:
    """Return the rows as lines of text."""
    head = f"{'':<62}{'value':>10}{'floor':>10}{'ratio':>8}  goal"
    lines = [
        f"{row.name:<62}{row.value:>10.2f}{row.floor:>10.2f}{row.ratio:>8.2f}  "
        f"{row.goal}{'' if row.passes else '   MISSED'}"
        for row in rows
    ]
    return "\n".join([machine(), head, *lines])


def write_json(rows: Sequence[Row], file: Path) -> None:
    """Write the rows for other programs."""
    told = [{**row._asdict(), "ratio": round(row.ratio, 3)} for row in rows]
    file.write_text(json.dumps({"machine": machine(), "rows": told}, indent=2), "utf-8")
