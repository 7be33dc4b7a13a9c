from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.contact_detail import ContactDetail, ContactShown


def test_facts_and_contradictions_stand_in_words(qtbot):
    detail = ContactDetail()
    qtbot.addWidget(detail)
    facts = (("Reference", "8841"),)
    detail.show_contact(
        ContactShown("Denise", facts, ("Drug? On Nov 12 …",), ("Letter, p. 1",))
    )
    words = {label.text() for label in detail.findChildren(QLabel)}
    assert {"Denise", "8841", "They answered this in two ways", "Drug? On Nov 12 …"} <= words
    assert not detail._differs.isHidden()
    detail.show_contact(ContactShown("Denise", facts, (), ()))
    assert detail._differs.isHidden()


def test_change_remove_and_pages_are_asked_for(qtbot):
    detail = ContactDetail()
    qtbot.addWidget(detail)
    detail.show_contact(ContactShown("Denise", (), (), ("Letter, p. 1",)))
    for button, signal in (
        (detail.change, detail.change_wanted),
        (detail.gone, detail.remove_wanted),
        (detail.add_page, detail.add_page_wanted),
        (detail._chips._chips[0], detail.chip_pressed),
    ):
        with qtbot.waitSignal(signal):
            button.click()
