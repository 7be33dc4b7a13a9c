from __future__ import annotations

from intake.domain.evidence import DocumentPages, OwnAccount, ScoreEntry, TrialEntry
from intake.domain.report.packet import RecordPaper
from intake.export.drawing import lengths_of
from intake.export.packet_plan import ProofKind, item_id, packet_plan, settled_plan
from intake.ids import PATIENT, DocumentId, PersonId, ScoreId, TrialId
from tests.reports import the_contents

NOTE = DocumentId("pain-visit.pdf")


def a_plan(summary_pages=1):
    contents = the_contents()
    return packet_plan(contents, lengths_of(contents), summary_pages)


def test_every_page_of_every_paper_lies_in_the_packet_once_and_in_order():
    plan = a_plan()
    front = list(range(1, plan.index.last + 1))
    stretches = sorted(
        [(each.first, each.last) for each in plan.items.values()]
        + [(page, page) for page in plan.dividers.values()]
    )
    pages = [page for first, last in stretches for page in range(first, last + 1)]
    assert [*front, *pages] == list(range(1, plan.pages + 1))


def test_each_page_of_a_record_has_its_packet_page():
    plan = a_plan()
    for part in the_contents().parts:
        for item in part.items:
            if isinstance(item, RecordPaper):
                stretch = plan.items[item_id(item)]
                placed = plan.records[item.document]
                assert list(placed) == [choice.page for choice in item.pages]
                assert list(placed.values()) == list(range(stretch.first, stretch.last + 1))


def test_a_longer_summary_moves_every_page_behind_it():
    one, two = a_plan(1), a_plan(2)
    assert two.pages == one.pages + 1
    assert two.records[NOTE] == {at: page + 1 for at, page in one.records[NOTE].items()}


def test_records_prove_before_own_pages_and_own_pages_before_no_page():
    plan = a_plan()
    record = DocumentPages(document=NOTE, first=2, last=2)
    own = TrialEntry(trial=TrialId("example-gabapentin"))
    account = OwnAccount(said_by=PATIENT)
    proof = plan.pages_that_prove((account, own, record))
    assert (proof.kind, proof.pages) == (ProofKind.RECORD, (plan.records[NOTE][2],))
    proof = plan.pages_that_prove((account, own))
    assert proof.kind is ProofKind.OWN_PAGE
    assert plan.pages_that_prove((account,)).kind is ProofKind.OWN_ACCOUNT


def test_a_page_that_is_not_in_the_packet_proves_nothing():
    gone = DocumentPages(document=DocumentId("gone"), first=1, last=3)
    beyond = DocumentPages(document=NOTE, first=3, last=9)
    assert a_plan().pages_that_prove((gone, beyond)).kind is ProofKind.OWN_ACCOUNT


def test_the_diary_is_proven_by_all_its_pages():
    proof = a_plan().pages_that_prove((ScoreEntry(score=ScoreId("diary")),))
    assert len(proof.pages) == 2


def test_own_words_are_found_whoever_typed_them():
    about = "function.own_words"
    mine = OwnAccount(said_by=PATIENT, about=about)
    hers = OwnAccount(said_by=PersonId("h"), about=about)
    plan = a_plan()
    assert plan.pages_that_prove((mine,)) == plan.pages_that_prove((hers,))
    assert plan.pages_that_prove((mine,)).kind is ProofKind.OWN_PAGE


def test_the_plan_settles_when_the_summary_has_the_length_it_assumes():
    contents = the_contents()
    lengths = lengths_of(contents)
    assert settled_plan(contents, lengths, lambda _: 1).summary.last == 2
    assert settled_plan(contents, lengths, lambda _: 2).summary.last == 3


def test_a_summary_that_shrinks_with_larger_numbers_keeps_its_second_page():
    contents = the_contents()

    def swaying(plan):
        return 2 if plan.summary.last == 2 else 1

    assert settled_plan(contents, lengths_of(contents), swaying).summary.last == 3


def test_a_summary_that_never_settles_still_gives_a_plan():
    contents = the_contents()

    def growing(plan):
        return plan.summary.last + 1

    assert settled_plan(contents, lengths_of(contents), growing).pages > 0
