from __future__ import annotations

from ui.jobs import Job
from ui.widgets.rules_sheet import RulesSheet


def test_the_work_is_shown_until_it_ends(qtbot):
    sheet = RulesSheet("The table")
    qtbot.addWidget(sheet)
    sheet.show_problem("No.")
    job = Job("Saving")
    sheet.show_job(job)
    assert not sheet._row.isHidden()
    assert sheet._problem.isHidden()
    sheet._row.stop.click()
    assert job.watch.is_stopped
    job.finish("path")
    assert sheet._row.isHidden()
    sheet.show_done("Saved: path")
    assert not sheet._done.isHidden()
