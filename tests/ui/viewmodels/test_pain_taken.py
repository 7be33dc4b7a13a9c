from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.medicines import Medicine
from intake.domain.treatments import Dose
from intake.ids import MedicineId
from tests.builders import a_diary_entry
from tests.ui.open_case import a_catalog
from ui.viewmodels.pain_taken import MOST, offered_medicines

DAY = dt.date(2026, 11, 23)
LISTED = Medicine(
    id=MedicineId("m1"), name="Gabapentin", dose=Dose(amount=300, unit="mg", per="day")
)


def _offered(*entries):
    return offered_medicines(Case.of(entries), a_catalog(), DAY)


def test_what_was_taken_last_comes_first_then_the_list_with_its_dose():
    earlier = a_diary_entry("2026-11-20", medicine="ibuprofen 400")
    later = a_diary_entry("2026-11-22", medicine="extra gabapentin at 3 PM")
    assert _offered(LISTED, earlier, later) == (
        "extra gabapentin at 3 PM",
        "ibuprofen 400",
        "Gabapentin 300 mg a day",
    )


def test_the_same_words_are_offered_once():
    days = [
        a_diary_entry(f"2026-11-{n}", medicine=words)
        for n, words in ((20, "Advil"), (21, "advil"))
    ]
    assert _offered(*days) == ("advil",)


def test_there_are_never_more_than_a_few():
    days = [a_diary_entry(f"2026-11-{n}", medicine=f"tablet {n}") for n in range(10, 20)]
    assert len(_offered(*days)) == MOST


def test_what_stands_on_the_open_day_or_long_ago_is_not_offered():
    today = a_diary_entry("2026-11-23", medicine="today’s")
    long_ago = a_diary_entry("2026-08-01", medicine="old")
    assert _offered(today, long_ago) == ()
