from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from intake.domain.report.diary_sheets import COLUMNS, DiarySheets
from intake.domain.scores import DiaryEntry

DAY = dt.date(2026, 11, 23)


def test_a_sheet_holds_seven_days_in_a_row():
    first, second = DiarySheets(first_day=DAY, weeks=2).days
    assert len(first) == len(second) == 7
    assert first[0] == DAY
    assert (second[0] - first[-1]).days == 1


@pytest.mark.parametrize("weeks", [0, 9])
def test_there_is_an_end_to_how_many(weeks):
    with pytest.raises(ValidationError):
        DiarySheets(first_day=DAY, weeks=weeks)


def test_every_box_is_a_field_of_the_diary():
    assert {name for name, _ in COLUMNS} <= set(DiaryEntry.model_fields)
