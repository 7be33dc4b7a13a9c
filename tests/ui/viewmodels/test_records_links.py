from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.documents import Document, Target
from intake.domain.readiness import assess
from tests.builders import a_document, a_proof, a_trial
from tests.ui.open_case import NOTE, SCORES, THERAPY, a_catalog
from ui.viewmodels.records_hand import InHand
from ui.viewmodels.records_links import say_range, sections
from ui.viewmodels.records_targets import Told

TODAY = dt.date(2026, 11, 23)


def _sections(*entries, pages=(1, 1), wanted=None):
    case, catalog = Case.of(entries), a_catalog()
    told = Told(case, catalog, assess(case, catalog, TODAY))
    document = case.one(Document, "d1")
    assert document is not None
    return sections(told, document, InHand(tuple(range(pages[0], pages[1] + 1))), wanted)


def test_a_paper_of_unknown_type_suggests_nothing():
    assert _sections(a_document()) == ()


def test_the_type_of_a_paper_brings_up_what_it_often_proves():
    (found,) = _sections(a_document(type=NOTE))
    assert (found.title, [row.title for row in found.rows]) == (
        "For the checklist",
        ["Therapy"],
    )
    assert not found.rows[0].is_linked


def test_what_a_paper_is_looked_for_comes_up_whatever_its_type():
    (found,) = _sections(a_document(), wanted=Target.requirement(SCORES))
    assert [row.target for row in found.rows] == [Target.requirement(SCORES)]


def test_what_is_linked_names_its_pages():
    proof = a_proof(target=Target.requirement(THERAPY), pages=(2, 3))
    (found,) = _sections(a_document(), proof, pages=(2, 2))
    assert [each.pages for each in found.rows[0].links] == ["Pages 2 to 3"]
    assert found.rows[0].more == ""


def test_other_pages_can_be_added_to_a_link():
    proof = a_proof(target=Target.requirement(THERAPY), pages=(2, 3))
    (found,) = _sections(a_document(), proof, pages=(3, 4))
    assert found.rows[0].more == "Add pages 3 to 4"


def test_links_of_another_record_are_not_shown_here():
    assert _sections(a_document(), a_document("d2"), a_proof("d2")) == ()


def test_treatments_stand_under_their_own_heading():
    found = _sections(a_document(type=NOTE), a_trial(), a_proof())
    assert [each.title for each in found] == ["For the checklist", "For a treatment you tried"]


@pytest.mark.parametrize(("pages", "words"), [((3, 3), "page 3"), ((3, 5), "pages 3 to 5")])
def test_pages_are_said_in_words(pages, words):
    assert say_range(*pages) == words


def test_what_is_looked_for_stands_first():
    (found,) = _sections(a_document(type=NOTE), wanted=Target.requirement(SCORES))
    assert [row.target.id for row in found.rows] == [SCORES, THERAPY]
