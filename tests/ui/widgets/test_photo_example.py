from __future__ import annotations

import pytest

from intake.domain.papers import Flaw
from ui.widgets.photo_example import PhotoExample


@pytest.fixture
def example(qtbot):
    made = PhotoExample()
    qtbot.addWidget(made)
    return made


def test_every_flaw_has_a_picture_of_its_own(example):
    seen = []
    for flaw in Flaw:
        example.show_flaw(flaw)
        assert not example.isHidden()
        seen.append(example.pixmap().toImage())
    assert all(one != other for at, one in enumerate(seen) for other in seen[:at])
    assert example.accessibleName()


def test_without_a_flaw_there_is_no_picture(example):
    example.show_flaw(Flaw.DARK)
    example.show_flaw("")
    assert example.isHidden()
