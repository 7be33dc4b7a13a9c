from __future__ import annotations

from intake.ids import PATIENT
from tests.builders import a_trial


def test_what_nobody_else_signed_was_said_by_the_patient():
    assert a_trial().said_by == PATIENT
