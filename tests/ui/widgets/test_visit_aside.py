from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.visit_aside import VisitAside


def test_the_visit_and_the_dates_stand_there_in_words(qtbot):
    aside = VisitAside()
    qtbot.addWidget(aside)
    aside.show_visit("Visit in 9 days", ["Thu, Dec 3"])
    aside.show_dates([("Mon, Nov 30", "Call back", "You noted this.")])
    words = [each.text() for each in aside.findChildren(QLabel)]
    assert words == [
        "Visit in 9 days",
        "Thu, Dec 3",
        "Dates to keep in mind",
        "Mon, Nov 30",
        "Call back",
        "You noted this.",
    ]
