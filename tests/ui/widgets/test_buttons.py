from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.widgets.buttons import (
    EvidenceChip,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    ToggleButton,
)

KINDS = (PrimaryButton, SecondaryButton, LinkButton, ToggleButton, EvidenceChip)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_every_button(qtbot, kind, key):
    button, pressed = kind("Add records"), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(button, key)
    assert pressed == [True]


def test_an_own_account_looks_unlike_a_page(qtbot):
    page, own = EvidenceChip("MRI report, p. 3–5"), EvidenceChip.own("My own account")
    qtbot.addWidget(page)
    qtbot.addWidget(own)
    assert page.property("look") != own.property("look")
