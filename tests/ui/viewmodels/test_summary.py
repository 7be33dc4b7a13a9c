from __future__ import annotations

import pytest

from intake.domain.commands import Put
from intake.domain.report.statements import Reader
from tests.builders import a_document, a_trial, an_answer
from tests.fake_papers import PackingPapers
from tests.ui.open_case import OpenCase
from ui.viewmodels.summary import SummaryViewModel


@pytest.fixture
def desk(qtbot):
    desk = OpenCase(qtbot, an_answer("request.clinician", "Dr. Okafor"), a_document())
    desk.papers = PackingPapers()
    yield desk
    desk.close()


@pytest.fixture
def model(desk):
    return SummaryViewModel(desk.bridge, desk.jobs, desk.papers, len)


def test_the_summary_is_drawn_beside_the_window(desk, model, qtbot):
    assert model.pages == 0
    with qtbot.waitSignal(model.drawn):
        model.draw()
    assert (model.pages, model.packet_pages) == (1, 6)


def test_readers_have_the_names_they_have_in_the_case(model):
    assert model.readers() == (
        (Reader.CLINICIAN, "Dr. Okafor"),
        (Reader.INSURER, "The insurer"),
        (Reader.MINE, "Only me"),
    )


def test_another_reader_gets_another_copy(model, qtbot):
    about = model.about_reader()
    with qtbot.waitSignal(model.drawn):
        model.choose(Reader.INSURER)
    assert model.material().reader is Reader.INSURER
    assert model.about_reader() != about


def test_a_page_arrives_decoded(model, qtbot):
    with qtbot.waitSignal(model.drawn):
        model.draw()
    with qtbot.waitSignal(model.arrived) as arrived:
        model.want_page(1, 600)
    page, picture = arrived.args
    assert page == 1
    assert picture > 0


def test_a_copy_of_an_older_case_is_not_shown(desk, model, qtbot):
    with qtbot.assertNotEmitted(model.drawn):
        model.draw()
        desk.bridge.run(Put(entry=a_trial()))
        desk.settle()
        desk.settle()


def test_a_summary_that_cannot_be_drawn_says_so(desk, model, qtbot):
    desk.papers.fails = True
    with qtbot.waitSignal(model.failed) as failed:
        model.draw()
    assert failed.args[0].remedy


def test_what_leaves_is_told_for_the_case_as_it_stands(model):
    assert any("1 record" in line for line in model.leaving().leaves)
