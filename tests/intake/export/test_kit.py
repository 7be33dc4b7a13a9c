from __future__ import annotations

from intake.domain.recovery_code import RecoveryCode
from intake.export.kit import STEPS, WARNING, recovery_kit_pdf
from tests.pdf_texts import page_texts
from tests.reports import RESOURCES

CODE = RecoveryCode(bytes(range(16)))


def a_kit():
    return recovery_kit_pdf(CODE, "My papers", "Nov 22, 2026", RESOURCES / "fonts")


def test_the_page_holds_every_group_in_order_the_warning_and_the_steps():
    (text,) = page_texts(a_kit())
    places = [text.index(group) for group in CODE.groups]
    assert places == sorted(places)
    assert WARNING in text
    assert all(step in text for step in STEPS)
    assert "Opens: My papers" in text
    assert "Made on Nov 22, 2026" in text


def test_no_health_word_stands_on_the_page():
    text = page_texts(a_kit())[0].lower()
    assert not [word for word in ("pain", "ketamine", "insur", "diagnos") if word in text]


def test_the_same_code_gives_the_same_page():
    assert a_kit() == a_kit()
