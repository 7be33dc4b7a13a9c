from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.jobs import Job
from ui.widgets.records_arrivals import RecordsArrivals
from ui.widgets.records_results import FileResult


def test_a_job_is_followed_to_its_end_and_can_be_stopped(qtbot):
    arrivals = RecordsArrivals()
    qtbot.addWidget(arrivals)
    job = Job("Adding records")
    arrivals.add.open()
    arrivals.show_job(job)
    assert arrivals.add.isHidden()
    assert arrivals.is_open
    with qtbot.waitSignal(arrivals.due):
        job.watch.tell(2, 9, "Reading 3 of 9 files")
    words = [each.text() for each in arrivals.job_row.findChildren(QLabel)]
    assert "Reading 3 of 9 files" in words
    arrivals.job_row.stop.click()
    assert job.watch.is_stopped
    assert arrivals.job_row.stop.text() == "Stopping"
    job.finish(None)
    assert arrivals.job_row.isHidden()
    assert not arrivals.is_open


def test_the_keyboard_waits_where_nothing_can_be_pressed_and_then_goes_to_what_became(qtbot):
    arrivals = RecordsArrivals()
    qtbot.addWidget(arrivals)
    arrivals.results.fit_into(2_000)
    arrivals.resize(800, 600)
    with qtbot.waitActive(arrivals):
        arrivals.show()
        arrivals.activateWindow()
    arrivals.add.open()
    job = Job("Adding records")
    arrivals.show_job(job)
    assert arrivals.job_row.bar.hasFocus()
    arrivals.results.show_results("1 added.", (FileResult("mri.pdf", "Added", "", "d1"),))
    arrivals.go_on()
    assert arrivals.job_row.bar.hasFocus()
    job.finish(None)
    arrivals.go_on()
    assert arrivals.results.list.hasFocus()


def test_whoever_stops_is_led_to_what_is_left(qtbot):
    arrivals = RecordsArrivals()
    qtbot.addWidget(arrivals)
    arrivals.resize(800, 600)
    with qtbot.waitActive(arrivals):
        arrivals.show()
        arrivals.activateWindow()
    job = Job("Adding records")
    arrivals.show_job(job)
    arrivals.job_row.stop.setFocus()
    arrivals.job_row.stop.click()
    assert arrivals.job_row.stop.hasFocus()
    job.finish(None)
    arrivals.unfinished.show_names(["a.pdf"], was_stopped=True)
    arrivals.go_on()
    assert arrivals.unfinished.again.hasFocus()


def test_without_a_job_what_changes_is_due_at_once(qtbot):
    arrivals = RecordsArrivals()
    qtbot.addWidget(arrivals)
    arrivals.resize(800, 600)
    with qtbot.waitSignal(arrivals.due, timeout=0, raising=False) as told:
        arrivals.soon()
    assert told.signal_triggered


def test_a_hundred_files_at_once_are_shown_a_few_times(qtbot):
    arrivals = RecordsArrivals()
    qtbot.addWidget(arrivals)
    job = Job("Adding records")
    arrivals.show_job(job)
    told = []
    arrivals.due.connect(lambda: told.append(1))
    for _ in range(100):
        arrivals.soon()
    job.finish(None)
    assert len(told) == 1
