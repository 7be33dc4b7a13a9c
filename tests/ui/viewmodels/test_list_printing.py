from __future__ import annotations

import pytest

from intake.domain.allergies import Allergy
from intake.domain.report.medicines import medicines_paper
from intake.errors import PacketNotMadeError
from intake.ids import AllergyId
from tests.ui.open_case import OpenCase
from ui.viewmodels.list_printing import ListPrinting


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, Allergy(id=AllergyId("a1"), to="Latex"))
    yield made
    made.close()


@pytest.fixture
def printing(desk):
    return ListPrinting(desk.bridge, desk.jobs, desk.papers, bytes)


def test_every_page_of_a_list_is_printed(desk, printing, qtbot):
    sheets: list[object] = []
    with qtbot.waitSignal(printing.printed):
        printing.print_out([medicines_paper(printing.material())], sheets.append)
    assert len(sheets) == 1
    assert [paper.id for paper, _ in desk.papers.lists] == ["medicines"]


def test_a_printing_that_fails_says_so(desk, printing, qtbot):
    def refuse(*_):
        raise PacketNotMadeError

    desk.papers.draw_list = refuse
    with qtbot.waitSignal(printing.failed) as told:
        printing.print_out([medicines_paper(printing.material())], print)
    assert isinstance(told.args[0], PacketNotMadeError)
