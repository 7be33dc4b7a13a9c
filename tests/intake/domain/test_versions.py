from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document, Proof
from intake.domain.versions import keep_both, keep_one, links_fit, replace, restore
from tests.builders import a_document, a_proof

CASE = Case.of([a_document("old", 2), a_document("new", 1), a_proof("old"), a_document("c")])

SAME = {1: 1}


def run(command, case=CASE):
    return apply(case, command).case


def links(case):
    return [(each.document, each.first) for each in case.all(Proof)]


def test_papers_told_apart_stay_both():
    case = run(keep_both(CASE, "new", "old"))
    assert case.all(Document)[1].differs_from == ("old",)
    assert len(case.all(Document)) == 3


def test_of_the_same_paper_one_stays_with_the_links_of_both():
    case = run(keep_one(CASE, "new", "old", SAME))
    assert [each.id for each in case.all(Document)] == ["new", "c"]
    assert links(case) == [("new", 1)]


def test_no_link_is_lost_to_a_paper_without_its_page():
    case = Case.of([*CASE.entries(), a_proof("old", pages=(2, 2))])
    assert not links_fit(case, "old", "new", SAME)
    assert apply(case, keep_one(case, "new", "old", SAME)).is_empty


def test_a_link_follows_the_words_of_its_pages_not_their_number():
    case = Case.of([a_document("old", 3), a_document("new", 4), a_proof("old", pages=(1, 2))])
    moved = run(keep_one(case, "new", "old", {1: 2, 2: 3, 3: 4}), case)
    assert [(each.first, each.last) for each in moved.all(Proof)] == [(2, 3)]
    apart = keep_one(case, "new", "old", {1: 4, 2: 1, 3: 2})
    assert apply(case, apart).is_empty


@pytest.mark.parametrize(("pages", "linked"), [({1: 1}, "new"), ({}, "old")])
def test_an_older_version_stays_out_of_the_packet_and_can_come_back(pages, linked):
    case = run(replace(CASE, "old", "new", pages))
    assert case.all(Document)[0].packet_pages == ()
    assert links(case) == [(linked, 1)]
    assert run(restore(case, "old"), case).all(Document)[0].packet_pages == (1, 2)


def test_two_papers_never_replace_each_other():
    case = run(replace(CASE, "old", "new", SAME))
    case = run(replace(case, "new", "old", SAME), case)
    assert [each.replaced_by for each in case.all(Document)] == [None, "old", None]


def test_an_older_version_whose_newer_one_is_removed_counts_again():
    case = run(replace(CASE, "old", "new"))
    case = run(keep_one(case, "c", "new", SAME), case)
    assert case.all(Document)[0].replaced_by is None


def test_a_paper_that_is_gone_changes_nothing():
    for command in (
        keep_both(CASE, "new", "gone"),
        keep_one(CASE, "gone", "new", SAME),
        replace(CASE, "old", "gone", SAME),
        restore(CASE, "new"),
    ):
        assert apply(CASE, command).is_empty
