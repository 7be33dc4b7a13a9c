from __future__ import annotations

import pytest

from intake.domain.section_done import group_of, section_of
from intake.ids import GroupId
from tests.ui.open_case import OpenCase
from ui.viewmodels.sections_done import SectionsDone

PART = group_of(GroupId("tried"))


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    yield made
    made.close()


def test_a_part_is_done_taken_up_again_and_done_by_undo(desk):
    parts = SectionsDone(desk.bridge)
    assert parts.since(PART) == ""
    parts.turn(PART, "What you have tried")
    desk.settle()
    assert parts.since(PART) == "Nov 23, 2026"
    assert parts.since(section_of("tried")) == ""
    parts.turn(PART, "What you have tried")
    desk.settle()
    assert parts.since(PART) == ""
    desk.bridge.undo()
    desk.settle()
    assert parts.since(PART) == "Nov 23, 2026"


def test_it_changes_no_standing(desk):
    before = desk.bridge.readiness
    SectionsDone(desk.bridge).turn(PART, "What you have tried")
    desk.settle()
    assert desk.bridge.readiness == before
