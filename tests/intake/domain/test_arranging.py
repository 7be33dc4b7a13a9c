from __future__ import annotations

import itertools
import typing

import pytest

from intake.domain.arranging import SETS_OF_PAGES, Draft, arranged
from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document, Original, Proof, Target, Turn
from intake.domain.leaves import Leaf
from intake.domain.papers import Flaw, PageNumber, Trouble
from intake.ids import DocumentId, RequirementId
from tests.builders import a_document, a_proof

THERAPY = Target.requirement(RequirementId("tried.therapy"))


def ids():
    return map("new{}".format, itertools.count()).__next__


def leaves(document: str, *pages: int) -> tuple[Leaf, ...]:
    return tuple(Leaf(DocumentId(document), page) for page in pages)


def after(case: Case, *drafts: Draft) -> Case:
    return apply(case, arranged(case, drafts, ids())).case


def test_what_is_known_of_a_page_goes_with_it():
    paper = a_document(
        pages=4,
        unreadable=(1,),
        left_out=(2,),
        blank=(3,),
        covered_feet=(4,),
        turned=(Turn(page=4, quarters=3),),
    )
    case = after(Case.of([paper]), Draft(paper, leaves("d1", 4, 3, 2, 1)))
    found = case.all(Document)[0]
    assert (found.unreadable, found.left_out, found.blank) == ((4,), (3,), (2,))
    assert (found.covered_feet, found.turned) == ((1,), (Turn(page=1, quarters=3),))
    assert found.leaf(1) == Leaf(paper.id, 4)


def test_pages_that_end_where_a_file_broke_off_still_say_so():
    paper = a_document("d1", 4, trouble=Trouble.PARTLY_DAMAGED)
    start, end = Draft(paper, leaves("d1", 1, 2)), a_document("d2", 2)
    case = after(Case.of([paper]), start, Draft(end, leaves("d1", 3, 4)))
    assert {each.id: each.trouble for each in case.all(Document)} == {
        "d1": Trouble.NONE,
        "d2": Trouble.PARTLY_DAMAGED,
    }


def test_flaws_go_with_the_pages_that_they_were_measured_on():
    paper = a_document("d1", 3, flaws=(Flaw.BLURRED,), flawed_pages=(2,))
    start, end = Draft(paper, leaves("d1", 1)), a_document("d2", 2)
    case = after(Case.of([paper]), start, Draft(end, leaves("d1", 3, 2)))
    found = {each.id: (each.flaws, each.flawed_pages) for each in case.all(Document)}
    assert found == {"d1": ((), ()), "d2": ((Flaw.BLURRED,), (2,))}


def test_every_field_that_names_pages_is_known_to_go_with_them():
    named = {
        name
        for name, field in Document.model_fields.items()
        if typing.get_args(field.annotation)[:1] == (PageNumber,)
    }
    assert named == set(SETS_OF_PAGES)


def test_a_file_whose_pages_lie_elsewhere_is_kept_as_an_original():
    paper, other = a_document("a", 2), a_document("b", 1)
    case = after(Case.of([paper, other]), Draft(paper, (*paper.leaves, *other.leaves)))
    assert [each.id for each in case.all(Document)] == ["a"]
    assert [each.paper for each in case.all(Original)] == [paper, other]
    assert case.all(Document)[0].sha256 == ""


def test_a_document_that_has_its_whole_file_again_is_as_it_came():
    paper = a_document("a", 3)
    mixed = after(Case.of([paper]), Draft(paper, leaves("a", 3, 1, 2)))
    held = mixed.all(Document)[0]
    assert list(after(mixed, Draft(held, paper.leaves)).entries()) == [paper]


def test_a_link_whose_pages_were_torn_apart_becomes_several():
    paper = a_document("a", 4)
    case = Case.of([paper, a_proof("a", THERAPY, (2, 3))])
    case = after(case, Draft(paper, leaves("a", 2, 1, 4, 3)))
    assert [(each.first, each.last) for each in case.all(Proof)] == [(1, 1), (4, 4)]


def test_links_that_meet_again_become_one():
    paper = a_document("a", 4)
    case = Case.of([paper, a_proof("a", THERAPY, (2, 3))])
    torn = after(case, Draft(paper, leaves("a", 2, 1, 4, 3)))
    whole = after(torn, Draft(torn.all(Document)[0], paper.leaves))
    assert list(whole.entries()) == list(case.entries())


def test_links_of_other_documents_stay_as_they_are():
    paper, other = a_document("a", 2), a_document("b", 2)
    link = a_proof("b", THERAPY)
    case = Case.of([paper, other, link])
    command = arranged(case, [Draft(paper, leaves("a", 2, 1))], ids())
    assert link not in apply(case, command).puts


@pytest.mark.parametrize("pages", [(1,), (1, 1), (1, 2, 3)])
def test_a_page_can_be_neither_lost_nor_doubled(pages):
    paper = a_document("a", 2)
    with pytest.raises(ValueError, match="lost or doubled"):
        arranged(Case.of([paper]), [Draft(paper, leaves("a", *pages))], ids())


def test_only_a_part_with_a_page_that_cannot_be_read_is_called_damaged():
    paper = a_document("a", 3, unreadable=(3,), trouble=Trouble.PARTLY_DAMAGED)
    other = paper.changed(id="b")
    case = after(
        Case.of([paper]), Draft(paper, leaves("a", 1, 2)), Draft(other, leaves("a", 3))
    )
    assert [each.trouble for each in case.all(Document)] == [
        Trouble.NONE,
        Trouble.PARTLY_DAMAGED,
    ]
