from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.documents import Target, TargetKind, Turn
from intake.ids import ContactId, QuestionId, RequirementId, ScoreId, TrialId
from tests.builders import a_document, a_proof


def test_the_packet_takes_every_page_that_can_be_read_and_was_not_left_out():
    paper = a_document(pages=5, unreadable=(2,), left_out=(4,))
    assert paper.packet_pages == (1, 3, 5)


def test_a_document_kept_out_of_the_packet_brings_no_pages():
    assert a_document(pages=5, in_packet=False).packet_pages == ()


def test_a_document_without_a_readable_page_cannot_be_shown():
    assert not a_document(pages=2, unreadable=(1, 2)).can_be_shown
    assert not a_document(pages=0).can_be_shown
    assert a_document(pages=2, unreadable=(1,)).can_be_shown


def test_a_page_is_turned_only_where_it_was_asked():
    paper = a_document(turned=(Turn(page=2, quarters=3),))
    assert (paper.quarters(1), paper.quarters(2)) == (0, 3)


def test_a_range_of_pages_runs_forward():
    assert a_proof(pages=(2, 5)).last == 5
    with pytest.raises(ValidationError):
        a_proof(pages=(5, 2))


def test_each_target_names_its_kind():
    assert Target.requirement(RequirementId("a")).kind is TargetKind.REQUIREMENT
    assert Target.trial(TrialId("a")).kind is TargetKind.TRIAL
    assert Target.score(ScoreId("a")).kind is TargetKind.SCORE
    assert Target.contact(ContactId("a")).kind is TargetKind.CONTACT
    assert Target.answer(QuestionId("a")).kind is TargetKind.ANSWER


def test_a_foot_is_known_for_pages_as_they_came_and_only_if_somebody_looked():
    paper = a_document(covered_feet=(2,), turned=(Turn(page=3, quarters=1),))
    assert [paper.foot_is_free(page) for page in (1, 2, 3)] == [True, False, None]
    assert a_document().foot_is_free(1) is None
