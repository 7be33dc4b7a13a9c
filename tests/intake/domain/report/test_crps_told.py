from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.documents import Target
from intake.domain.evidence import DocumentPages, OwnAccount
from intake.domain.report.crps_told import crps_lines, told_elsewhere
from intake.domain.report.material import Material
from intake.ids import PATIENT, DocumentId, SignsId
from tests.builders import a_choice, a_document, a_proof
from tests.crps import CRITERIA, noticed, seen
from tests.reports import a_material

CRPS = a_choice("request.condition", "crps_1")


def material(*entries):
    made = a_material(Case.of(entries))
    catalog = made.catalog.changed(criteria=(CRITERIA,))
    return Material(made.case, catalog, made.readiness, made.today, made.reader)


def lines(*entries):
    return list(crps_lines(material(*entries)))


def test_symptoms_are_the_patients_own_account():
    first = lines(CRPS, noticed("n", 6, "sensory.told"))[0]
    assert first.text == "Symptoms told by the patient (June 2026): Sensory: told word."
    assert first.evidence == (OwnAccount(said_by=PATIENT, about="n"),)


def test_signs_name_who_recorded_them_when_and_the_page():
    proof = a_proof(target=Target.crps_signs(SignsId("s")), pages=(2, 3))
    first = lines(CRPS, a_document(), proof, seen("s", 5, "motor.seen", nothing_else=True))[0]
    assert first.text == (
        "Signs as recorded by Dr. Lee (May 2026): Motor: seen word; Nothing else explains it."
    )
    assert first.evidence == (DocumentPages(document=DocumentId("d1"), first=2, last=3),)


def test_signs_that_nobody_is_named_for_are_not_told():
    assert lines(CRPS, seen("s", 5, "motor.seen", by="")) == []


def test_the_counts_stand_beside_what_is_asked_for():
    last = lines(CRPS, noticed("n", 6, "sensory.told"), seen("s", 5, "motor.seen"))[-1]
    assert "ask for a symptom in at least 2 of 3 categories" in last.text
    assert "Symptoms told (June 2026): 1 of 3 categories." in last.text


def test_ticks_of_the_interview_are_not_told_twice():
    ticks = a_choice("crps.symptoms", "sensory")
    assert told_elsewhere(material(CRPS, ticks)) == ()
    dated = material(CRPS, ticks, noticed("n", 6, "sensory.told"))
    assert told_elsewhere(dated) == ("crps.symptoms",)


@pytest.mark.parametrize("condition", ["fibromyalgia", "ptsd"])
def test_another_condition_has_no_such_lines(condition):
    other = a_choice("request.condition", condition)
    assert lines(other, noticed("n", 6, "sensory.told")) == []


def test_it_never_says_that_criteria_are_met_or_what_someone_has():
    told = lines(
        CRPS,
        noticed("n", 6, "sensory.told", "vasomotor.told", "motor.told"),
        seen("s", 5, "sensory.seen", "motor.seen", nothing_else=True, out_of_proportion=True),
    )
    words = " ".join(each.text for each in told).casefold()
    assert not {"met", "fulfilled", "diagnosed"} & set(words.replace(".", " ").split())
