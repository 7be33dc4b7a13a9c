from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.evidence import DocumentPages, InfusionEntry, ScoreEntry
from intake.domain.infusions import Infusion
from intake.domain.report.infusions import infusion_lines, say_given, say_length
from intake.domain.scores import DiaryEntry
from intake.ids import InfusionId, ScoreId
from tests.builders import a_document, a_proof
from tests.reports import a_material

DAY = dt.date(2026, 6, 15)


def an_infusion(name="i1", **more):
    return Infusion(id=InfusionId(name), date=ApproxDate.of(DAY), **more)


def days():
    told = [(-ago, 8) for ago in range(1, 8)] + [(ago, 4) for ago in range(1, 8)]
    return [
        DiaryEntry(id=(DAY + dt.timedelta(days=ahead)).isoformat(), average=value)
        for ahead, value in told
    ]


def lines(*entries):
    return list(infusion_lines(a_material(Case.of(entries))))


def test_the_numbers_name_the_days_they_come_from():
    (line,) = lines(an_infusion(dose="40 mg", route="IV", hours=4, where="Lakeside"), *days())
    assert line.text.startswith("Jun 15, 2026 Ketamine 40 mg, IV, 4 hours, Lakeside. ")
    assert "Average pain 8 (Jun 8 to Jun 14, 2026, 7 days entered), then 4" in line.text
    assert "4 lower (50% less)" in line.text
    assert "on 7 of 7 days entered since, the last on Jun 22, 2026." in line.text
    assert line.evidence == (
        InfusionEntry(infusion=InfusionId("i1")),
        ScoreEntry(score=ScoreId("diary")),
    )


def test_what_the_person_says_is_marked_as_their_own_account():
    (line,) = lines(an_infusion(relief_days=21, function="I cooked again."))
    assert line.text.endswith("Own account: Relief lasted 3 weeks. “I cooked again.”")


def test_without_anything_told_it_says_so():
    (line,) = lines(an_infusion())
    assert line.text.endswith("No score before and after it.")


def test_a_page_that_shows_it_is_its_proof():
    proof = a_proof("d1", Target.infusion(InfusionId("i1")))
    (line,) = lines(an_infusion(), a_document(), proof)
    assert line.evidence == (DocumentPages(document=proof.document, first=1, last=1),)


def test_only_the_newest_may_not_go():
    first, second = lines(an_infusion("a"), an_infusion("b"))
    assert first.may_go is None
    assert second.may_go is not None


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 day"), (10, "10 days"), (7, "1 week"), (21, "3 weeks")]
)
def test_lengths_are_said_as_people_say_them(days, words):
    assert say_length(days) == words


def test_one_hour_is_one_hour():
    assert say_given(an_infusion(hours=1)) == "Ketamine, 1 hour"
