from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.people import Helper
from intake.domain.report.top import (
    name_of,
    say_clinician,
    say_plan,
    say_prepared,
    say_visit,
    top,
)
from intake.ids import PersonId
from tests.builders import a_day, an_answer
from tests.reports import a_material

PREPARED = (
    "Nov 22, 2026, by Maria Nguyễn (made-up example) with Linh Trần, her sister, who helps"
)
LINH = Helper(id=PersonId("h"), name="Linh Trần", relation="her sister")


def a_case(*entries):
    return a_material(Case.of(entries))


def facts(material):
    return {each.label: each.text for row in top(material) for each in (row.left, row.right)}


def test_the_strip_tells_whom_what_and_when():
    assert facts(a_material()) == {
        "Born": "Apr 17, 1984 (age 42)",
        "Plan": "Harborlight Health PPO 500, A plan from an employer, self-funded",
        "Member": "ID ending 4471",
        "With": "Dr. Adaeze Okafor, Lakeview Pain Center, NPI 1234567893",
        "Visit": "Dec 3, 2026, 10:30 AM",
        "Prepared": PREPARED,
    }


def test_what_was_not_entered_is_said_to_be_so():
    assert set(facts(a_case()).values()) == {
        "not entered yet",
        "ID not entered yet",
        "Nov 22, 2026, by Name not entered yet",
    }


def test_a_member_id_is_never_shown_whole():
    assert facts(a_case(an_answer("coverage.member_id", "ABC1234567")))["Member"] == (
        "ID ending 4567"
    )
    assert facts(a_case(an_answer("coverage.member_id", "1234")))["Member"] == "ID not shown"


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (dt.date(1984, 11, 22), "(age 42)"),
        (dt.date(1984, 11, 23), "(age 41)"),
        (dt.date(2030, 1, 1), "2030"),
    ],
)
def test_age_is_whole_years_and_only_for_a_known_day(born, age):
    assert facts(a_case(a_day("patient.birth_date", born)))["Born"].endswith(age)


def test_who_prepared_it_is_who_spoke():
    mine, hers = an_answer(), an_answer("request.dose", "x").changed(said_by=LINH.id)
    assert say_prepared(a_case(mine, LINH)).endswith("by Maria Nguyễn")
    assert say_prepared(a_case(mine, LINH.changed(said_by=LINH.id), hers)).endswith(
        "by Maria Nguyễn with Linh Trần, her sister"
    )
    alone = mine.changed(said_by=LINH.id)
    assert say_prepared(a_case(alone, LINH.changed(said_by=LINH.id, relation=""))).endswith(
        "by Linh Trần, who helps, for Maria Nguyễn"
    )


def test_parts_of_the_strip_stand_alone():
    material = a_material()
    assert name_of(material) == "Maria Nguyễn (made-up example)"
    assert say_plan(a_case()) == say_clinician(a_case()) == say_visit(a_case())
