from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from intake.domain.definitions import ExceptionPart, ExceptionStep
from intake.domain.sourced import Confidence, Source

STEP = {
    "id": "exception.gather.policy",
    "part": ExceptionPart.GATHER,
    "title": "The policy",
    "why": "Its words count.",
    "source": Source(title="A made-up list"),
    "as_of": dt.date(2026, 11, 22),
    "confidence": Confidence.MEDIUM,
}


def test_a_step_needs_no_requirement_and_no_question():
    made = ExceptionStep.model_validate(STEP)
    assert (made.requirement, made.ask, made.facts) == (None, "", ())


def test_a_step_without_its_source_is_refused():
    bare = {key: value for key, value in STEP.items() if key != "source"}
    with pytest.raises(ValidationError):
        ExceptionStep.model_validate(bare)
