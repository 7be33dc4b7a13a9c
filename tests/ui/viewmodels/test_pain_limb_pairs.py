from __future__ import annotations

import pytest

from intake.domain.commands import Remove
from intake.domain.dates import ApproxDate
from intake.domain.documents import Document
from intake.domain.limbs import Limbs, Side
from intake.ids import DocumentId, LimbsId
from tests.builders import a_document
from tests.ui.open_case import OpenCase
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.pain_limb_pairs import LimbPairsViewModel
from ui.viewmodels.records_images import PageImages


def a_day(name, year, **left):
    return Limbs(
        id=LimbsId(name),
        date=ApproxDate(year=year, month=3, day=1),
        left=Side(photo=DocumentId(f"photo-{name}"), **left),
    )


DAYS = (
    a_day("a", 2024, temperature=88.2, around=7),
    a_day("b", 2025),
    a_day("c", 2026, color="blue"),
    Limbs(id=LimbsId("none"), date=ApproxDate(year=2023)),
)
PHOTOS = tuple(a_document(f"photo-{each}", 1, in_packet=False) for each in "abc")


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, *DAYS, *PHOTOS)
    yield made
    made.close()


@pytest.fixture
def model(desk):
    images = PageImages(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))
    return LimbPairsViewModel(desk.bridge, images)


def test_the_first_day_with_a_photo_stands_beside_the_latest(model):
    assert model.is_offered
    assert [each for each, _ in model.days()] == ["a", "b", "c"]
    first, last = model.pair()
    assert first.says == "Hands, left side, Mar 1, 2024"
    assert first.measured == "88.2 °F; 7 in around"
    assert (last.says, last.measured) == ("Hands, left side, Mar 1, 2026", "blue")


def test_any_two_days_can_be_chosen_each_with_its_own_date(model):
    model.choose_days("c", "b")
    assert [each.photo.id for each in model.pair()] == ["photo-c", "photo-b"]


def test_a_side_without_photos_has_no_pair(model):
    model.choose_side("right")
    assert (model.days(), model.chosen(), model.pair()) == ((), ("", ""), ())
    assert not model.in_packet


def test_a_day_whose_photo_is_gone_is_not_offered(desk, model):
    model.choose_days("a", "c")
    desk.bridge.run(Remove(entry_kind="document", id="photo-c"))
    desk.settle()
    assert model.chosen() == ("a", "b")


def test_both_photos_go_into_the_packet_in_one_step_and_out_again(desk, model):
    model.set_in_packet(is_in=True)
    desk.settle()
    assert model.in_packet
    chosen = {each.id for each in desk.bridge.case.all(Document) if each.in_packet}
    assert chosen == {"photo-a", "photo-c"}
    model.set_in_packet(is_in=False)
    desk.settle()
    assert not any(each.in_packet for each in desk.bridge.case.all(Document))


def test_a_picture_arrives_for_each_day(desk, model, qtbot):
    qtbot.waitUntil(lambda: None not in model.pictures(600), timeout=5000)
    assert len(model.pictures(600)) == 2
