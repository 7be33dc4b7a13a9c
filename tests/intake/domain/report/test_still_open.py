from __future__ import annotations

import datetime as dt

from intake.domain.answers import DoesNotApply, Waiting
from intake.domain.case import Case
from intake.domain.definitions import Requirement
from intake.domain.evidence import DocumentPages
from intake.domain.papers import Trouble
from intake.domain.readiness import Finding, Readiness, Standing
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from intake.domain.report.still_open import open_line, still_open
from intake.ids import DocumentId
from tests.builders import a_day, a_document, not_answered
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


def test_lost_pages_of_papers_in_the_packet_are_named_with_the_pages_that_are_left():
    hurt = Trouble.PARTLY_DAMAGED
    lost = a_document("d1", title="Discharge", pages=4, unreadable=(3, 4), trouble=hurt)
    cut = a_document("d2", title="MRI report", pages=2, trouble=hurt)
    at_home = a_document("d3", pages=4, unreadable=(1,), in_packet=False)
    whole = a_document("d4", pages=9)
    case = Case.of((lost, cut, at_home, whole))
    (line,) = [
        each
        for each in still_open(a_material(case)).lines
        if each.text.startswith("Could not be read")
    ]
    assert line.text == "Could not be read: Discharge, pages 3 and 4; MRI report, after page 2."
    assert line.evidence == tuple(
        DocumentPages(document=DocumentId(name), first=page, last=page)
        for name in ("d1", "d2")
        for page in (1, 2)
    )


def test_without_damage_no_line_speaks_of_it():
    assert not any(each.startswith("Could not be read") for each in texts(a_document("d1")))
