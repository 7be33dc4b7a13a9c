from __future__ import annotations

import pytest

from ui.widgets.job_row import JobRow, say_left


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (20, "Less than a minute left."),
        (65, "About 1 minute left."),
        (130, "About 2 minutes left."),
    ],
)
def test_the_time_left_is_said_in_words(seconds, words):
    assert say_left(seconds) == words


def test_a_job_says_how_far_it_is_and_what_stop_would_stop(qtbot):
    row = JobRow()
    qtbot.addWidget(row)
    row.show_step("Reading 3 of 9 photos", 3, 9, left=130)
    assert (row.bar.value(), row.bar.maximum()) == (3, 9)
    assert row.bar.accessibleName() == "Reading 3 of 9 photos"
    assert row.stop.accessibleName() == "Stop: Reading 3 of 9 photos"


def test_once_stopped_the_button_says_so_and_keeps_the_focus(qtbot):
    row = JobRow()
    qtbot.addWidget(row)
    row.tell_stopping(on=True)
    row.show_step("Reading 3 of 9 photos", 3, 9)
    assert (row.stop.text(), row.stop.accessibleName()) == ("Stopping", "Stopping")
    assert row.stop.isEnabled()
    row.tell_stopping(on=False)
    row.show_step("Reading 4 of 9 photos", 4, 9)
    assert (row.stop.text(), row.stop.accessibleName()) == (
        "Stop",
        "Stop: Reading 4 of 9 photos",
    )
