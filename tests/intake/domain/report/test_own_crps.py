from __future__ import annotations

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.limbs import Limbs, Side
from intake.domain.report.material import Material
from intake.domain.report.own_crps import crps_paper, limbs_paper
from intake.ids import LimbsId
from tests.builders import a_choice
from tests.crps import CRITERIA, noticed, seen
from tests.reports import a_material

CRPS = a_choice("request.condition", "crps_1")


def material(*entries):
    made = a_material(Case.of(entries))
    catalog = made.catalog.changed(criteria=(CRITERIA,))
    return Material(made.case, catalog, made.readiness, made.today, made.reader)


def test_without_anything_there_is_no_paper():
    assert crps_paper(material(CRPS)) is None
    assert limbs_paper(material(CRPS)) is None


def test_told_and_recorded_stand_apart_newest_first():
    paper = crps_paper(
        material(
            CRPS,
            noticed("a", 1, "sensory.told"),
            noticed("b", 6, "motor.told", note="Worse at night."),
            seen("s", 5, "motor.seen"),
        )
    )
    assert paper is not None
    assert [row.cells for row in paper.rows] == [
        ("June 2026, symptoms told", "Motor: told word"),
        ("", "Worse at night."),
        ("January 2026, symptoms told", "Sensory: told word"),
        ("May 2026, recorded by Dr. Lee", "Motor: seen word"),
    ]


def test_both_sides_stand_beside_each_other_with_how_it_was_measured():
    compared = Limbs(
        id=LimbsId("l"),
        date=ApproxDate(year=2026, month=6),
        measured_with="forehead thermometer",
        left=Side(temperature=88),
        right=Side(temperature=91),
    )
    paper = limbs_paper(material(compared))
    assert paper is not None
    assert [row.cells for row in paper.rows] == [
        ("June 2026, Hands", "Temperature", "88 °F", "91 °F"),
        ("", "Measured with: forehead thermometer"),
        ("", "Right is warmer by 3 °F."),
    ]
