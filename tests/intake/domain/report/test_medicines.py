from __future__ import annotations

import pytest

from intake.domain.allergies import Allergy, HowBad
from intake.domain.answers import DontKnow
from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.medicines import Medicine
from intake.domain.report.medicines import medicine_lines, medicines_paper, taken_now
from intake.domain.treatments import Dose
from intake.ids import AllergyId, MedicineId
from tests.builders import a_trial, a_yes, not_answered
from tests.reports import a_material, a_report_catalog

LISINOPRIL = Medicine(
    id=MedicineId("m1"),
    name="Lisinopril",
    dose=Dose(amount=10),
    since=ApproxDate(year=2020, about=True),
    prescriber="Dr. Stein",
    purpose="blood pressure",
    note="Mornings.",
)
RASH = Allergy(id=AllergyId("a1"), to="Penicillin", happened="rash", how_bad=HowBad.MILD)


def lines(*entries):
    return [each.text for each in medicine_lines(a_material(Case.of(entries)))]


def test_what_the_ledger_says_goes_on_is_in_the_list_and_nothing_else_of_it():
    case = Case.of(
        [
            LISINOPRIL,
            a_trial("on", name="Duloxetine", ongoing=True, group="snri"),
            a_trial("over", name="Gabapentin", end=ApproxDate(year=2020)),
            a_trial("pt", name="Hand therapy", ongoing=True, group="physical_therapy"),
            a_trial("no", name="Ketorolac", ongoing=True, not_tried_because="Kidneys."),
        ]
    )
    found = [each.entry.name for each in taken_now(case, a_report_catalog())]
    assert found == ["Duloxetine", "Lisinopril"]


def test_the_summary_tells_medicines_and_allergies_in_a_line_each():
    assert lines(LISINOPRIL, RASH) == [
        "Takes now: Lisinopril 10 mg a day.",
        "Allergies: Penicillin: rash (mild).",
    ]


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ((), []),
        ((a_yes("safety.allergies", yes=False),), ["No known allergies."]),
        ((a_yes("safety.allergies"),), ["Allergies: yes, not listed yet."]),
        ((not_answered("safety.allergies", DontKnow()),), ["Allergies: not known yet."]),
    ],
)
def test_none_known_is_an_answer_and_unknown_is_not_none(entries, says):
    assert lines(*entries) == says


def test_the_page_has_every_medicine_with_its_own_row_of_proof():
    paper = medicines_paper(a_material(Case.of([LISINOPRIL, RASH])))
    assert paper is not None
    cells = [row.cells for row in paper.rows]
    assert cells[0] == ("Lisinopril 10 mg a day", "blood pressure", "about 2020", "Dr. Stein")
    assert cells[1] == ("", "Mornings.")
    assert cells[2] == ("Allergy", "Penicillin: rash (mild)")
    assert paper.rows[0].proves != paper.rows[2].proves
    assert "Do not stop" in paper.intro


def test_without_anything_told_there_is_no_page():
    assert medicines_paper(a_material(Case())) is None


def test_a_page_without_allergies_says_whether_there_are_none_or_they_are_not_noted():
    silent = medicines_paper(a_material(Case.of([LISINOPRIL])))
    none = medicines_paper(
        a_material(Case.of([LISINOPRIL, a_yes("safety.allergies", yes=False)]))
    )
    assert silent is not None
    assert none is not None
    assert silent.rows[-1].cells == ("Allergies", "Not noted yet. That does not mean none.")
    assert none.rows[-1].cells == ("Allergies", "No known allergies")
    assert medicines_paper(a_material(Case.of([]))) is None
