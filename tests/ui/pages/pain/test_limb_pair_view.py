from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from intake.domain.documents import Document
from tests.fakes import MemoryTray
from tests.ui.viewmodels.test_pain_limb_pairs import DAYS, PHOTOS
from ui.pages.pain.limb_pair_view import PACKET, PRINT
from ui.widgets.photo_sheet import HIGH


@pytest.fixture
def room(crps):
    made = crps(*DAYS, *PHOTOS)
    made.desk.store.files |= {each.id: b"%PDF" + b"P" * 3 for each in PHOTOS}
    made.hand.press("CRPS")
    made.hand.press("Left and right")
    made.settle()
    return made


def test_two_days_stand_beside_each_other_with_their_dates(room):
    words = room.hand.words()
    assert "Two days beside each other" in words
    assert "Hands, left side, Mar 1, 2024. 88.2 °F; 7 in around" in words
    assert "Hands, left side, Mar 1, 2026. blue" in words


def test_another_day_is_chosen_by_keyboard(room):
    room.choose("This day", "Mar 1, 2025: Hands")
    room.until(lambda: "Hands, left side, Mar 1, 2025" in room.hand.words())
    assert "Hands, left side, Mar 1, 2024" not in room.hand.words()


def test_both_are_put_into_the_packet_only_when_chosen(room):
    room.hand.press(PACKET)
    room.settle()
    chosen = {each.id for each in room.desk.bridge.case.all(Document) if each.in_packet}
    assert chosen == {"photo-a", "photo-c"}


def test_one_sheet_is_printed_with_both(room):
    room.until(room.page.crps.sides.pair.print_out.isEnabled)
    room.dialogs.tray = MemoryTray()
    room.hand.press(PRINT)
    (sheet,) = room.dialogs.tray.pages
    assert sheet.height() == HIGH
    assert room.dialogs.tray.is_finished


def test_it_waits_until_there_are_photos_of_two_days(crps):
    made = crps(DAYS[0], PHOTOS[0])
    made.hand.press("CRPS")
    made.hand.press("Left and right")
    assert not made.hand.sees(QAbstractButton, PRINT)
