from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.infusions import Infusion
from intake.ids import InfusionId
from tests.builders import a_document, a_proof
from ui.viewmodels.places import page_linked, paper_for


@pytest.fixture
def enter(enter):
    def make(*entries):
        room = enter(*entries)
        room.hand.press("Earlier infusions")
        return room

    return make


def _infusions(room):
    room.settle()
    return room.desk.bridge.case.all(Infusion)


def test_one_is_added_described_and_removed(enter):
    room = enter()
    room.hand.press("Add an infusion")
    room.settle()
    room.hand.type_into("Dose (optional)", "40 mg")
    room.hand.type_into("Hours (optional)", "4")
    room.write_day("When was it?", "Jun", "15", "2026")
    (infusion,) = _infusions(room)
    assert (infusion.dose, infusion.hours) == ("40 mg", 4)
    assert infusion.date == ApproxDate(year=2026, month=6, day=15)
    room.hand.press("Back to all infusions")
    room.hand.press("Jun 15, 2026: Ketamine 40 mg, 4 hours")
    room.hand.press("Remove this infusion")
    assert _infusions(room) == ()


def test_a_place_elsewhere_opens_the_very_infusion(enter):
    room = enter(Infusion(id=InfusionId("i1"), date=ApproxDate(year=2025), where="Lakeside"))
    room.page.opened("i1")
    assert "An earlier infusion" in room.hand.words()
    assert room.page.infusions.form.where.text() == "Lakeside"


def test_pages_that_show_an_infusion_are_named_and_one_more_can_be_added(enter):
    given = Infusion(id=InfusionId("i1"), date=ApproxDate(year=2025))
    linked = a_proof("d1", Target.infusion(given.id), (3, 3))
    room = enter(given, a_document("d1"), linked)
    room.page.opened("i1")
    room.hand.press("Paper d1, p. 3")
    room.hand.press("Add the page that shows this")
    wanted = page_linked(linked.id), paper_for(Target.infusion(given.id))
    assert room.went == [(each.room, each.argument) for each in wanted]


def test_an_infusion_opens_at_its_first_field(enter):
    room = enter(Infusion(id=InfusionId("i1"), date=ApproxDate(year=2025)))
    room.hand.press("2025: Ketamine")
    assert room.hand.focused() == "When was it?: month"


def test_without_numbers_around_it_nothing_is_said_of_a_change(enter):
    room = enter(Infusion(id=InfusionId("i1"), date=ApproxDate(year=2025)))
    assert "Too few numbers before and after to compare" in room.hand.words()
