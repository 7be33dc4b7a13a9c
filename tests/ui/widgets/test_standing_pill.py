from __future__ import annotations

import pytest

from intake.domain.readiness import Standing
from ui.widgets.standing_pill import WORDS, StandingPill


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_a_word_that_is_read_aloud(qtbot, standing):
    pill = StandingPill(standing)
    qtbot.addWidget(pill)
    assert pill.accessibleName() == WORDS[standing]


def test_only_what_can_be_acted_on_is_filled(qtbot):
    filled = set()
    for standing in Standing:
        pill = StandingPill(standing)
        qtbot.addWidget(pill)
        if pill.property("needs"):
            filled.add(standing)
    assert filled == {Standing.WEAK, Standing.MISSING, Standing.UNKNOWN}


def test_a_pill_can_change(qtbot):
    pill = StandingPill("missing")
    qtbot.addWidget(pill)
    pill.show_standing("met")
    assert pill.accessibleName() == "Met"
    assert not pill.property("needs")
