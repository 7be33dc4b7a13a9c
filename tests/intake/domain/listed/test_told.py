from __future__ import annotations

import pytest

from intake.domain.listed.remaining import Remaining
from intake.domain.listed.told import take_outcome, take_percents, take_prescriber


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("did not help", ["ineffective"]),
        ("wore off", ["ineffective"]),
        ("helped a little", ["partial"]),
        ("allergic reaction", ["allergy"]),
        ("couldn’t afford it", ["cost"]),
        ("pregnant", ["pregnancy"]),
        ("completed", ["completed"]),
        ("stopped, rash", ["side_effect"]),
        ("no relief, stopped because of nausea", ["side_effect", "ineffective"]),
        ("drug interaction", ["interaction"]),
        ("pain went away", ["resolved"]),
    ],
)
def test_a_reason_is_read_from_plain_words(text, reasons):
    assert [str(each) for each in take_outcome(Remaining(text))["ended_because"]] == reasons  # type: ignore[attr-defined]


def test_a_side_effect_alone_is_no_reason_for_the_end():
    told = take_outcome(Remaining("a bit dizzy"))
    assert told == {"side_effects": "a bit dizzy"}


def test_what_made_it_worse_did_not_fail_to_help():
    assert take_outcome(Remaining("made it worse")) == {"result": "worse"}


def test_what_was_not_suitable_was_not_tried():
    told = take_outcome(Remaining("contraindicated, heart block"))
    assert told == {"not_tried_because": "contraindicated, heart block"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("30% relief", {"relief": 30, "result": "from_25_to_49"}),
        ("0% better", {"relief": 0, "result": "none"}),
        ("helped about 60%", {"relief": 60, "result": "half_or_more"}),
        (
            "10% relief for 2 weeks",
            {"relief": 10, "result": "under_25", "note": "10% relief for 2 weeks"},
        ),
        ("took 80% of the time", {"adherence": 80}),
        ("250% relief", {}),
        ("5% patch", {}),
    ],
)
def test_percents_are_read_with_what_they_count(text, told):
    assert take_percents(Remaining(text)) == told


def test_a_doctor_is_read_by_the_title():
    assert take_prescriber(Remaining("per Dr Ana Ortiz, 2020")) == {
        "prescriber": "Dr. Ana Ortiz"
    }
    assert take_prescriber(Remaining("my drum teacher")) == {}
