from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QAbstractButton

from tests.builders import a_request
from ui.widgets.asking_came import AskingCame


def test_each_thing_has_its_own_buttons(qtbot):
    card = AskingCame()
    qtbot.addWidget(card)
    request = a_request()
    came = request.items[1].changed(came_on=dt.date(2026, 11, 9))
    card.show_request(request.changed(items=(request.items[0], came)))
    names = [each.accessibleName() for each in card.findChildren(QAbstractButton)]
    assert names == [
        "It came: Visit notes",
        "Add or choose its pages: Visit notes",
        "It has not come: Medicine list",
    ]
