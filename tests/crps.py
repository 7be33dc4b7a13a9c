"""Symptoms, signs and small criteria of three categories, for tests."""

from __future__ import annotations

import datetime as dt

from intake.domain.crps import Signs, Symptoms
from intake.domain.dates import ApproxDate
from intake.domain.definitions import ClinicalCriteria
from intake.ids import SignsId, SymptomsId


def _category(name: str) -> dict[str, object]:
    def both(kind: str) -> list[dict[str, str]]:
        told = {"id": f"{name}.{kind}", "says": f"{name} {kind}", "clinical": f"{kind} word"}
        return [told]

    words = {"id": name, "title": name, "clinical": name.capitalize()}
    return {**words, "symptoms": both("told"), "signs": both("seen")}


CRITERIA = ClinicalCriteria.model_validate(
    {
        "id": "made_up",
        "title": "Made-up criteria",
        "for_conditions": ["crps_1"],
        "symptoms_in": 2,
        "signs_in": 1,
        "out_of_proportion": "More pain than the cause explains.",
        "nothing_else": "Nothing else explains it.",
        "asked_in": "crps.symptoms",
        "categories": [_category(each) for each in ("sensory", "vasomotor", "motor")],
        "source": {"title": "A made-up list"},
        "as_of": dt.date(2026, 11, 22),
        "confidence": "low",
    }
)


def noticed(name: str, month: int, *ids: str, note: str = "") -> Symptoms:
    when = ApproxDate(year=2026, month=month)
    return Symptoms(id=SymptomsId(name), date=when, noticed=ids, note=note)


def seen(
    name: str,
    month: int,
    *ids: str,
    by: str = "Dr. Lee",
    nothing_else: bool = False,
    out_of_proportion: bool = False,
) -> Signs:
    return Signs(
        id=SignsId(name),
        date=ApproxDate(year=2026, month=month),
        seen=ids,
        recorded_by=by,
        nothing_else=nothing_else,
        out_of_proportion=out_of_proportion,
    )
