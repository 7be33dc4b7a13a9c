from __future__ import annotations

import pytest

from intake.domain.answers import DontKnow
from intake.domain.case import Case
from intake.domain.readiness import assess
from intake.domain.report.material import Material
from intake.domain.report.statements import Reader
from intake.domain.report.tell import FOR_YOU, tell_paper
from tests.builders import a_catalog, a_trial, a_yes, not_answered
from tests.reports import TODAY


def paper(*entries, reader=Reader.MINE):
    case, catalog = Case.of(entries), a_catalog()
    return tell_paper(Material(case, catalog, assess(case, catalog, TODAY), TODAY, reader))


@pytest.mark.parametrize("reader", [each for each in Reader if each is not Reader.MINE])
def test_nobody_but_the_person_gets_the_page(reader):
    assert paper(a_yes("safety.pregnancy"), reader=reader) is None


def test_there_is_no_page_without_anything_to_tell():
    assert paper() is None


def test_each_group_says_its_line_once_and_then_what_to_tell():
    made = paper(a_trial(treatment="alpha", ongoing=True), a_yes("safety.pregnancy"))
    assert made.by == FOR_YOU
    assert [row.cells for row in made.rows] == [
        ("●", "Medicines. Do not stop anything on your own."),
        ("Tablets", "Tell them about the tablets.", ""),
        ("Pregnancy", "Tell them that you may be pregnant.", "The test."),
    ]


def test_what_nobody_knows_yet_stands_at_the_end():
    made = paper(not_answered("safety.pregnancy", DontKnow()))
    assert made.rows[0].cells[1].startswith("You noted")
    assert made.rows[1].cells[0] == "Pregnancy"
