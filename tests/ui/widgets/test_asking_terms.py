from __future__ import annotations

from intake.domain.records_requests import Recipient
from tests.builders import a_request
from ui.viewmodels.asking_words import FORMS
from ui.widgets.asking_terms import AskingTerms


def test_fields_for_somebody_else_stand_in_place_of_ones_own(qtbot):
    form = AskingTerms(FORMS)
    qtbot.addWidget(form)
    form.show_request(a_request())
    assert form.whom.isHidden()
    with qtbot.waitSignal(form.changed) as told:
        form.other.click()
    assert told.args == ["recipient", Recipient()]
    assert not form.whom.isHidden()
    assert form.deliver_to.isHidden()
