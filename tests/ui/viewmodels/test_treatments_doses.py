from __future__ import annotations

from intake.domain.treatments import Dose
from intake.ids import TreatmentClassId, TreatmentId
from tests.builders import a_trial
from tests.intake.catalog.shipped import catalog
from ui.viewmodels.treatments_doses import notes_of


def notes(treatment, group, **more):
    known = {"treatment": TreatmentId(treatment), "group": TreatmentClassId(group)}
    return " ".join(notes_of(a_trial(**known, **more), catalog()))


def test_an_opioid_whose_dose_cannot_be_counted_says_why():
    told = notes("fentanyl_patch", "opioid", dose=Dose(amount=25, unit="mcg"))
    assert "no figure" in told
    assert "micrograms an hour" in told


def test_methadone_is_counted_by_its_own_factor():
    assert "94 mg a day" in notes("methadone", "opioid", dose=Dose(amount=20))


def test_no_note_reads_as_advice():
    told = notes("oxycodone", "opioid", dose=Dose(amount=20)).lower()
    assert "not for changing a dose" in told
    for word in ("should", "reduce", "increase", "taper", "too high", "limit"):
        assert word not in told


def test_what_was_never_tried_and_what_has_no_dose_have_no_note():
    assert notes("oxycodone", "opioid") == ""
    assert notes("gabapentin", "gabapentinoid", not_tried_because="Kidneys.") == ""
