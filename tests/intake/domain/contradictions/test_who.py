from __future__ import annotations

import datetime as dt

from intake.domain.answers import Answer, Answered, When
from intake.domain.case import Case
from intake.domain.contradictions.who import who
from intake.domain.dates import ApproxDate
from intake.domain.evidence import DocumentPages
from intake.domain.known import know
from intake.ids import DocumentId, QuestionId
from tests.builders import a_catalog, a_day, a_document, an_answer

TODAY = dt.date(2026, 11, 22)
BORN = dt.date(1984, 5, 17)


def found(*entries):
    return list(who(know(Case.of(entries), a_catalog(), TODAY)))


def test_a_paper_about_another_name_is_told_with_its_page_and_both_names():
    (one,) = found(an_answer(), a_document(patient_on_it="LOPEZ, ANA"))
    assert one.id == "paper_name:d1"
    assert one.what == (
        "“Paper d1” is about another name: LOPEZ, ANA. Your case says Maria Nguyễn."
    )
    assert one.evidence == (DocumentPages(document=DocumentId("d1"), first=1, last=1),)
    assert one.questions == ("patient.name",)


def test_a_paper_that_writes_the_name_in_its_own_way_is_left_alone():
    assert not found(an_answer(), a_document(patient_on_it="NGUYEN MARIA T"))
    assert not found(an_answer(), a_document())


def test_without_a_name_in_the_case_papers_are_held_against_each_other():
    first = a_document("d1", patient_on_it="Maria Nguyen")
    (one,) = found(first, a_document("d2", patient_on_it="Ana Lopez"))
    assert one.id == "paper_name:d2"
    assert one.what.endswith("“Paper d1” says Maria Nguyen.")


def test_a_paper_with_another_birth_date():
    on_it = a_document(birth_date_on_it=dt.date(1948, 5, 17))
    (one,) = found(a_day("patient.birth_date", BORN), on_it)
    assert one.id == "paper_birth:d1"
    assert one.what == (
        "“Paper d1” has another birth date: May 17, 1948. Your case says May 17, 1984."
    )
    assert not found(a_day("patient.birth_date", BORN), a_document(birth_date_on_it=BORN))


def born(**date):
    said = Answered(given=When(date=ApproxDate(**date)))
    return Answer(id=QuestionId("patient.birth_date"), said=said)


def test_a_vague_birth_date_is_held_only_against_what_it_says():
    paper = a_document(birth_date_on_it=BORN)
    assert not found(born(year=1984), paper)
    assert found(born(year=1983), paper)
    assert not found(born(year=1983, about=True), paper)


def test_without_a_birth_date_in_the_case_papers_are_held_against_each_other():
    first = a_document("d1", birth_date_on_it=BORN)
    (one,) = found(first, a_document("d2", birth_date_on_it=BORN + dt.timedelta(days=1)))
    assert one.what == (
        "“Paper d2” has another birth date: May 18, 1984. “Paper d1” says May 17, 1984."
    )
