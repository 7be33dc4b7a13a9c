from __future__ import annotations

import datetime as dt
import json

from intake.domain.deadlines import Deadline
from intake.domain.definitions import Catalog
from intake.domain.next_step import NextStep
from intake.domain.readiness import Readiness
from intake.export.status import status_json

DAY = dt.date(2026, 11, 22)
STEP = NextStep(id="s", title="Ask", minutes=5, because="It is time.", room="contacts")


def test_the_status_has_its_five_parts_even_when_there_is_nothing_to_say():
    table = json.loads(status_json(Readiness(as_of=DAY, findings=()), STEP, (), Catalog()))
    assert list(table) == ["as_of", "requirements", "criteria", "next_step", "deadlines"]
    assert table["as_of"] == "2026-11-22"
    assert table["next_step"]["title"] == "Ask"


def test_a_date_says_why_and_who_said_so():
    date = Deadline(id="visit", date=DAY, title="Your visit", because="10 AM", source="You")
    text = status_json(Readiness(as_of=DAY, findings=()), STEP, (date,), Catalog())
    assert json.loads(text)["deadlines"] == [
        {
            "id": "visit",
            "date": "2026-11-22",
            "title": "Your visit",
            "because": "10 AM",
            "source": "You",
        }
    ]
