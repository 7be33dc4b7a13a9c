from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from intake.domain.treatments import Trial
from tests.builders import a_document, a_trial
from tests.ui.open_case import OpenCase
from tests.ui.robots.hand import Hand
from tests.ui.robots.papers_that_say import NOTE, papers_catalog, says
from ui.pages.treatments.named_view import NamedView


@pytest.fixture
def enter(qtbot):
    desks: list[OpenCase] = []

    def make(*entries, text=NOTE):
        desk = OpenCase(qtbot, a_document("d1"), *entries, catalog=papers_catalog())
        says(desk, "d1", text)
        desks.append(desk)
        view = NamedView(desk.suggesting)
        qtbot.addWidget(view)
        desk.bridge.changed.connect(view.refresh)
        desk.suggesting.changed.connect(view.refresh)
        hand = Hand(view, qtbot, (600, 400))
        desk.suggesting.look()
        desk.settle()
        view.refresh()
        return desk, view, hand

    yield make
    for each in desks:
        each.close()


def test_a_treatment_of_the_records_is_added_by_one_key_with_its_page(enter):
    desk, view, hand = enter()
    assert "Your records name 1 treatment not listed here" in hand.words()
    assert "In “Paper d1”" in hand.words()
    hand.press("Add it")
    desk.settle()
    assert [each.name for each in desk.bridge.case.all(Trial)] == ["Gabapentin"]
    assert view.isHidden()


def test_a_no_holds_for_every_paper(enter):
    desk, view, hand = enter()
    hand.press("No")
    desk.settle()
    assert desk.bridge.case.all(Trial) == ()
    assert view.isHidden()


def test_its_page_can_be_looked_at(enter, qtbot):
    _, view, hand = enter()
    with qtbot.waitSignal(view.room_wanted) as told:
        hand.press("Look at the page")
    assert told.args == ["records", "d1/1"]


def test_what_is_listed_is_not_offered(enter):
    _, view, _hand = enter(a_trial(treatment="gabapentin"))
    assert view.isHidden()
    assert not view.findChildren(QAbstractButton, "Add it")
