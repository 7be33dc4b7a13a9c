from __future__ import annotations

import datetime as dt

from intake.domain.answers import Answer, Answered, YesNo
from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.readiness import assess
from intake.domain.report.material import Material
from intake.domain.report.own_timeline import (
    IN_PACKET,
    MOST_DRAWN,
    chosen_timeline,
    timeline_paper,
)
from intake.domain.report.statements import Reader
from intake.ids import QuestionId
from tests.builders import a_catalog, a_trial

TODAY = dt.date(2026, 11, 22)
MARCH = ApproxDate(year=2021, month=3)


def material(*entries):
    case = Case.of(entries)
    readiness = assess(case, a_catalog(), TODAY)
    return Material(
        case=case, catalog=a_catalog(), readiness=readiness, today=TODAY, reader=Reader.MINE
    )


def wanted(*, yes):
    return Answer(id=QuestionId(IN_PACKET), said=Answered(given=YesNo(yes=yes)))


def test_it_goes_into_the_packet_only_if_it_was_chosen():
    trial = a_trial(start=MARCH)
    assert chosen_timeline(material(trial)) is None
    assert chosen_timeline(material(trial, wanted(yes=False))) is None
    assert chosen_timeline(material(trial, wanted(yes=True))) is not None


def test_the_table_says_what_the_drawing_shows():
    paper = timeline_paper(material(a_trial("t1", start=MARCH), a_trial("t2", name="Yoga")))
    assert paper is not None
    assert [row.cells for row in paper.rows] == [
        ("Gabapentin", "from Mar 2021", "The end is not known.", "not entered"),
        ("Yoga", "not known", "", ""),
    ]
    assert paper.picture is not None


def test_without_dates_there_is_no_paper():
    assert timeline_paper(material(a_trial())) is None


def test_of_many_the_newest_are_drawn_and_all_are_listed():
    many = [
        a_trial(f"t{n}", name=f"No {n}", start=ApproxDate(year=1990 + n % 30, month=1 + n % 12))
        for n in range(60)
    ]
    paper = timeline_paper(material(*many))
    assert paper is not None
    assert paper.picture is not None
    assert (len(paper.rows), len(paper.picture.lines)) == (60, MOST_DRAWN)
    assert f"The newest {MOST_DRAWN} of 60 are drawn" in paper.intro
