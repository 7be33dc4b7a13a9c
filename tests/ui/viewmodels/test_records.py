from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.documents import Document, Proof, Target
from intake.domain.papers import Media, Trouble
from tests.builders import a_document, a_proof
from tests.ui.open_case import NOTE, THERAPY, OpenCase
from ui.viewmodels.places import page_of, paper_for
from ui.viewmodels.records import RecordsViewModel


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, a_document(pages=4), a_document("d2", pages=2), a_document("d3"))
    yield made
    made.close()


@pytest.fixture
def model(desk):
    made = RecordsViewModel(desk.bridge)
    made.open("d1")
    return made


def test_the_total_counts_records_and_pages(model):
    assert model.total() == "3 records, 9 pages"


def test_another_room_can_open_a_page(model):
    model.show(page_of("d2", 2).argument)
    assert (model.document.id, model.page) == ("d2", 2)


def test_another_room_can_ask_for_a_paper(model):
    model.show(paper_for(Target.requirement(THERAPY)).argument)
    assert model.wanted_title() == "All of tried.therapy"
    assert [row.target.id for row in model.proving.sections()[0].rows] == [THERAPY]
    model.want(None)
    assert model.proving.sections() == ()


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (3, 3), (99, 4)])
def test_a_page_that_is_not_there_is_never_shown(model, asked, shown):
    model.turn_to(asked)
    assert model.page == shown


def test_the_pages_in_hand_follow_the_page_in_view(model):
    model.turn_to(3)
    assert model.proving.hand.range == (3, 3)


def test_pages_typed_stay_while_the_page_in_view_is_one_of_them(model):
    model.proving.set_range(3, 2)
    assert model.proving.hand.range == (2, 3)
    model.turn_to(3)
    assert model.proving.hand.range == (2, 3)
    model.turn_to(4)
    assert model.proving.hand.range == (4, 4)


def test_details_are_kept_one_after_the_other(desk, model):
    model.describe(title="Discharge summary")
    model.set_type(NOTE)
    model.set_date(ApproxDate(year=2026, month=5))
    model.describe(provider="Riverside")
    model.describe(in_packet=False)
    desk.settle()
    document = desk.bridge.case.one(Document, "d1")
    assert (document.title, document.type) == ("Discharge summary", NOTE)
    assert (document.provider, document.in_packet) == ("Riverside", False)
    assert document.is_confirmed


def test_whom_a_paper_names_is_kept(desk, model):
    model.set_patient("NGUYEN, MARIA")
    model.set_birth_date(dt.date(1984, 5, 17))
    desk.settle()
    document = desk.bridge.case.one(Document, "d1")
    assert document.patient_on_it == "NGUYEN, MARIA"
    assert document.birth_date_on_it == dt.date(1984, 5, 17)


def test_a_link_is_kept_with_the_pages_in_hand_and_can_be_undone(desk, model):
    model.proving.set_range(2, 3)
    model.proving.link(Target.requirement(THERAPY))
    desk.settle()
    (proof,) = desk.bridge.case.all(Proof)
    assert (proof.document, proof.first, proof.last) == ("d1", 2, 3)
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.all(Proof) == ()


def test_a_link_can_be_taken_away_alone_or_with_all_of_its_kind(desk, model):
    model.proving.link(Target.requirement(THERAPY))
    model.turn_to(3)
    model.proving.link(Target.requirement(THERAPY))
    desk.settle()
    first, _ = desk.bridge.case.all(Proof)
    model.proving.unlink(first.id)
    desk.settle()
    assert [each.first for each in desk.bridge.case.all(Proof)] == [3]
    model.proving.unlink_all(Target.requirement(THERAPY))
    desk.settle()
    assert desk.bridge.case.all(Proof) == ()


def test_removing_a_record_opens_the_next_and_offers_undo(desk, model, qtbot):
    with qtbot.waitSignal(desk.bridge.did) as did:
        model.remove()
    assert did.args == ["Removed “Paper d1”"]
    assert model.document.id == "d2"
    desk.bridge.undo()
    desk.settle()
    assert desk.bridge.case.one(Document, "d1") is not None


def test_removing_the_last_record_leaves_an_empty_page(desk, model):
    for _ in range(3):
        model.remove()
        desk.settle()
    assert model.is_empty
    assert model.document is None


def test_only_a_locked_pdf_asks_for_its_password(qtbot):
    locked = a_document(pages=0, trouble=Trouble.LOCKED)
    broken = a_document("d2", pages=0, trouble=Trouble.DAMAGED)
    other = a_document("d3", pages=0, trouble=Trouble.LOCKED, media=Media.OTHER)
    desk = OpenCase(qtbot, locked, broken, other)
    model = RecordsViewModel(desk.bridge)
    asks = []
    for document in (locked, broken, other):
        model.open(document.id)
        asks.append(model.can_be_unlocked)
    desk.close()
    assert asks == [True, False, False]


def test_pages_that_cannot_be_shown_prove_nothing(qtbot):
    desk = OpenCase(qtbot, a_document(pages=0, type=NOTE), a_proof())
    model = RecordsViewModel(desk.bridge)
    model.open("d1")
    sections = model.proving.sections()
    desk.close()
    assert sections == ()
