from __future__ import annotations

import datetime as dt

from intake.domain.answers import DoesNotApply, Waiting
from intake.domain.case import Case
from intake.domain.definitions import Requirement
from intake.domain.readiness import Finding, Readiness, Standing
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from intake.domain.report.still_open import open_line, still_open
from tests.builders import a_day, not_answered
from tests.reports import TODAY, a_material, a_report_catalog, a_requirement


def texts(*entries):
    return [line.text for line in still_open(a_material(Case.of(entries))).lines]


def some(standing, count):
    found = [
        Finding(
            requirement=Requirement.model_validate(a_requirement(f"r{at}", "doctor")),
            standing=standing,
            because="It is old.",
        )
        for at in range(count)
    ]
    readiness = Readiness(as_of=TODAY, findings=tuple(found))
    return Material(Case(), a_report_catalog(), readiness, TODAY, Reader.CLINICIAN)


def test_whom_is_waited_for_and_by_when_it_is_needed_are_told():
    waiting = Waiting(whom="Dr. Okafor", since=dt.date(2026, 11, 12))
    visit = a_day("visit.date", dt.date(2026, 12, 3))
    assert texts(not_answered("doctor.letter", waiting), visit)[0] == (
        "Waiting: Doctor’s letter. Asked Nov 12, 2026 of Dr. Okafor; needed before Dec 3, 2026."
    )
    assert texts(not_answered("doctor.letter", Waiting()))[0] == (
        "Waiting: Doctor’s letter. Asked."
    )


def test_what_does_not_apply_is_not_open():
    told = " ".join(texts(not_answered("doctor.letter", DoesNotApply())))
    assert "Doctor’s letter" not in told


def test_few_are_told_apart_with_the_reason():
    told = still_open(some(Standing.WEAK, 2)).lines
    assert [line.text for line in told] == ["Weak: R0. It is old.", "Weak: R1. It is old."]


def test_many_of_one_standing_share_a_line_that_names_them_all():
    (line,) = still_open(some(Standing.MISSING, 6)).lines
    assert line.text == "Missing (6): R0; R1; R2; R3; R4; R5."
    assert line.may_go is None


def test_the_top_of_the_page_says_how_many_are_open():
    assert open_line(some(Standing.MISSING, 6)).text == "6 items are still open: see 8."
    assert open_line(some(Standing.MISSING, 1)).text == "1 item is still open: see 8."
    assert open_line(some(Standing.MET, 1)).text == "Nothing on the checklist is still open."


def test_a_gap_has_no_page_of_its_own():
    (line,) = still_open(some(Standing.MISSING, 1)).lines
    assert [each.kind for each in line.evidence] == ["own_account"]
