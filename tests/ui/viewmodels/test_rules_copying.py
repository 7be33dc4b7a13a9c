from __future__ import annotations

import pytest

from intake.ids import DocumentId
from tests.builders import a_document
from tests.ui.open_case import OpenCase
from ui.viewmodels.rules_copying import CopyingModel


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_document("d1", unreadable=(2,)), a_document("d2", pages=0))
    made.store.files[DocumentId("d1")] = b"%PDFPPP"
    yield made
    made.close()


@pytest.fixture
def model(desk):
    return CopyingModel(desk.bridge, desk.jobs, desk.papers)


def test_only_records_with_pages_are_offered(model):
    assert model.records() == (("d1", "Paper d1"),)


def test_the_words_are_copied_page_by_page_with_their_pages(desk, model, qtbot):
    with qtbot.waitSignal(model.copied) as heard:
        model.copy("d1")
    document, passages = heard.args
    assert document == "d1"
    assert [(each.page, each.words) for each in passages] == [
        (1, "page 1 of 3"),
        (3, "page 3 of 3"),
    ]


def test_a_scan_without_words_is_told_so(desk, model, qtbot, monkeypatch):
    monkeypatch.setattr(desk.papers, "page_text", lambda *_: "  ")
    with qtbot.waitSignal(model.failed) as heard:
        model.copy("d1")
    assert "Your record is safe." in heard.args[0]


def test_a_record_that_cannot_be_read_is_told_so(desk, model, qtbot):
    desk.store.files.clear()
    with qtbot.waitSignal(model.failed) as heard:
        model.copy("d1")
    assert heard.args[0]
