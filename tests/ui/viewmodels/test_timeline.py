from __future__ import annotations

import pytest

from intake.errors import PacketNotMadeError
from tests.ui.open_case import THERAPY, OpenCase
from ui.viewmodels.list_printing import ListPrinting
from ui.viewmodels.places import Place
from ui.viewmodels.timeline import TimelineViewModel


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return TimelineViewModel(
        desk.bridge, ListPrinting(desk.bridge, desk.jobs, desk.papers, bytes)
    )


@pytest.mark.parametrize(
    ("start", "place"),
    [
        (THERAPY, Place("checklist", THERAPY)),
        ("promise:c1:2", Place("contacts", "c1")),
        ("next:c1", Place("contacts", "c1")),
        ("ask:coverage.kind", Place("about_you", "coverage.kind")),
        (f"ask:{THERAPY}", Place("checklist", THERAPY)),
        ("visit", Place("about_you", "visit.date")),
    ],
)
def test_each_start_leads_to_where_it_is_done(model, start, place):
    assert model.place_of(start) == place


def test_every_page_of_both_lists_is_printed(desk, model, qtbot):
    sheets: list[object] = []
    with qtbot.waitSignal(model.printed):
        model.print_out(sheets.append)
    assert len(sheets) == 2
    assert [paper.id for paper, _ in desk.papers.lists] == ["starts", "tasks"]


def test_a_printing_that_fails_says_so(desk, model, qtbot):
    def refuse(*_):
        raise PacketNotMadeError

    desk.papers.draw_list = refuse
    with qtbot.waitSignal(model.failed) as told:
        model.print_out(print)
    assert isinstance(told.args[0], PacketNotMadeError)
