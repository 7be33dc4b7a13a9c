"""A hard answer brings the crisis numbers, whichever way it came."""

from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.people import Helper
from intake.domain.scores import ItemAnswer, Score
from intake.ids import CaseId, InstrumentId, PersonId, ScoreId
from intake.workflows.loading import Loader
from intake.workflows.session import Session
from tests.fake_papers import PlainPapers
from tests.fakes import FixedClock, MemorySources, MemoryStore
from tests.ui.open_case import OpenCase
from tests.ui.rooms_catalog import rooms_catalog
from ui.widgets.crisis import CrisisCard


@pytest.fixture
def enter(enter):
    def make(*entries):
        room = enter(*entries)
        room.hand.press("Questionnaires")
        return room

    return make


def _sees_help(room):
    return any(each.isVisibleTo(room.page) for each in room.page.findChildren(CrisisCard))


LOADED = b"""{"format": 1, "scores": [{"id": "s1", "instrument": "sums",
"date": {"year": 2026, "month": 11, "day": 20}, "answers": [{"item": "dark", "points": 1}]}]}"""


def _loaded(data):
    """Read a file as ``previsit load`` does; return the scores it holds."""
    session = Session(MemoryStore(), CaseId("case"), rooms_catalog(), FixedClock())
    Loader(PlainPapers(), MemorySources({}), "papers").load(session, data)
    return session.case.all(Score)


def test_a_hard_answer_from_a_file_brings_the_crisis_numbers_and_stops_nothing(enter):
    room = enter(*_loaded(LOADED))
    assert _sees_help(room)
    room.page.opened("s1")
    assert _sees_help(room)
    room.hand.press("All on one page")
    room.hand.press("Feeling low: Several days")
    room.settle()
    assert "SUMS: 2 of 4" in room.hand.words()


def test_without_a_hard_answer_in_the_file_all_stays_quiet(enter):
    room = enter(*_loaded(LOADED.replace(b'"points": 1', b'"points": 0')))
    room.page.opened("s1")
    assert not _sees_help(room)


def test_the_crisis_numbers_go_and_come_with_undo(enter):
    low = Score(
        id=ScoreId("s1"),
        instrument=InstrumentId("sums"),
        date=ApproxDate.of(OpenCase.today()),
        answers=(ItemAnswer(item="low", points=1),),
    )
    room = enter(low)
    room.page.opened("s1")
    room.hand.press("All on one page")
    room.hand.press("Dark thoughts: Several days")
    room.settle()
    assert _sees_help(room)
    room.desk.bridge.undo()
    room.settle()
    assert not room.page.scores.sheet.crisis.isVisibleTo(room.page.scores.sheet)
    room.desk.bridge.redo()
    room.settle()
    assert _sees_help(room)


def test_a_helper_who_types_a_hard_answer_is_shown_the_numbers_and_named(enter):
    room = enter(Helper(id=PersonId("tom"), name="Tom"))
    room.desk.bridge.type_as(PersonId("tom"))
    room.settle()
    room.hand.press("Two items")
    assert "the patient’s own answers" in room.hand.words()
    room.hand.press("All on one page")
    room.hand.press("Dark thoughts: Several days")
    room.settle()
    (score,) = room.desk.bridge.case.all(Score)
    assert score.said_by == "tom"
    assert _sees_help(room)
