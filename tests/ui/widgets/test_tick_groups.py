from __future__ import annotations

import pytest

from tests.ui.robots.hand import spoken
from ui.widgets.tick_groups import TickGroup, TickGroups, TickWords

GROUPS = (
    TickGroup("Touch", (TickWords("a", "A sheet hurts", "allodynia"),)),
    TickGroup("Swelling", (TickWords("b", "Swelling", "edema"),)),
)


@pytest.fixture
def groups(qtbot):
    made = TickGroups(GROUPS)
    qtbot.addWidget(made)
    return made


def test_plain_words_name_a_box_and_the_clinical_word_describes_it(groups):
    box = groups.boxes["a"]
    assert spoken(box) == "A sheet hurts"
    assert "allodynia" in box.accessibleDescription()


def test_all_that_are_ticked_are_told(groups, qtbot):
    groups.show_ticked(("a",))
    with qtbot.waitSignal(groups.told) as told:
        groups.boxes["b"].click()
    assert told.args == [("a", "b")]


def test_showing_tells_nothing(groups, qtbot):
    with qtbot.assertNotEmitted(groups.told):
        groups.show_ticked(("a", "b"))
