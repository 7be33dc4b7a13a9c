from __future__ import annotations

import pytest

from tests.ui.robots.whole_window import WholeWindow
from ui.rooms import FrameWords
from ui.routes import ROUTES


@pytest.fixture
def whole(qtbot, tmp_path):
    made = WholeWindow(qtbot, tmp_path)
    yield made
    made.close()


def test_every_route_has_its_place_in_the_rail(whole):
    assert [each.name for each in whole.rooms.entries] == [each.name for each in ROUTES]


def test_the_words_around_the_pages_come_from_the_case(whole):
    words = whole.rooms.words()
    assert isinstance(words, FrameWords)
    assert words.who.startswith("Maria Nguyễn")
    assert words.visit.startswith("Visit ")
    assert words.typing == ""


def test_what_is_no_page_is_left_alone(whole):
    whole.rooms.flush(None)
    whole.rooms.show_titles(None, shown=True)
    assert whole.rooms.page("cellar") is None


def test_a_page_is_known_by_its_room(whole):
    page = whole.go("records")
    assert whole.rooms.room_of(page) == "records"
    assert whole.rooms.room_of(None) == ""
