from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.holders import Holder
from intake.domain.records_requests import RecordsRequest
from tests.builders import a_catalog, a_document, a_holder, a_request
from tests.ui.open_case import OpenCase
from tests.ui.robots.papers_that_say import NOTE, papers_catalog, says
from ui.viewmodels.asking import AskingViewModel

SENT = dt.date(2026, 11, 16)


@pytest.fixture
def opened(qtbot):
    desks: list[OpenCase] = []

    def make(*entries):
        desks.append(OpenCase(qtbot, *entries, catalog=a_catalog()))
        return desks[-1], AskingViewModel(desks[-1].bridge, desks[-1].suggesting)

    yield make
    for each in desks:
        each.close()


def test_only_what_a_records_office_has_and_is_open_can_be_asked_for(opened):
    _, model = opened()
    assert "paper.note" in [each.id for each in model.to_ask_for()]
    _, model = opened(a_holder(), a_request(sent=SENT))
    assert "paper.note" not in [each.id for each in model.to_ask_for()]


def test_a_new_request_is_one_step_and_told_by_its_id(opened, qtbot):
    desk, model = opened(a_document(provider="Riverside"))
    assert model.names() == ("Riverside",)
    with qtbot.waitSignal(model.begun) as told:
        model.begin("Riverside", ["paper.note", "gone"], "Medicine list\n\n Lab results ")
    request = desk.bridge.case.one(RecordsRequest, told.args[0])
    assert [each.words for each in request.items][1:] == ["Medicine list", "Lab results"]
    assert request.items[0].requirement == "paper.note"
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.all(Holder) == ()


def test_requests_under_way_come_first(opened):
    _, model = opened(a_holder(), a_request(), a_request("r2", sent=SENT))
    assert [each.id for each in model.requests()] == ["r2", "r1"]
    assert model.request_for("paper.note") == "r1"
    assert model.request_for("paper.crps") == ""


def test_a_requirement_has_its_title(opened):
    _, model = opened()
    assert model.title_of("paper.note")
    assert model.title_of("gone") == ""
    assert model.notes() == ()


def test_a_holder_that_was_found_leads_to_its_newest_request(opened):
    _, model = opened(a_holder(), a_request(), a_request("r2", sent=SENT))
    assert model.request_at("h1") == "r2"
    assert model.request_at("r1") == "r1"
    assert model.request_at("gone") == ""


def test_a_name_that_only_a_paper_gives_is_offered(qtbot):
    desk = OpenCase(qtbot, a_document(), catalog=papers_catalog())
    says(desk, "d1", NOTE)
    model = AskingViewModel(desk.bridge, desk.suggesting)
    assert model.names() == ()
    with qtbot.waitSignal(model.changed):
        model.look()
    assert model.names() == ("Ana Rivera, MD",)
    desk.close()
