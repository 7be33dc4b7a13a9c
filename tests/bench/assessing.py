"""Readiness of a case of ten years, beside looking once at each of its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.bootstrap import open_catalog
from intake.domain.next_step import next_step
from intake.domain.readiness import assess
from tests.bench.rows import Row, milliseconds, side_by_side
from tests.bench.ten_years import TODAY, ten_years
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case

RUNS = 41
MOST_MS = 5


def assessing() -> Iterator[Row]:
    """Measure ``assess``, and ``assess`` with the next step."""
    catalog = open_catalog(ROOT / "resources")
    case = ten_years(catalog)
    assert assess(case, catalog, TODAY).findings
    value, floor = side_by_side(
        lambda: milliseconds(lambda: assess(case, catalog, TODAY)),
        lambda: milliseconds(lambda: _look_at_each(case)),
        RUNS,
    )
    yield Row(
        "readiness at ten years, against one look at each entry",
        value,
        floor,
        "ms",
        f"<= {MOST_MS} ms",
        value <= MOST_MS,
    )
    readiness = assess(case, catalog, TODAY)
    value, floor = side_by_side(
        lambda: milliseconds(lambda: next_step(readiness, case, catalog, TODAY)),
        lambda: milliseconds(lambda: _look_at_each(case)),
        RUNS,
    )
    yield Row("the next step at ten years", value, floor, "ms", "told only", passes=True)


def _look_at_each(case: Case) -> int:
    return sum(1 for entry in case.entries() if entry.id)
