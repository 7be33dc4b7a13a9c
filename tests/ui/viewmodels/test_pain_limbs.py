from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.documents import Document
from intake.domain.limbs import Degrees, Limbs, Side
from intake.ids import LimbsId
from tests.ui.open_case import OpenCase
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.pain_limbs import PHOTO, LimbsViewModel
from ui.viewmodels.records_images import PageImages

OLD = Limbs(
    id=LimbsId("old"),
    date=ApproxDate(year=2025, month=3, day=1),
    part="Feet",
    measured_with="forehead thermometer",
    degrees=Degrees.CELSIUS,
    left=Side(temperature=31, around=20),
    right=Side(temperature=32.6),
)


@pytest.fixture
def desk(qtbot):
    made = OpenCase(qtbot, OLD)
    made.sources.files = {"/x/IMG_1.pdf": b"a photo", "/x/IMG_2.pdf": b"another"}
    yield made
    made.close()


@pytest.fixture
def model(desk):
    images = PageImages(desk.jobs, PageDrawing(desk.bridge, desk.papers, bytes))
    return LimbsViewModel(desk.bridge, desk.jobs, desk.papers, desk.sources, images)


def test_a_new_day_keeps_how_it_was_measured_and_nothing_that_was_measured(desk, model):
    model.begin()
    desk.settle()
    limbs = model.limbs()
    assert (limbs.part, limbs.measured_with) == ("Feet", "forehead thermometer")
    assert limbs.degrees is Degrees.CELSIUS
    assert (limbs.left, limbs.right) == (Side(), Side())


def test_a_side_is_changed_without_touching_the_other(desk, model):
    model.open("old")
    model.change("left.color", "red")
    model.change("right.color", "pale")
    desk.settle()
    limbs = model.limbs()
    assert (limbs.left.color, limbs.right.color) == ("red", "pale")
    assert limbs.left.temperature == 31


def test_the_series_has_both_numbers_with_their_unit(model):
    assert model.series() == (("Mar 1, 2025", "Feet", "31 / 32.6 °C", "20 / – in"),)


def test_a_photo_is_kept_out_of_the_packet_until_it_is_chosen(desk, model):
    model.open("old")
    model.add_photo("left", "/x/IMG_1.pdf")
    desk.settle()
    photo = model.photo("left")
    assert photo is not None
    assert (photo.in_packet, photo.type, photo.packet_pages) == (False, PHOTO, ())
    assert photo.title == "Feet, left side"
    assert photo.date == OLD.date
    model.set_in_packet("left", is_in=True)
    desk.settle()
    assert model.photo("left").in_packet


def test_a_paper_that_was_here_before_stays_as_it_was(desk, model):
    model.open("old")
    model.add_photo("left", "/x/IMG_1.pdf")
    desk.settle()
    model.set_in_packet("left", is_in=True)
    model.add_photo("right", "/x/IMG_1.pdf")
    desk.settle()
    assert len(desk.bridge.case.all(Document)) == 1
    assert desk.bridge.case.all(Document)[0].in_packet


def test_a_photo_that_is_gone_is_said(desk, model, qtbot):
    model.open("old")
    with qtbot.waitSignal(model.not_added) as told:
        model.add_photo("left", "/x/none.pdf")
    desk.settle()
    assert told.args[0]
    assert model.photo("left") is None


def test_removing_the_comparison_keeps_its_photos(desk, model):
    model.open("old")
    model.add_photo("left", "/x/IMG_1.pdf")
    desk.settle()
    model.remove()
    desk.settle()
    assert desk.bridge.case.all(Limbs) == ()
    assert len(desk.bridge.case.all(Document)) == 1
