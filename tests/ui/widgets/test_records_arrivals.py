from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.jobs import Job
from ui.widgets.records_arrivals import RecordsArrivals


def test_a_job_is_followed_to_its_end_and_can_be_stopped(qtbot):
    arrivals = RecordsArrivals()
    qtbot.addWidget(arrivals)
    job = Job("Adding records")
    arrivals.add.open()
    arrivals.show_job(job)
    assert arrivals.add.isHidden()
    assert arrivals.is_open
    with qtbot.waitSignal(job.progressed):
        job.watch.tell(2, 9, "Reading 3 of 9 files")
    words = [each.text() for each in arrivals.job_row.findChildren(QLabel)]
    assert "Reading 3 of 9 files" in words
    arrivals.job_row.stop.click()
    assert job.watch.is_stopped
    assert not arrivals.job_row.stop.isEnabled()
    job.finish(None)
    assert arrivals.job_row.isHidden()
    assert not arrivals.is_open
