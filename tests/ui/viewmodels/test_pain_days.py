from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from intake.domain.case import Case
from tests.builders import a_diary_entry
from ui.viewmodels.pain_days import PainDaysModel


def test_days_stand_newest_first_and_say_what_was_entered():
    model = PainDaysModel()
    model.show_case(
        Case.of(
            [
                a_diary_entry("2026-11-18", average=None, worst=9, flare=True),
                a_diary_entry("2026-11-20", average=6, entered_on=dt.date(2026, 11, 22)),
            ]
        )
    )
    rows = [[model.index(row, c).data() for c in range(5)] for row in range(model.rowCount())]
    assert rows == [
        ["Nov 20, 2026", "6", "", "", "from memory"],
        ["Nov 18, 2026", "", "9", "", "Flare"],
    ]
    assert model.day(1) == dt.date(2026, 11, 18)
    assert model.day(2) is None


def test_a_day_is_read_aloud_with_what_each_number_is():
    model = PainDaysModel()
    model.show_case(Case.of([a_diary_entry("2026-11-20", average=6, worst=8)]))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Nov 20, 2026, average 6, worst 8"


def test_a_change_elsewhere_does_not_build_the_table_anew(qtbot):
    model = PainDaysModel()
    case = Case.of([a_diary_entry()])
    model.show_case(case)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_case(case)
