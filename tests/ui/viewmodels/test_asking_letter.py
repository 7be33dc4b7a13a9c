from __future__ import annotations

import pytest

from intake.errors import PacketNotMadeError
from tests.builders import a_catalog, a_holder, a_request, an_answer
from tests.fake_papers import PackingPapers
from tests.fakes import MemoryFolder
from tests.ui.open_case import OpenCase
from ui.viewmodels.asking_letter import FILE, LetterModel
from ui.viewmodels.asking_request import RequestModel


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, an_answer(), a_holder(), a_request(), catalog=a_catalog())
    yield made
    made.close()


@pytest.fixture
def asked(desk):
    model = RequestModel(desk.bridge)
    model.open("r1")
    return model.asked()


@pytest.fixture
def letters(desk):
    folder = MemoryFolder()
    made = LetterModel(desk.bridge, desk.jobs, PackingPapers(), folder, bytes)
    return made, folder


def test_a_letter_and_its_gaps_come_from_the_case_as_it_stands(asked, letters):
    model, _ = letters
    assert model.letter(asked, "ask.first").to[0] == "Lakeside Clinic"
    assert model.gaps(asked, "ask.first")
    assert model.letter(asked, "gone") is None
    assert model.gaps(asked, "gone") == ()


def test_the_letter_is_saved_under_a_neutral_name(asked, letters, qtbot):
    model, folder = letters
    with qtbot.waitSignal(model.done) as told:
        model.save(model.letter(asked, "ask.first"), "/here")
    assert list(folder.files) == [f"/here/{FILE}"]
    assert FILE in told.args[0]


def test_every_page_is_printed(asked, letters, qtbot):
    model, _ = letters
    sheets: list[object] = []
    with qtbot.waitSignal(model.done):
        model.print_out(model.letter(asked, "ask.first"), sheets.append)
    assert len(sheets) == 1


class Refusing(PackingPapers):
    def draw_list(self, paper, name):
        del paper, name
        raise PacketNotMadeError


def test_a_letter_that_cannot_be_drawn_is_told(desk, asked, qtbot):
    model = LetterModel(desk.bridge, desk.jobs, Refusing(), MemoryFolder(), bytes)
    paper = model.letter(asked, "ask.first")
    assert paper is not None
    with qtbot.waitSignal(model.failed) as told:
        model.save(paper, "/here")
    assert isinstance(told.args[0], PacketNotMadeError)
