from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.listed.belonging import Belongs, entry_of, suggested
from intake.domain.listed.reading import read_list
from intake.domain.medicines import Medicine
from intake.domain.treatments import Trial
from tests.intake.catalog.shipped import catalog

TODAY = dt.date(2026, 11, 22)


def read(line) -> Trial:
    (proposal,) = read_list(line, catalog(), TODAY)
    return proposal.trial


@pytest.mark.parametrize(
    ("line", "lean", "where"),
    [
        ("gabapentin 300 tid Jan-Mar 2021, dizzy", Belongs.STOPPED, Belongs.STOPPED),
        ("gabapentin 300 tid Jan-Mar 2021, dizzy", Belongs.NOW, Belongs.STOPPED),
        ("Lyrica 75 mg bid stopped weight gain", Belongs.NOW, Belongs.STOPPED),
        ("duloxetine 60 mg daily since 2022, still taking", Belongs.STOPPED, Belongs.BOTH),
        ("lisinopril 10 mg daily, still taking", Belongs.STOPPED, Belongs.NOW),
        ("lisinopril 10 mg daily", Belongs.NOW, Belongs.NOW),
        ("duloxetine 60 mg daily", Belongs.NOW, Belongs.BOTH),
        ("duloxetine 60 mg daily", Belongs.STOPPED, Belongs.STOPPED),
        ("acupuncture", Belongs.NOW, Belongs.STOPPED),
    ],
)
def test_a_line_is_offered_where_it_seems_to_belong(line, lean, where):
    assert suggested(read(line), lean) is where


def test_what_was_stopped_is_a_treatment_that_no_longer_goes_on():
    made = entry_of(read("duloxetine 60 mg daily, still taking"), Belongs.STOPPED, "e1")
    assert isinstance(made, Trial)
    assert (made.id, made.ongoing) == ("e1", False)


def test_what_is_taken_for_the_request_goes_on_and_has_no_end():
    made = entry_of(read("gabapentin 300 tid Jan-Mar 2021, dizzy"), Belongs.BOTH, "e1")
    assert isinstance(made, Trial)
    assert made.ongoing
    assert (made.end, made.ended_because) == (None, ())
    assert made.start is not None


def test_what_is_taken_for_something_else_is_a_medicine_with_all_that_was_read():
    trial = read("oxycodone 10 mg qid since 2021")
    made = entry_of(trial, Belongs.NOW, "e1")
    assert isinstance(made, Medicine)
    assert (made.name, made.treatment, made.group) == (trial.name, trial.treatment, trial.group)
    assert (made.dose, made.since) == (trial.dose, trial.start)
