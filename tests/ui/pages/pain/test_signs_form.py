from __future__ import annotations

from intake.domain.crps import Signs, Symptoms


def test_symptoms_are_ticked_in_plain_words(crps):
    room = crps()
    room.hand.press("CRPS")
    room.hand.press("Tick what you notice")
    room.settle()
    room.hand.press("sensory told")
    room.settle()
    assert room.desk.bridge.case.all(Symptoms)[0].noticed == ("sensory.told",)


def test_signs_need_a_name_and_go_to_records_for_their_page(crps):
    room = crps()
    room.hand.press("CRPS")
    room.hand.press("Add what a clinician recorded")
    room.settle()
    assert "Say who recorded it" in room.hand.words()
    room.hand.type_into("Who recorded it? (optional)", "Dr. Lee")
    room.hand.press("motor seen")
    room.hand.press("Nothing else explains it.")
    room.settle()
    (signs,) = room.desk.bridge.case.all(Signs)
    assert (signs.recorded_by, signs.seen, signs.nothing_else) == (
        "Dr. Lee",
        ("motor.seen",),
        True,
    )
    assert "Say who recorded it" not in room.hand.words()
    room.hand.press("Add the page that shows this")
    assert room.went == [("records", f"for:crps_signs:{signs.id}")]
