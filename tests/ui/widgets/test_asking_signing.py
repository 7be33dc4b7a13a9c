from __future__ import annotations

from intake.domain.records_requests import Relative
from intake.ids import RecordsNoteId
from tests.builders import a_request
from ui.widgets.asking_signing import AskingSigning
from ui.widgets.choice_cards import Choosable

LATE = Choosable("late", "A relative who has died")


def a_form(qtbot):
    form = AskingSigning([("hipaa", "A HIPAA form")], [LATE], ["late"])
    qtbot.addWidget(form)
    return form


def test_a_helpers_paper_is_said_with_what_it_is_good_for(qtbot):
    form = a_form(qtbot)
    form.show_request(a_request(authority="hipaa"))
    assert form.signer.chosen_id() == "hipaa"
    form.show_signing("Let the patient sign.")
    form.show_signing("")


def test_the_relative_is_asked_for_only_where_the_records_are_a_relatives(qtbot):
    form = a_form(qtbot)
    form.show_request(a_request())
    assert form.whose.isHidden()
    with qtbot.waitSignal(form.changed) as told:
        form.special.ticks[0].click()
    assert told.args == ["special", ("late",)]
    assert not form.whose.isHidden()


def test_what_is_told_of_the_relative_is_kept(qtbot):
    form = a_form(qtbot)
    form.show_request(a_request(special=(RecordsNoteId("late"),)))
    form.whose.field.setText("Binh")
    with qtbot.waitSignal(form.changed) as told:
        form.whose.edited.emit("Binh")
    assert told.args == ["relative", Relative(name="Binh")]


def test_special_cases_are_folded_until_one_is_chosen(qtbot):
    form = a_form(qtbot)
    form.show_request(a_request())
    assert not form.cases.is_open
    form.show_request(a_request("r2", special=(RecordsNoteId("late"),)))
    assert form.cases.is_open
