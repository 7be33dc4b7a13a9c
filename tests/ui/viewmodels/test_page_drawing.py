from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document
from intake.domain.regrouping import joined
from intake.errors import WrongPaperPasswordError
from intake.ids import DocumentId
from tests.builders import a_document
from tests.ui.open_case import OpenCase
from ui.viewmodels.page_drawing import PageDrawing, PageKey, is_readable, key_of


def a_joined_paper() -> Document:
    case = Case.of([a_document("a", 2), a_document("b", 1)])
    return apply(case, joined(case, ("b", "a"), iter("x").__next__)).case.all(Document)[0]


def test_a_page_is_drawn_from_the_file_it_lies_in():
    assert key_of(a_joined_paper(), 3, 100) == PageKey(DocumentId("a"), 2, 100, 0)


def test_pages_of_one_file_are_read_once(qtbot, monkeypatch):
    desk = OpenCase(qtbot)
    desk.store.files[DocumentId("a")] = b"%PDFPP"
    reads: list[str] = []

    def read(name: str) -> bytes:
        reads.append(name)
        return b"%PDFPP"

    monkeypatch.setattr(desk.store, "read", read)
    drawing = PageDrawing(desk.bridge, desk.papers, bytes)
    for page in (1, 2, 1):
        drawing.draw(PageKey(DocumentId("a"), page, 100, 0))
    assert reads == ["a"]
    drawing.let_go()
    drawing.draw(PageKey(DocumentId("a"), 1, 100, 0))
    assert reads == ["a", "a"]
    desk.close()


def test_only_pages_that_are_there_can_be_drawn():
    paper = a_document(pages=2, unreadable=(2,))
    assert [is_readable(paper, page) for page in (0, 1, 2, 3)] == [False, True, False, False]


def test_a_locked_paper_is_drawn_with_its_password_until_that_is_forgotten(qtbot):
    desk = OpenCase(qtbot)
    name = DocumentId("a")
    desk.store.files[name] = b"%PDFPP lock=word"
    drawing = PageDrawing(desk.bridge, desk.papers, bytes)
    with pytest.raises(WrongPaperPasswordError):
        drawing.open_locked(name, "guess")
    assert drawing.password(name) == ""
    assert len(drawing.open_locked(name, "word").pages) == 2
    assert drawing.text(name, 2) == "page 2 of 2"
    assert drawing.password(name) == "word"
    drawing.forget_password(name)
    assert drawing.password(name) == ""
    desk.close()
