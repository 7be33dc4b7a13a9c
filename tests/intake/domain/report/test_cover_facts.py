from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.cover_facts import cover_facts
from tests.reports import a_material, a_report


def test_the_cover_says_whose_papers_these_are():
    facts = dict(cover_facts(a_material(), a_report()))
    assert facts["Asked for"] == "IV ketamine, outpatient"
    assert facts["Diagnosis"] == "CRPS type I, left hand (G90.512)"
    assert facts["Member"] == "ID ending 4471"


def test_an_empty_case_has_a_cover_too():
    facts = dict(cover_facts(a_material(Case()), a_report(Case())))
    assert facts["Asked for"] == facts["Diagnosis"] == "not entered yet"
