from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.instruments import Instrument
from intake.domain.report.statements import Reader
from tests.builders import a_choice
from tests.reports import a_material


def a_case(condition):
    return Case.of([a_choice("request.condition", condition)])


@pytest.mark.parametrize(
    ("condition", "reader", "sent"),
    [
        ("crps_1", Reader.INSURER, False),
        ("crps_1", Reader.CLINICIAN, False),
        ("crps_1", Reader.MINE, True),
        ("depression", Reader.INSURER, True),
    ],
)
def test_mood_scores_leave_only_for_a_request_about_mood(condition, reader, sent):
    material = a_material(a_case(condition), reader)
    instrument = material.catalog.find(Instrument, "phq9")
    assert instrument is not None
    assert material.sends(instrument) is sent


def test_the_path_is_empty_while_the_condition_is_not_known():
    assert a_material(Case()).path == ""
