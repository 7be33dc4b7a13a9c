from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Document, Proof, Target
from intake.ids import ProofId
from tests.builders import a_document, a_proof
from tests.ui.open_case import THERAPY
from ui.viewmodels import records_changes as changes

CASE = Case.of([a_document(pages=4)])


def _after(*makes, case=CASE):
    for make in makes:
        case = apply(case, make(case)).case
    return case.one(Document, "d1")


def test_a_page_turned_four_times_is_as_it_was():
    turn = changes.turn_right("d1", 2)
    assert _after(turn).quarters(2) == 1
    assert _after(turn, turn, turn, turn).turned == ()


def test_a_page_can_be_left_out_and_taken_in_again():
    out, back = changes.leave_out("d1", 3), changes.take_in("d1", 3)
    assert _after(out).packet_pages == (1, 2, 4)
    assert _after(out, back).packet_pages == (1, 2, 3, 4)


def test_two_changes_right_after_each_other_both_count():
    document = _after(
        changes.describe("d1", title="Letter"), changes.describe("d1", provider="Dr A")
    )
    assert (document.title, document.provider) == ("Letter", "Dr A")


def test_a_change_to_a_record_that_is_gone_does_nothing():
    for make in (changes.describe("gone", title="x"), changes.turn_right("gone", 1)):
        assert apply(CASE, make(CASE)).is_empty


def test_removing_a_record_takes_its_links_with_it_and_undo_brings_them_back():
    case = Case.of([a_document(), a_proof(), a_document("d2"), a_proof("d2")])
    change = apply(case, changes.remove("d1")(case))
    assert [each.id for each in change.case.all(Document)] == ["d2"]
    assert [each.document for each in change.case.all(Proof)] == ["d2"]
    assert set(apply(change.case, change.undo).case.entries()) == set(case.entries())


@given(first=st.integers(1, 4), more=st.integers(0, 3))
def test_a_link_names_its_pages_and_can_be_taken_away(first, more):
    target = Target.requirement(THERAPY)
    command = changes.link(ProofId("p"), "d1", (first, first + more), target)
    case = apply(CASE, command).case
    (proof,) = case.proofs(target)
    assert (proof.first, proof.last) == (first, first + more)
    assert apply(case, changes.unlink("p")).case.proofs(target) == ()
    assert apply(case, changes.unlink_all("d1", target)(case)).case.proofs(target) == ()
