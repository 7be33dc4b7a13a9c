from __future__ import annotations

from tests.crps import noticed, seen


def test_the_table_keeps_what_was_told_apart_from_what_was_recorded(crps):
    room = crps(noticed("n", 6, "sensory.told"), seen("s", 5, "motor.seen"))
    room.hand.press("CRPS")
    assert room.page.crps.told.table.rows == (
        ("sensory (Sensory)", "told word", "–"),
        ("vasomotor (Vasomotor)", "–", "–"),
        ("motor (Motor)", "–", "seen word"),
    )


def test_it_counts_and_never_concludes(crps):
    room = crps(noticed("n", 6, "sensory.told", "vasomotor.told"), seen("s", 5, "motor.seen"))
    room.hand.press("CRPS")
    words = room.hand.words()
    assert "ask for a symptom in at least 2 of 3" in words
    assert "Source: A made-up list" in words
    assert "criteria are met" not in words.casefold()
    assert "you have crps" not in words.casefold()
