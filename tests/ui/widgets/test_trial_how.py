from __future__ import annotations

from intake.domain.dates import ApproxDate
from tests.builders import a_trial
from ui.widgets.trial_how import TrialHow


def _how(qtbot):
    made = TrialHow((("day", "a day"),))
    qtbot.addWidget(made)
    return made


def test_dates_stay_as_vague_as_they_were_told(qtbot):
    how = _how(qtbot)
    about = ApproxDate(year=2021, month=3, about=True)
    how.show_trial(a_trial(start=about, end=ApproxDate(year=2022)), "mg", is_drug=True)
    assert how.start.date() == about
    assert how.end.date() == ApproxDate(year=2022)


def test_what_goes_on_has_no_end(qtbot):
    how = _how(qtbot)
    how.show_trial(a_trial(ongoing=True), "mg", is_drug=True)
    assert how.end.isHidden()
    with qtbot.waitSignal(how.changed) as told:
        how.ongoing.click()
    assert told.args == ["ongoing", False]


def test_a_sessions_field_stays_where_something_was_told(qtbot):
    how = _how(qtbot)
    how.show_trial(a_trial(sessions=3), "mg", is_drug=True)
    assert not how.sessions.isHidden()
    assert not how.dose.isHidden()
