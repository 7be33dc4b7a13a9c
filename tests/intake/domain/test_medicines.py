from __future__ import annotations

from intake.domain.dates import ApproxDate
from intake.domain.medicines import Medicine, as_trial
from intake.domain.treatments import Dose
from intake.ids import MedicineId, TreatmentId, TrialId

SINCE = ApproxDate(year=2021, month=3, about=True)
GABAPENTIN = Medicine(
    id=MedicineId("m1"),
    name="Gabapentin",
    treatment=TreatmentId("gabapentin"),
    dose=Dose(amount=600, per="3 times a day"),
    since=SINCE,
    prescriber="Dr. Lee",
    purpose="nerve pain",
    note="With food.",
)


def test_a_medicine_that_was_stopped_is_a_treatment_tried_without_typing_it_again():
    ended = ApproxDate(year=2026, month=11)
    trial = as_trial(GABAPENTIN, TrialId("t1"), ended)
    assert (trial.name, trial.treatment, trial.dose) == (
        "Gabapentin",
        "gabapentin",
        GABAPENTIN.dose,
    )
    assert (trial.start, trial.end, trial.ongoing) == (SINCE, ended, False)
    assert (trial.prescriber, trial.note) == ("Dr. Lee", "For: nerve pain\nWith food.")


def test_one_still_taken_goes_on_and_has_no_end():
    trial = as_trial(GABAPENTIN, TrialId("t1"), None)
    assert (trial.ongoing, trial.end) == (True, None)


def test_why_it_ended_is_not_guessed():
    trial = as_trial(GABAPENTIN, TrialId("t1"), ApproxDate(year=2026))
    assert (trial.ended_because, trial.result, trial.side_effects) == ((), None, "")


def test_who_said_it_stays():
    told = GABAPENTIN.changed(said_by="ana")
    assert as_trial(told, TrialId("t1"), None).said_by == "ana"
