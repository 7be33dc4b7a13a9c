from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import own_words_id
from intake.domain.case import Case
from intake.domain.conditions import (
    AllOf,
    AnswerGiven,
    AnswerIs,
    ContactAbout,
    DocumentOfType,
    OwnWords,
    TrialsTried,
)
from intake.domain.definitions import AnswerKind, Catalog, Question
from intake.ids import QuestionId
from tests.builders import a_contact, a_holder, a_request, an_answer
from tests.ui.learn_catalog import a_page
from tests.ui.open_case import NOTE, THERAPY, a_requirement
from ui.viewmodels.checklist_ways import WayKind, own_words_of, ways
from ui.viewmodels.places import (
    ABOUT_YOU,
    ALL_ANSWERS,
    CONTACTS,
    LEARN,
    RECORDS,
    REQUESTS,
    TREATMENTS,
    Place,
    questions_for,
)

TODAY = dt.date(2026, 11, 23)
ASKED = QuestionId("function.own_words")
QUESTION = Question(
    id=ASKED, section="Daily life", asks="What can you not do?", why="x", kind=AnswerKind.TEXT
)
NAMES = QUESTION.changed(id=QuestionId("tried.what"), sharpens=(THERAPY,))


def _rooms(met_by, case=None, catalog=None, **more):
    row = a_requirement(THERAPY, "tried", met_by=met_by, **more)
    found = ways(row, case or Case(), catalog or Catalog(requirements=(row,)), TODAY)
    return [each.place.room if each.place else each.kind for each in found]


@pytest.mark.parametrize(
    ("met_by", "room"),
    [
        (DocumentOfType(types=(NOTE,)), RECORDS),
        (TrialsTried(), TREATMENTS),
        (ContactAbout(party="insurer"), CONTACTS),
        (OwnWords(question=QuestionId(THERAPY)), WayKind.WRITE),
    ],
)
def test_each_kind_of_requirement_leads_to_its_room(met_by, room):
    assert _rooms(met_by) == [room]


def test_what_is_done_already_is_not_the_first_thing_offered():
    called = AllOf(of=(ContactAbout(party="insurer"), TrialsTried()))
    assert _rooms(called) == [CONTACTS, TREATMENTS]
    assert _rooms(called, Case.of([a_contact()])) == [TREATMENTS, CONTACTS]


def test_a_page_can_be_added_wherever_papers_of_a_type_help():
    assert _rooms(TrialsTried(), document_types=(NOTE,)) == [TREATMENTS, RECORDS]


def test_what_a_records_office_has_can_be_asked_for_until_it_is():
    papers = DocumentOfType(types=(NOTE,))
    assert _rooms(papers, from_records_office=True) == [RECORDS, REQUESTS]
    row = a_requirement(THERAPY, "tried", met_by=papers, from_records_office=True)
    (item, _) = a_request().items
    asked = a_request(sent=TODAY, items=(item.changed(requirement=THERAPY),))
    found = ways(row, Case.of([a_holder(), asked]), Catalog(requirements=(row,)), TODAY)
    assert [each.says for each in found] == ["Add a page I have", "Open my request"]


def test_the_open_questions_of_a_requirement_are_one_way():
    row = a_requirement(THERAPY, "tried", met_by=AnswerGiven(question=ASKED))
    catalog = Catalog(questions=(QUESTION, NAMES), requirements=(row,))
    (found,) = ways(row, Case(), catalog, TODAY)
    assert (found.says, found.place) == ("Answer 2 questions", questions_for(THERAPY))
    (found,) = ways(row, Case.of([an_answer(ASKED, "Cook.")]), catalog, TODAY)
    assert found.says == "Answer 1 question"
    both = Case.of([an_answer(ASKED, "Cook."), an_answer(NAMES.id, "x")])
    (found,) = ways(row, both, catalog, TODAY)
    assert (found.says, found.place) == ("See my answers", Place(ABOUT_YOU, ALL_ANSWERS))


def test_what_decides_whether_it_is_needed_is_offered_first():
    papers = DocumentOfType(types=(NOTE,))
    when = AnswerIs(question=ASKED, one_of=("yes",))
    catalog = Catalog(questions=(QUESTION,))
    assert _rooms(papers, catalog=catalog, when=when) == [ABOUT_YOU, RECORDS]
    assert _rooms(papers, catalog=Catalog(questions=(NAMES,))) == [RECORDS, ABOUT_YOU]


def test_own_words_that_a_question_asks_for_are_written_there():
    catalog = Catalog(questions=(QUESTION,))
    assert _rooms(OwnWords(question=ASKED), catalog=catalog) == [ABOUT_YOU]
    row = a_requirement(THERAPY, "tried", met_by=OwnWords(question=ASKED))
    assert own_words_of(row, catalog) == ""


def test_own_words_can_stand_beside_any_other_requirement():
    row = a_requirement(THERAPY, "tried", met_by=TrialsTried())
    assert own_words_of(row, Catalog()) == own_words_id(THERAPY)


def test_a_requirement_that_a_page_explains_leads_there_last():
    page = a_page("letters", "How a letter helps.").changed(explains=(THERAPY,))
    catalog = Catalog(learn=(page,))
    assert _rooms(AnswerGiven(question=ASKED), catalog=catalog) == [ABOUT_YOU, LEARN]
