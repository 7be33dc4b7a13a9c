from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.scores import Reported, Score
from intake.ids import InstrumentId, ScoreId
from ui.widgets.instrument_reported import InstrumentReported, ScaleShown


@pytest.fixture
def form(qtbot):
    parts = (("full", 0, 10), ("interview", 0, 7))
    made = InstrumentReported(
        [
            ScaleShown("madrs", "MADRS: Depression scale", 0, 60),
            ScaleShown("dn4", "DN4: Nerve pain", 0, 10, versions=parts),
            ScaleShown("cssrs", "C-SSRS: Words", in_words=True),
        ]
    )
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


def _pick(form, words):
    form.scale.field.setText(words)
    form.scale.field.setModified(True)
    form.scale.flush()


def test_a_scale_brings_its_range(form):
    _pick(form, "MADRS: Depression scale")
    assert (form.lowest.number(), form.highest.number()) == (0, 60)


def test_a_number_outside_the_range_of_its_version_is_refused(form, qtbot):
    _pick(form, "DN4: Nerve pain")
    form.version.show_text("interview")
    form.total.show_number(8)
    form.date.show_date(ApproxDate(year=2026))
    with qtbot.assertNotEmitted(form.told):
        form.add.click()
    form.version.show_text("full")
    with qtbot.waitSignal(form.told) as told:
        form.add.click()
    assert (told.args[0].version, told.args[0].reported.total) == ("full", 8)


def test_a_scale_without_a_total_takes_the_clinicians_words(form, qtbot):
    _pick(form, "C-SSRS: Words")
    assert form.total.isHidden() or form.total.parentWidget().isHidden()
    form.date.show_date(ApproxDate(year=2026))
    with qtbot.assertNotEmitted(form.told):
        form.add.click()
    form.words.show_text("No thoughts in the last month.")
    with qtbot.waitSignal(form.told) as told:
        form.add.click()
    assert told.args[0].reported == Reported(words="No thoughts in the last month.")


def test_what_has_to_be_there_is_not_called_optional(form):
    assert form.total.field.accessibleName() == "Total"
    assert form.by.field.accessibleName().endswith("(optional)")


def test_what_the_note_says_of_a_total_is_told_along(form, qtbot):
    form.show_score(_score())
    form.says.show_text("severe")
    with qtbot.waitSignal(form.told) as told:
        form.add.click()
    assert told.args[0].reported.words == "severe"
