from __future__ import annotations

from intake.domain.limbs import Degrees, Limbs


def at(room):
    room.hand.press("CRPS")
    room.hand.press("Left and right")
    room.hand.press("Compare both sides today")
    room.settle()
    return room


def test_both_sides_are_measured_and_the_difference_is_told(crps):
    room = at(crps())
    room.hand.type_into("Left: temperature (optional)", "88.2")
    room.hand.type_into("Right: temperature (optional)", "91")
    room.settle()
    assert "Right is warmer by 2.8 °F." in room.hand.words()
    room.choose("Degrees", "°C")
    room.settle()
    assert room.desk.bridge.case.all(Limbs)[0].degrees is Degrees.CELSIUS


def test_a_photo_is_added_by_the_picker_and_stays_private(crps):
    room = at(crps())
    room.desk.sources.files = {"/x/left.pdf": b"photo"}
    room.dialogs.files = ("/x/left.pdf",)
    room.hand.press("Add a photo of the left side")
    room.settle()
    assert "Put the left photo into the packet" in room.hand.words()
    assert not room.page.crps.sides.photos.left.packet.isChecked()
    room.hand.press("Take the left photo out of this comparison")
    room.settle()
    assert room.desk.bridge.case.all(Limbs)[0].left.photo is None


def test_the_hand_goes_on_in_the_form(crps):
    room = at(crps())
    room.until(lambda: room.page.crps.sides.form.isAncestorOf(room.page.focusWidget()))
