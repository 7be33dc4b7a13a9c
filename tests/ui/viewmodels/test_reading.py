from __future__ import annotations

import pytest

from intake.domain.commands import Put
from tests.builders import a_document
from tests.ui.open_case import OpenCase


@pytest.fixture
def at(qtbot):
    opened: list[OpenCase] = []

    def make(*papers):
        desk = OpenCase(qtbot, *papers)
        for paper in papers:
            desk.store.files[paper.id] = b"%PDFP"
        opened.append(desk)
        return desk

    yield make
    for each in opened:
        each.close()


def started(desk):
    desk.settle()
    desk.reading.start()
    desk.settle()
    return desk


def test_nothing_is_read_before_it_is_started(at):
    desk = at(a_document())
    desk.settle()
    assert desk.reader.asked == []
    assert len(started(desk).reader.asked) == 3
    assert desk.reader.is_closed, "readers that have nothing to do hold memory"


def test_a_paper_that_comes_later_is_read_by_itself(at):
    desk = started(at(a_document()))
    desk.store.files["d2"] = b"%PDFP"
    desk.bridge.run(Put(entry=a_document("d2", pages=1)))
    desk.settle()
    desk.settle()
    assert desk.reader.asked[-1] == ("d2", 1)


def test_a_new_title_is_nothing_new_to_read(at):
    desk = started(at(a_document()))
    desk.bridge.run(Put(entry=a_document(title="MRI")))
    desk.settle()
    assert len(desk.reader.asked) == 3


def test_how_far_it_is_is_told_in_words(at):
    desk, told = at(a_document(pages=1), a_document("d2", pages=1)), []
    desk.reading.changed.connect(lambda: told.append(desk.reading.words()))
    started(desk)
    assert "Reading paper 1 of 2, so that you can search. You can go on." in told
    assert "Reading paper 2 of 2, so that you can search. You can go on." in told
    assert desk.reading.words() == ""


def test_paused_it_keeps_what_it_has_and_goes_on_with_the_rest(at, qtbot):
    desk = at(a_document(pages=9))

    def after_two():
        if len(desk.reader.asked) == 2:
            desk.reader.cancel()

    desk.reader.between = after_two
    started(desk)
    desk.reading.pause()
    assert desk.reading.words() == "Reading is paused. What was read is kept."
    assert len(desk.store.page_words["d1"]) == 2
    desk.reader.between = None
    desk.reading.go_on()
    desk.settle()
    assert len(desk.store.page_words["d1"]) == 9
    assert len(desk.reader.asked) == 9


def test_pages_that_nobody_could_read_are_told(at):
    desk = at(a_document(pages=2))
    desk.reader.blind = True
    started(desk)
    assert desk.reading.words() == (
        "2 pages are pictures that could not be read. They are kept."
    )


def test_a_full_disk_is_told_and_stops_it(at):
    desk = at(a_document())
    desk.store.full = True
    started(desk)
    assert desk.reading.words()
    assert not desk.reading.is_busy
    desk.store.full = False
    desk.reading.go_on()
    desk.settle()
    assert desk.reading.words() == ""


def test_what_can_only_be_read_is_left_alone(at):
    desk = at(a_document())
    desk.store.read_only = True
    assert started(desk).reader.asked == []


def test_closed_it_starts_no_more(at):
    desk = at(a_document())
    desk.settle()
    desk.reading.close()
    desk.reading.start()
    assert desk.reader.asked == []
    assert desk.reader.is_closed
