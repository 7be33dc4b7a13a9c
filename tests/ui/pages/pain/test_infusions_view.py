from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.infusions import Infusion
from intake.ids import InfusionId
from tests.ui.robots.pain import PainRobot


@pytest.fixture
def enter(qtbot):
    rooms: list[PainRobot] = []

    def make(*entries):
        rooms.append(PainRobot(qtbot, *entries))
        rooms[-1].hand.press("Earlier infusions")
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()


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
