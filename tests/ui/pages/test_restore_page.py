from __future__ import annotations

import pytest

from intake.errors import NoBackupError
from tests.fakes import ScriptedDialogs
from tests.ui.pages.front import Front
from ui.pages.restore_page import NEUTRAL_NAME, RestorePage


@pytest.fixture
def front(qtbot):
    dialogs = ScriptedDialogs()
    dialogs.folder = "/stick"
    made = Front(qtbot, lambda model: RestorePage(model, dialogs))
    made.page.opened("")
    yield made
    made.close()


def test_a_backup_becomes_a_case_of_its_own(front):
    front.hand.press("Choose the backup’s folder")
    assert "/stick" in front.hand.words()
    front.hand.type_into("Passphrase", "of its day")
    front.hand.press("Bring it back")
    front.settle()
    assert front.opened == [NEUTRAL_NAME]
    front.page.wipe()


def test_what_is_missing_is_said(front):
    front.page._name.show_text("")
    front.hand.press("Bring it back")
    words = list(front.page._problems._fields)
    assert [each.text() for each in words] == [
        "Choose the backup’s folder",
        "Give the case a name",
        "Type the passphrase",
    ]


def test_no_backup_in_the_folder_is_said(front):
    front.model.failed.emit(NoBackupError())
    assert "Choose another backup" in front.hand.focused()
