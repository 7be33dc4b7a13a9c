from __future__ import annotations

from intake.workflows.example.treatments import treatments
from tests.reports import TODAY


def test_nine_treatments_were_tried_and_one_was_not_suitable():
    found = treatments(TODAY)
    assert len([each for each in found if not each.not_tried_because]) == 9
    assert len([each for each in found if each.not_tried_because]) == 1


def test_what_is_told_from_memory_says_about():
    starts = [each.start for each in treatments(TODAY) if each.start]
    assert {start.about for start in starts} == {True, False}
