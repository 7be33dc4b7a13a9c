from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.safety import safety
from tests.reports import a_material


def test_safety_answers_stay_whatever_is_cut():
    lines = safety(a_material()).lines
    assert lines
    assert all(line.may_go is None for line in lines)


def test_nothing_answered_gives_an_empty_section():
    assert safety(a_material(Case())).said == ()
