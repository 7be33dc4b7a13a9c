from __future__ import annotations

from typing import Any

from ui.widgets.fold import Fold
from ui.widgets.row import Row


def test_a_heading_opens_and_closes_what_stands_below_it(qtbot):
    fold = Fold("What you have tried", "2 of 5 met")
    told: list[Any] = []
    qtbot.addWidget(fold)
    fold.add_row(Row("Medicines tried"))
    fold.toggled.connect(told.append)
    before = fold.is_open
    fold.heading.click()
    fold.heading.click()
    assert not before
    assert told == [True, False]
    assert fold.heading.accessibleName() == "What you have tried, 2 of 5 met"
