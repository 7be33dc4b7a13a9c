from __future__ import annotations

import datetime as dt

from intake.domain.commands import Put
from intake.domain.left_off import Spot
from intake.domain.people import Helper
from intake.ids import PersonId
from tests.builders import a_contact, a_document
from tests.ui.interview import an_interview
from tests.ui.open_case import OpenCase
from ui.viewmodels.since import SinceViewModel


def looked(desk):
    model = SinceViewModel(desk.bridge)
    desk.settle()
    return model


def again(qtbot, desk, **moved):
    """Close the case, let time go by, and open it again."""
    desk.settle()
    desk.close()
    desk.clock.move(**moved)
    return OpenCase(qtbot, store=desk.store, clock=desk.clock)


def test_what_was_done_last_time_is_told_where_nobody_knows_who_was_here(qtbot):
    desk = OpenCase(qtbot, catalog=an_interview())
    desk.bridge.run(Put(entry=a_document("d1")))
    desk.settle()
    sitting = looked(desk).sitting()
    assert sitting is not None
    assert sitting.sentences == ("You worked on “Paper d1”.",)
    desk.close()


def test_what_a_helper_did_since_the_patient_left_is_told_to_the_patient(qtbot):
    desk = OpenCase(qtbot, Helper(id=PersonId("tom"), name="Tom"))
    desk.bridge.leave_off(Spot(room="today"))
    desk.settle()
    desk.clock.move(days=1)
    desk.bridge.type_as(PersonId("tom"))
    desk.bridge.run(Put(entry=a_contact(organisation="Acme")))
    desk = again(qtbot, desk, days=3)
    model = looked(desk)
    sitting = model.sitting()
    assert sitting is not None
    assert sitting.heading == "Since you were last here, on Monday, Nov 23"
    assert sitting.sentences == ("Tom logged Acme, Nov 12, 2026.",)
    desk.close()


def test_what_time_alone_changed_is_told(qtbot):
    tomorrow = OpenCase.today() + dt.timedelta(days=1)
    desk = OpenCase(qtbot, a_contact(next_action="Call the clinic", next_on=tomorrow))
    desk.bridge.leave_off(Spot(room="today"))
    desk = again(qtbot, desk, days=9)
    assert looked(desk).passed() == ("Call the clinic: the day was Nov 24, 2026.",)
    desk.close()


def test_another_typist_hears_what_is_new_to_them(qtbot):
    desk = OpenCase(qtbot, Helper(id=PersonId("tom"), name="Tom"))
    desk.bridge.run(Put(entry=a_document("d1")))
    model = looked(desk)
    told = model.sitting()
    desk.bridge.type_as(PersonId("tom"))
    desk.settle()
    assert model.sitting() == told
    desk.close()
