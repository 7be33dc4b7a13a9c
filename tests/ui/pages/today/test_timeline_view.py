from __future__ import annotations

import datetime as dt

from intake.domain.timeline import Start, Stretch
from ui.pages.today.timeline_view import TimelineView
from ui.widgets.row import Row

NOTES = Start("notes", dt.date(2026, 12, 3), "Get your notes", "Usually takes 30 days.", 10)
CALL = Start("next:c1", dt.date(2026, 12, 4), "Call back", "You noted this.")


def test_each_start_is_a_row_with_its_day_its_time_and_its_reason(qtbot):
    view = TimelineView()
    qtbot.addWidget(view)
    view.show_stretches([Stretch("2 weeks before your visit", (NOTES, CALL))])
    names = [each.accessibleName() for each in view.findChildren(Row)]
    assert names == [
        "Get your notes, By Dec 3, 2026. Usually takes 30 days., 10 min",
        "Call back, Dec 4, 2026. You noted this.",
    ]
    with qtbot.waitSignal(view.start_wanted) as told:
        view.findChildren(Row)[1].click()
    assert told.args == ["next:c1"]
