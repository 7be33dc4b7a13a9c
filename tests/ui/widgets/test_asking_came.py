from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QAbstractButton

from tests.builders import a_request
from ui.widgets.asking_came import AskingCame


def test_each_thing_has_its_own_buttons(qtbot):
    card = AskingCame(["Look first."])
    qtbot.addWidget(card)
    request = a_request()
    came = request.items[1].changed(came_on=dt.date(2026, 11, 9))
    card.show_request(request.changed(items=(request.items[0], came)))
    names = [each.accessibleName() for each in card.findChildren(QAbstractButton)]
    assert names == [
        "It came: Visit notes",
        "They do not have it: Visit notes",
        "Add or choose its pages: Visit notes",
        "It has not come: Medicine list",
    ]


def test_pages_that_are_linked_stand_below_what_they_were_asked_for_and_open(qtbot):
    card = AskingCame([])
    qtbot.addWidget(card)
    card.show_request(a_request(), [["MRI report, p. 3"], []])
    chips = [each for each in card.findChildren(QAbstractButton) if "MRI" in each.text()]
    with qtbot.waitSignal(card.page_pressed) as told:
        chips[0].click()
    assert told.args == [0, 0]


def test_what_they_do_not_have_can_still_turn_up(qtbot):
    card = AskingCame([])
    qtbot.addWidget(card)
    request = a_request()
    none = request.items[1].changed(none_on=dt.date(2026, 11, 9))
    card.show_request(request.changed(items=(none,)))
    (button,) = card.findChildren(QAbstractButton)
    assert button.accessibleName() == "Wait for it again: Medicine list"
    with qtbot.waitSignal(card.not_yet) as told:
        button.click()
    assert told.args == [0]
