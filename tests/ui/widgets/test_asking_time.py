from __future__ import annotations

import datetime as dt

from intake.domain.dates import ApproxDate
from intake.domain.records_requests import Extension, Fee, Refusal
from tests.builders import a_request
from ui.widgets.asking_time import AskingTime

DAY = dt.date(2026, 11, 20)


def test_it_shows_what_the_case_holds_and_unfolds_what_follows(qtbot):
    form = AskingTime(["A fee covers copying."], ["Ask for the reason."])
    qtbot.addWidget(form)
    form.show_request(a_request())
    assert form.is_written.isHidden()
    no = Refusal(on=DAY, because="None")
    more = Extension(told_on=DAY)
    form.show_request(a_request("r2", extension=more, fee=Fee(asked="$12"), refusal=no))
    assert not form.is_written.isHidden()
    assert form.fee.text() == "$12"
    assert form.reason.text() == "None"


def test_a_day_that_is_taken_away_takes_the_extension_away(qtbot):
    form = AskingTime([], [])
    qtbot.addWidget(form)
    form.show_request(a_request(extension=Extension(told_on=DAY)))
    form.told_on.show_date(ApproxDate.of(DAY))
    form.told_on.month.setCurrentIndex(0)
    form.told_on.day_field.clear()
    form.told_on.year.clear()
    with qtbot.waitSignal(form.changed) as told:
        form.told_on.flush()
    assert told.args == ["extension", None]
