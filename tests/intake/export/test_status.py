from __future__ import annotations

import datetime as dt
import json

from intake.domain.case import Case
from intake.domain.deadlines import Deadline
from intake.domain.definitions import Catalog
from intake.domain.next_step import NextStep
from intake.domain.readiness import Readiness, assess
from intake.export.status import DatesTold, status_json
from tests.made_rules import a_policy, a_rule

DAY = dt.date(2026, 11, 22)
STEP = NextStep(id="s", title="Ask", minutes=5, because="It is time.", room="contacts")


def test_the_status_has_its_six_parts_even_when_there_is_nothing_to_say():
    table = json.loads(
        status_json(Readiness(as_of=DAY, findings=()), STEP, DatesTold(), Catalog())
    )
    assert list(table) == [
        *("as_of", "requirements", "criteria"),
        *("next_step", "deadlines", "dates_not_known"),
    ]
    assert table["as_of"] == "2026-11-22"
    assert table["next_step"]["title"] == "Ask"


def test_a_date_says_why_and_who_said_so():
    date = Deadline(id="visit", date=DAY, title="Your visit", because="10 AM", source="You")
    text = status_json(Readiness(as_of=DAY, findings=()), STEP, DatesTold((date,)), Catalog())
    assert json.loads(text)["deadlines"] == [
        {
            "id": "visit",
            "date": "2026-11-22",
            "title": "Your visit",
            "because": "10 AM",
            "source": "You",
        }
    ]


def test_a_rule_of_the_plan_is_told_with_its_policy():
    case = Case.of([a_policy(), a_rule("r", words="Age 18 or older.")])
    readiness = assess(case, Catalog(), DAY)
    text = status_json(readiness, STEP, DatesTold(), Catalog(), "LB-7.214")
    (rule,) = json.loads(text)["criteria"]
    assert rule.pop("to_do")
    assert rule == {
        "id": "r",
        "words": "Age 18 or older.",
        "policy": "LB-7.214",
        "standing": "missing",
        "because": "No page shows it yet.",
        "evidence": [],
    }
