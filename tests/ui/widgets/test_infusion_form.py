from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.infusions import Infusion
from intake.ids import InfusionId
from ui.widgets.infusion_form import InfusionForm

GIVEN = Infusion(
    id=InfusionId("i1"),
    date=ApproxDate(year=2026, month=6, day=15),
    dose="40 mg",
    hours=4,
    relief_days=21,
    change=2,
)


@pytest.fixture
def form(qtbot):
    made = InfusionForm(((1, "Very much improved"), (2, "Much improved")))
    qtbot.addWidget(made)
    made.show_infusion(GIVEN, ("Average pain 8, then 4.",))
    return made


def test_everything_told_is_shown(form):
    assert form.dose.text() == "40 mg"
    assert (form.hours.number(), form.relief_days.number()) == (4, 21)
    assert form.change.field.currentText() == "Much improved"
    assert form.date.date() == GIVEN.date


def test_each_field_is_told_by_its_name(form, qtbot):
    with qtbot.waitSignal(form.changed) as told:
        form.where.field.setText("Lakeside")
        form.where.flush()
    assert told.args == ["where", "Lakeside"]
    with qtbot.waitSignal(form.changed) as told:
        form.relief_days.field.setText("14")
        form.relief_days.flush()
    assert told.args == ["relief_days", 14]


def test_not_said_is_an_answer_too(form, qtbot):
    form.change.field.setCurrentIndex(0)
    with qtbot.waitSignal(form.changed) as told:
        form.change.field.activated.emit(0)
    assert told.args == ["change", None]
