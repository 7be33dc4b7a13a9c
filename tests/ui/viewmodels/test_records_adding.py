from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from intake.domain.documents import Document
from intake.domain.papers import Trouble
from tests.ui.open_case import OpenCase
from ui.viewmodels.records_adding import AddingViewModel

if TYPE_CHECKING:
    from ui.jobs import Job

FILES = {
    "/home/m/mri.pdf": b"%PDFPP",
    "/home/m/again.pdf": b"%PDFPP",
    "/home/m/notes.docx": b"PK",
    "/home/m/locked.pdf": b"%PDFPPP lock=open sesame",
}


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot)
    made.sources.files = dict(FILES)
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return AddingViewModel(desk.bridge, desk.jobs, desk.papers, desk.sources)


def test_each_file_gets_its_result_in_words_and_those_to_look_at_come_first(desk, model):
    model.add([*FILES, "/home/m/gone.pdf"])
    desk.settle()
    assert [(row.name, row.outcome) for row in model.results()] == [
        ("again.pdf", "Already here"),
        ("notes.docx", "Kept without preview"),
        ("locked.pdf", "Kept without preview"),
        ("gone.pdf", "Not added"),
        ("mri.pdf", "Added"),
    ]
    assert model.headline() == "1 added, 2 kept without preview, 1 already here, 1 not added."
    assert all(row.because for row in model.results()[:-1])


def test_a_folder_brings_every_file_in_it(desk, model):
    model.add(["/home/m"])
    desk.settle()
    assert len(desk.bridge.case.all(Document)) == 3


def test_an_empty_folder_is_told_too(desk, model):
    desk.sources.folders.add("/home/m/empty")
    model.add(["/home/m/empty"])
    desk.settle()
    assert [row.because for row in model.results()] == [
        "There is no file in this folder. Choose another folder."
    ]


def test_the_list_of_results_stays_until_it_is_closed(desk, model):
    model.add(["/home/m/mri.pdf"])
    desk.settle()
    model.add(["/home/m/notes.docx"])
    desk.settle()
    assert len(model.results()) == 2
    model.close_results()
    assert model.results() == ()


def test_what_was_stopped_is_named_once_and_can_be_gone_on_with(desk, model, qtbot):
    jobs: list[Job] = []
    model.started.connect(jobs.append)
    model.add(list(FILES))
    jobs[0].stop()
    desk.settle()
    assert desk.papers.is_stopped
    assert (model.results(), model.was_stopped) == ((), True)
    assert model.headline() == "4 left for later."
    assert set(model.left()) == {"mri.pdf", "again.pdf", "notes.docx", "locked.pdf"}
    model.add_left()
    desk.settle()
    assert (model.left(), model.was_stopped) == ((), False)
    assert model.headline() == "1 added, 2 kept without preview, 1 already here."


def test_a_paste_that_was_stopped_is_told_because_it_lies_nowhere(desk, model):
    jobs: list[Job] = []
    model.started.connect(jobs.append)
    model.add_made("Pasted text", "txt", lambda: b"hi")
    jobs[0].stop()
    desk.settle()
    assert [row.outcome for row in model.results()] == ["Left for later"]
    assert model.left() == ()


def test_what_was_stopped_can_be_left_out(desk, model):
    jobs: list[Job] = []
    model.started.connect(jobs.append)
    model.add(list(FILES))
    jobs[0].stop()
    desk.settle()
    model.forget_left()
    desk.settle()
    assert (model.left(), model.headline(), desk.store.noted) == ((), "", [])


def test_a_full_disk_is_told_file_by_file_and_nothing_half_added(desk, model):
    desk.store.full = True
    model.add(["/home/m/mri.pdf"])
    desk.settle()
    (row,) = model.results()
    assert (row.outcome, row.is_kept) == ("Not added", False)
    assert row.because.startswith("Not saved: the disk is full.")
    assert desk.bridge.case.all(Document) == ()


def test_adding_can_be_undone_file_by_file(desk, model):
    model.add(["/home/m/mri.pdf", "/home/m/notes.docx"])
    desk.settle()
    desk.bridge.undo()
    desk.settle()
    assert [each.title for each in desk.bridge.case.all(Document)] == ["mri"]


def test_what_a_crash_cut_short_is_told_and_added_again(desk):
    desk.store.note_errands("case", ["/home/m/mri.pdf", "/home/m/gone.pdf"])
    model = AddingViewModel(desk.bridge, desk.jobs, desk.papers, desk.sources)
    desk.settle()
    assert model.left() == ("mri.pdf", "gone.pdf")
    model.add_left()
    desk.settle()
    assert [(row.name, row.outcome) for row in model.results()] == [
        ("gone.pdf", "Not added"),
        ("mri.pdf", "Added"),
    ]
    assert (model.left(), desk.store.noted) == ((), [])


def test_what_was_left_out_is_not_asked_for_again(desk):
    desk.store.note_errands("case", ["/home/m/mri.pdf"])
    model = AddingViewModel(desk.bridge, desk.jobs, desk.papers, desk.sources)
    desk.settle()
    model.forget_left()
    desk.settle()
    assert (model.left(), desk.store.noted) == ((), [])


def _locked(desk, model):
    model.add(["/home/m/locked.pdf"])
    desk.settle()
    (document,) = desk.bridge.case.all(Document)
    return document


def test_the_right_password_adds_an_unlocked_copy_for_the_packet(desk, model, qtbot):
    locked = _locked(desk, model)
    with qtbot.waitSignal(model.unlocked) as told:
        model.unlock(locked, "open sesame")
    desk.settle()
    original, copy = desk.bridge.case.all(Document)
    assert (original.id, original.in_packet) == (locked.id, False)
    assert (copy.id, copy.title, copy.pages) == (told.args[0], "locked", 3)
    assert copy.trouble is Trouble.NONE
    assert desk.store.files[copy.id] == b"%PDFPPP"


def test_a_wrong_password_changes_nothing_and_says_so(desk, model, qtbot):
    locked = _locked(desk, model)
    with qtbot.waitSignal(model.unlock_failed) as told:
        model.unlock(locked, "wrong")
    desk.settle()
    assert str(told.args[0]) == "This password does not open the file."
    assert desk.bridge.case.all(Document) == (locked,)


def test_one_undo_takes_the_unlocked_copy_back(desk, model):
    locked = _locked(desk, model)
    model.unlock(locked, "open sesame")
    desk.settle()
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.all(Document) == (locked,)
