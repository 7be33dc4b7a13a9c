from __future__ import annotations

from dataclasses import replace

from intake.domain.case import Case
from intake.domain.documents import Target
from intake.domain.evidence import DocumentPages, OwnAccount
from intake.domain.medicines import Medicine
from intake.domain.report.medicines import medicine_lines, medicines_paper
from intake.domain.report.opioids_told import AS_MORPHINE, morphine_note
from intake.domain.treatments import Dose
from intake.ids import MedicineId, TreatmentClassId, TreatmentId
from tests.builders import a_document, a_proof, a_trial
from tests.intake.catalog.shipped import catalog
from tests.reports import a_material

OXYCODONE, OPIOID = TreatmentId("oxycodone"), TreatmentClassId("opioid")
SLOW = a_trial(
    "slow",
    name="OxyContin",
    ongoing=True,
    dose=Dose(amount=60, per="twice a day"),
    treatment=OXYCODONE,
    group=OPIOID,
)
FAST = Medicine(
    id=MedicineId("fast"),
    name="Oxycodone",
    dose=Dose(amount=10, per="4 times a day"),
    treatment=OXYCODONE,
    group=OPIOID,
)
SHOWN = a_proof("d1", Target.trial(SLOW.id), (2, 2))


def lines(*entries):
    made = replace(a_material(Case.of(entries)), catalog=catalog())
    return [each for each in medicine_lines(made) if each.text.startswith(AS_MORPHINE)]


def test_the_sum_is_told_with_how_it_came_about_its_table_and_its_caution():
    (line,) = lines(SLOW, FAST, SHOWN, a_document("d1"))
    assert line.text.startswith(
        "Opioids as morphine (MME): 240 mg a day. "
        "Oxycodone 40 mg a day × 1.5 = 60; OxyContin 120 mg a day × 1.5 = 180."
    )
    assert "CDC guideline for prescribing opioids, 2022, as of Nov 22, 2026." in line.text
    assert "not for changing a dose" in line.text
    assert "the highest dose is counted" in line.text


def test_the_line_names_the_pages_that_show_each_opioid():
    (line,) = lines(SLOW, FAST, SHOWN, a_document("d1"))
    assert line.evidence == (
        OwnAccount(said_by=FAST.said_by, about=FAST.id),
        DocumentPages(document=SHOWN.document, first=2, last=2),
    )


def test_a_dose_that_is_not_known_makes_the_sum_a_least_one():
    (line,) = lines(FAST, SLOW.changed(dose=None))
    assert "at least 60 mg a day" in line.text
    assert "OxyContin: no figure. Its dose is not noted." in line.text


def test_nothing_is_told_without_an_opioid():
    assert lines(a_trial(ongoing=True)) == []
    assert morphine_note([], catalog()) == ""


def test_the_page_to_take_along_has_the_sum_too():
    paper = medicines_paper(replace(a_material(Case.of([FAST])), catalog=catalog()))
    assert paper is not None
    assert any("60 mg a day" in cell for row in paper.rows for cell in row.cells)
