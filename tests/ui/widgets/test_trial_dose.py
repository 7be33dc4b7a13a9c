from __future__ import annotations

from intake.domain.treatments import Dose
from ui.widgets.trial_dose import TrialDose

PERS = (("day", "a day"), ("", "once"))


def _dose(qtbot):
    made = TrialDose(PERS)
    qtbot.addWidget(made)
    return made


def test_a_dose_is_told_with_its_usual_unit(qtbot):
    dose = _dose(qtbot)
    dose.show_dose(None, "patches")
    dose.amount.field.setText("2")
    with qtbot.waitSignal(dose.told) as told:
        dose.amount.flush()
    assert told.args == [Dose(amount=2, unit="patches", per="day")]


def test_an_emptied_amount_is_no_dose(qtbot):
    dose = _dose(qtbot)
    dose.show_dose(Dose(amount=900), "mg")
    dose.amount.field.clear()
    with qtbot.waitSignal(dose.told) as told:
        dose.amount.flush()
    assert told.args == [None]


def test_what_is_no_number_leaves_the_dose_as_it_was(qtbot):
    dose = _dose(qtbot)
    dose.show_dose(Dose(amount=900), "mg")
    dose.amount.field.setText("a lot")
    dose.unit.field.setText("g")
    with qtbot.assertNotEmitted(dose.told):
        dose.unit.flush()
