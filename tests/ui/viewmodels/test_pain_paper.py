from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.report.diary_sheets import DiarySheets
from intake.domain.scores import DiaryEntry
from tests.builders import a_diary_entry, an_answer
from tests.fakes import MemoryFolder
from tests.ui.open_case import OpenCase
from ui.viewmodels.pain_paper import FILE, PaperDiaryViewModel

TODAY = dt.date(2026, 11, 23)
DAY = dt.date(2026, 11, 10)


@pytest.fixture
def desk(qtbot):
    kept = a_diary_entry("2026-11-11", average=3, could_not="Could not cook.")
    made = OpenCase(qtbot, an_answer(), kept)
    yield made
    made.close()


@pytest.fixture
def folder():
    return MemoryFolder()


@pytest.fixture
def model(desk, folder):
    return PaperDiaryViewModel(desk.bridge, desk.jobs, desk.papers, folder)


def _day(desk, day):
    desk.settle()
    return desk.bridge.case.one(DiaryEntry, day.isoformat())


def test_days_from_paper_carry_both_dates_and_undo_is_one_step(desk, model):
    days = [(DAY + dt.timedelta(days=at), {"average": "7", "worst": "10"}) for at in (0, 2, 3)]
    model.add([*days, (DAY + dt.timedelta(days=4), {"flare": "yes"})])
    told = _day(desk, DAY)
    assert (told.average, told.worst, told.entered_on) == (7, 10, TODAY)
    assert told.from_paper
    assert not told.from_memory
    assert _day(desk, DAY + dt.timedelta(days=4)).flare
    desk.bridge.undo()
    desk.settle()
    assert len(desk.bridge.case.all(DiaryEntry)) == 1


def test_a_day_that_was_there_keeps_what_the_paper_does_not_say(desk, model):
    model.add([(DAY + dt.timedelta(days=1), {"worst": "8"})])
    told = _day(desk, DAY + dt.timedelta(days=1))
    assert (told.average, told.worst, told.could_not) == (3, 8, "Could not cook.")
    assert not told.from_paper


@pytest.mark.parametrize(("with_name", "name"), [(True, "Maria Nguyễn"), (False, "")])
def test_sheets_are_drawn_by_the_worker_and_put_into_the_folder(
    desk, model, folder, with_name, name
):
    said: list[str] = []
    model.made.connect(said.append)
    model.make("sheets", 4, with_name=with_name)
    desk.settle()
    assert desk.papers.lists == [(DiarySheets(first_day=TODAY, weeks=4), name)]
    assert FILE in said[0]
    assert any(FILE in each for each in folder.files)
