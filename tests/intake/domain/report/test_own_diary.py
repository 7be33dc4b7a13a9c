from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.people import Helper
from intake.domain.report.own_diary import diary_paper
from intake.domain.report.statements import Reader
from intake.domain.scores import DiaryEntry
from intake.ids import PersonId
from tests.reports import TODAY, a_material

DAY = TODAY - dt.timedelta(days=3)


def rows(*entries, reader=Reader.CLINICIAN):
    paper = diary_paper(a_material(Case.of(entries), reader))
    return [] if paper is None else [row.cells for row in paper.rows]


def a_day(**more):
    return DiaryEntry(id=DAY.isoformat(), average=5, **more)


def test_without_a_day_there_is_no_paper():
    assert rows() == []


def test_when_and_from_what_a_day_was_entered_is_told():
    assert rows(a_day(entered_on=DAY))[0][-1] == "same day"
    assert rows(a_day(entered_on=TODAY))[0][-1] == "from memory, Nov 22, 2026"
    paper = a_day(entered_on=TODAY, from_paper=True)
    assert rows(paper)[0][-1] == "from paper, Nov 22, 2026"
    assert not paper.from_memory


def test_a_helper_who_entered_a_day_is_named():
    tom = Helper(id=PersonId("tom"), name="Tom Reyes")
    assert rows(tom, a_day(entered_on=DAY, said_by="tom"))[0][-1] == "same day, by Tom Reyes"


def test_a_flare_is_marked_beside_its_day():
    assert rows(a_day(flare=True))[0][0] == "Nov 19, 2026 (flare)"


def test_notes_are_in_ones_own_copy_only():
    told = a_day(could_not="Could not cook.", medicine="Gabapentin")
    assert len(rows(told)) == 1
    assert rows(told, reader=Reader.MINE)[1] == ("", "Could not cook. Medicine: Gabapentin")
