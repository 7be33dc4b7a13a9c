from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate as Day
from intake.domain.documents import Document, Proof
from intake.domain.likeness import Kinship
from intake.domain.page_words import PageWords, WordSource
from intake.ids import DocumentId
from tests.builders import a_document, a_proof
from tests.intake.domain.test_likeness import a_print
from tests.ui.open_case import OpenCase
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.page_thumbs import PageThumbs
from ui.viewmodels.records_alike import AlikeViewModel

PRINTS = (a_print(1),)


@pytest.fixture
def desk(qtbot):
    papers = [a_document("a", 1, prints=PRINTS), a_document("b", 1, prints=PRINTS)]
    made = OpenCase(qtbot, *papers, a_document("c", 1, prints=(a_print(2),)), a_proof("b"))
    yield made
    made.close()


@pytest.fixture
def alike(desk):
    thumbs = PageThumbs(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))
    return AlikeViewModel(desk.bridge, desk.jobs, thumbs)


def paper(desk, name):
    return desk.bridge.case.one(Document, name)


def found(desk, alike):
    alike.look(paper(desk, "a"))
    desk.settle()
    return alike.other(paper(desk, "a"))


def test_a_paper_that_looks_the_same_is_found(desk, alike):
    assert found(desk, alike).document.id == "b"


def test_papers_told_apart_are_not_shown_again(desk, alike):
    alike.keep_both(paper(desk, "a"), found(desk, alike).document)
    desk.settle()
    assert alike.other(paper(desk, "a")) is None


def test_one_of_two_is_kept_and_that_can_be_taken_back(desk, alike):
    alike.keep_one(paper(desk, "a"), found(desk, alike).document)
    desk.settle()
    assert paper(desk, "b") is None
    assert alike.other(paper(desk, "a")) is None
    desk.bridge.undo()
    desk.settle()
    assert paper(desk, "b") is not None


def test_the_newer_one_takes_the_place_of_the_older(desk, alike):
    alike.replace(found(desk, alike).document, paper(desk, "a"))
    desk.settle()
    assert paper(desk, "b").replaced_by == "a"
    alike.restore(paper(desk, "b"))
    desk.settle()
    assert paper(desk, "b").replaced_by is None


def test_links_move_only_where_that_was_said(desk, alike):
    assert found(desk, alike).document.id == "b"
    assert alike.links(paper(desk, "b")) == 1
    alike.replace(paper(desk, "b"), paper(desk, "a"))
    desk.settle()
    assert alike.links(paper(desk, "b")) == 1
    desk.bridge.undo()
    desk.settle()
    assert found(desk, alike).document.id == "b"
    alike.replace_with_links(paper(desk, "b"), paper(desk, "a"))
    desk.settle()
    assert (alike.links(paper(desk, "b")), alike.links(paper(desk, "a"))) == (0, 1)


def test_how_pages_look_is_known_once_they_are_read(qtbot):
    desk = OpenCase(qtbot, a_document("a", 1), a_document("b", 1))
    thumbs = PageThumbs(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))
    alike = AlikeViewModel(desk.bridge, desk.jobs, thumbs)
    assert found(desk, alike) is None
    for name in "ab":
        unread = {1: PageWords(source=WordSource.UNREAD)}
        desk.store.keep_words(DocumentId(name), unread, {1: PRINTS[0]})
        alike.read_anew(name)
    desk.settle()
    assert found(desk, alike).kinship is Kinship.LOOKS
    desk.close()


def test_words_that_are_read_meanwhile_decide(desk, alike):
    assert found(desk, alike).kinship is Kinship.LOOKS
    one = "Gabapentin was stopped in March because it did not help her pain"
    other = "The request was denied because the service is called investigational"
    for name, text in (("a", one), ("b", other)):
        words = PageWords(text=text, source=WordSource.FILE)
        desk.store.keep_words(DocumentId(name), {1: words})
        alike.read_anew(name)
    desk.settle()
    assert found(desk, alike) is None
    desk.store.keep_words(DocumentId("b"), {1: PageWords(text=one, source=WordSource.FILE)})
    alike.read_anew("b")
    assert found(desk, alike).kinship is Kinship.SAME_WORDS


NOTE = "Date of visit: {0}\nGabapentin was stopped because it did not help her pain at all"


@pytest.mark.parametrize(
    ("dates", "other_day"),
    [
        ((None, None), True),
        ((Day(year=2025, month=3), Day(year=2025, month=4)), True),
        ((Day(year=2025, month=3), Day(year=2025, month=3, day=4)), False),
    ],
)
def test_what_two_papers_differ_in_is_told_and_the_days_a_person_gave_decide(
    qtbot, dates, other_day
):
    papers = [a_document(name, 1, date=at) for name, at in zip("ab", dates, strict=True)]
    desk = OpenCase(qtbot, *papers)
    for name, day in (("a", "March 4, 2025"), ("b", "April 8, 2025")):
        words = PageWords(text=NOTE.format(day), source=WordSource.FILE)
        desk.store.keep_words(DocumentId(name), {1: words})
    thumbs = PageThumbs(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))
    alike = AlikeViewModel(desk.bridge, desk.jobs, thumbs)
    other = found(desk, alike).document
    unlike = alike.unlike(paper(desk, "a"), other)
    days = ("March 4, 2025", "April 8, 2025")
    assert [each.words for each in unlike.differences] == [days]
    assert unlike.other_day is other_day
    back = alike.unlike(other, paper(desk, "a"))
    assert [each.words for each in back.differences] == [days[::-1]]
    desk.close()


def test_sheets_that_stand_between_papers_are_no_doubles(desk, alike):
    for name in "ab":
        sheet = PageWords(text="SEPARATOR SHEET", source=WordSource.READ)
        desk.store.keep_words(DocumentId(name), {1: sheet})
        alike.read_anew(name)
    assert found(desk, alike) is None


def test_a_cover_before_a_second_scan_does_not_shift_what_is_linked(qtbot):
    notes = [
        "Gabapentin was stopped in March because it did not help her pain",
        "Range of motion of the left ankle is limited to ten degrees today",
        "Sleep is broken by pain and the skin of the foot is colder again",
    ]
    desk = OpenCase(qtbot, a_document("a", 4), a_document("b", 3), a_proof("b", pages=(2, 2)))
    for name, texts in (("a", ["FAX to the records office", *notes]), ("b", notes)):
        words = {
            at: PageWords(text=text, source=WordSource.FILE) for at, text in enumerate(texts, 1)
        }
        desk.store.keep_words(DocumentId(name), words)
    thumbs = PageThumbs(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))
    alike = AlikeViewModel(desk.bridge, desk.jobs, thumbs)
    assert found(desk, alike).document.id == "b"
    assert alike.can_keep(paper(desk, "a"), paper(desk, "b"))
    alike.keep_one(paper(desk, "a"), paper(desk, "b"))
    desk.settle()
    assert [(each.document, each.first) for each in desk.bridge.case.all(Proof)] == [("a", 3)]
    desk.close()
