from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.scores import Reported, Score
from intake.ids import InstrumentId, ScoreId
from ui.widgets.instrument_reported import InstrumentReported


@pytest.fixture
def form(qtbot):
    made = InstrumentReported([("madrs", "MADRS: Depression scale")])
    qtbot.addWidget(made)
    made.begin()
    return made


def _score(**more):
    return Score(
        id=ScoreId("s1"),
        instrument=InstrumentId("madrs"),
        date=ApproxDate(year=2026, month=10),
        reported=Reported(total=31, lowest=0, highest=60, by="Dr. Okafor"),
        **more,
    )


def test_a_score_is_shown_whole_and_told_whole(form, qtbot):
    form.show_score(_score())
    assert form.add.text() == "Change this score"
    with qtbot.waitSignal(form.told) as told:
        form.add.click()
    (reported,) = told.args
    assert (reported.scale, reported.date) == ("madrs", ApproxDate(year=2026, month=10))
    assert reported.reported == _score().reported


def test_a_scale_of_another_name_stays_that_name(form, qtbot):
    form.show_score(_score(name="Clinic’s own"))
    with qtbot.waitSignal(form.told) as told:
        form.add.click()
    assert (told.args[0].scale, told.args[0].name) == ("", "Clinic’s own")


def test_nothing_is_told_while_something_is_missing(form, qtbot):
    with qtbot.assertNotEmitted(form.told):
        form.add.click()
    assert not form.errors.isHidden()


def test_a_new_one_begins_empty(form):
    form.show_score(_score())
    form.begin()
    assert (form.scale.text(), form.total.text(), form.by.text()) == ("", "", "")
    assert form.gone.isHidden()
