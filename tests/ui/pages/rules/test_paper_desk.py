from __future__ import annotations

import pytest

from intake.bootstrap import open_catalog
from tests.conftest import ROOT
from tests.fakes import MemoryTray
from tests.made_rules import a_policy, rules
from tests.ui.robots.rules import RulesRobot


@pytest.fixture
def room(qtbot):
    catalog = open_catalog(ROOT / "resources")
    made = RulesRobot(qtbot, a_policy(investigational=True), *rules("a"), catalog=catalog)
    yield made
    made.close()


def test_the_outline_is_saved_under_a_neutral_name(room):
    room.press("Open the exception path")
    room.dialogs.folder = "out"
    room.press("Save as PDF")
    day = room.desk.today().isoformat()
    assert list(room.folder.files) == [f"out/Letter-outline-{day}.pdf"]
    assert f"Saved: out/Letter-outline-{day}.pdf" in room.hand.words()


def test_the_outline_is_printed_page_by_page(room):
    room.dialogs.tray = tray = MemoryTray()
    room.press("Open the exception path")
    room.press("Print")
    assert len(tray.pages) == 1
    assert tray.is_finished


def test_a_table_that_cannot_be_made_is_told_with_what_to_do(room):
    room.dialogs.folder = "out"
    room.press("Save as PDF")
    assert room.folder.files == {}
    assert room.page.table.sheet._problem.text()


def test_no_folder_is_no_file(room):
    room.press("Save as PDF")
    assert room.folder.files == {}
