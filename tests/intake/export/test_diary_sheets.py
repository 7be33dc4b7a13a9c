from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from intake.domain.report.diary_sheets import COLUMNS, DiarySheets
from intake.export.diary_sheets import diary_sheets_pdf
from intake.export.typefaces import load_typefaces
from tests.pdf_texts import page_texts

SHEETS = DiarySheets(first_day=dt.date(2026, 11, 23), weeks=2)


@pytest.fixture(autouse=True)
def fonts():
    load_typefaces(Path("resources/fonts"))


def words(name="", page=1):
    return " ".join(page_texts(diary_sheets_pdf(SHEETS, name).pdf)[page - 1].split())


def test_a_week_a_sheet():
    assert diary_sheets_pdf(SHEETS, "").pages == 2
    assert "Nov 23, 2026 to Nov 29, 2026" in words()
    assert "Nov 30, 2026 to Dec 6, 2026" in words(page=2)


def test_every_day_and_every_field_has_its_place():
    told = words()
    for day in ("Monday", "Sunday"):
        assert day in told
    for _, says in COLUMNS:
        assert says in told
    assert "10 is the worst you can imagine" in told


def test_the_name_is_printed_only_where_it_is_given():
    assert "Name: Maria Nguyễn" in words("Maria Nguyễn")
    assert "Name (if you like):" in words()
