from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from tests.builders import a_trial
from tests.ui.robots.treatments import TreatmentsRobot

YEARS = a_trial(start=ApproxDate(year=2019), end=ApproxDate(year=2020))


@pytest.fixture
def room(qtbot):
    made = TreatmentsRobot(qtbot, YEARS)
    made.hand.press("Timeline with pain")
    yield made
    made.close()


def test_the_timeline_is_saved_under_a_neutral_name(room):
    room.dialogs.folder = "/somewhere"
    room.hand.press("Save as PDF")
    room.settle()
    (name,) = room.folder.files
    assert name.startswith("/somewhere/Timeline-")
    (paper, _), *_ = room.desk.papers.lists
    assert paper.id == "timeline"
    assert "Saved: /somewhere/Timeline-" in room.hand.words()


def test_a_full_disk_is_told_with_what_to_do(room):
    room.folder.full = True
    room.dialogs.folder = "/somewhere"
    room.hand.press("Save as PDF")
    room.settle()
    assert not room.folder.files
    assert "Saved:" not in room.hand.words()


def test_leaving_the_dialog_does_nothing(room):
    room.hand.press("Save as PDF")
    room.hand.press("Print")
    room.settle()
    assert room.desk.papers.lists == []
