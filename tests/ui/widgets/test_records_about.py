from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from intake.domain.dates import ApproxDate
from ui.widgets.pick import Pickable
from ui.widgets.records_about import About, RecordAbout

KNOWN = About(
    id="d1",
    title="PT discharge",
    type_id="note",
    date=ApproxDate(year=2026, month=5),
    provider="Riverside",
    is_kept_out=False,
    told="Therapy note, May 2026, Riverside",
)


@pytest.fixture
def about(qtbot):
    made = RecordAbout((Pickable("note", "Therapy note"), Pickable("mri", "MRI report")))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def _words(about):
    return [each.text() for each in about.findChildren(QLabel) if each.isVisible()]


def test_a_known_record_is_told_in_one_line(about):
    about.show_about(KNOWN)
    assert _words(about) == [KNOWN.told]


def test_a_record_of_unknown_kind_asks_for_kind_and_date_first(about):
    about.show_about(replace(KNOWN, type_id="", date=None))
    assert about.kind.isVisible()
    assert about.date.isVisible()
    assert not about.title.isVisible()
    about.more.click()
    assert about.title.isVisible()


def test_what_was_refused_goes_back_to_what_is_kept(about):
    about.show_about(KNOWN)
    about.change.click()
    about.kind.show_picked("mri")
    about.done.setFocus()
    about.show_about(KNOWN)
    assert about.kind.picked_id() == "note"


def test_a_title_cannot_be_emptied(about, qtbot):
    about.show_about(KNOWN)
    about.change.click()
    with qtbot.assertNotEmitted(about.titled):
        about.title.field.clear()
        about.title.flush()


def test_each_part_tells_its_own_change(about, qtbot):
    about.show_about(KNOWN)
    about.change.click()
    with qtbot.waitSignal(about.kept_out) as told:
        about.out.click()
    assert told.args == [True]
    with qtbot.waitSignal(about.dated) as told:
        about.date.year.setText("2025")
        about.date.flush()
    assert told.args == [ApproxDate(year=2025, month=5)]


def test_whom_the_paper_names_is_asked_under_more_details(about, qtbot):
    about.show_about(replace(KNOWN, type_id=""))
    assert not about.patient.isVisible()
    about.more.click()
    assert about.patient.isVisible()
    with qtbot.waitSignal(about.named) as told:
        about.patient.field.setText("NGUYEN, MARIA")
        about.patient.flush()
    assert told.args == ["NGUYEN, MARIA"]


def test_a_birth_date_is_told_whole_and_an_unfinished_one_is_asked_about(about, qtbot):
    about.show_about(KNOWN)
    about.change.click()
    with qtbot.assertNotEmitted(about.born):
        about.birth_date.year.setText("1984")
        about.birth_date.flush()
    about.done.click()
    assert any("leave all three empty" in each for each in _words(about))
    with qtbot.waitSignal(about.born) as told:
        about.birth_date.show_date(None)
        about.birth_date.month.setCurrentIndex(5)
        about.birth_date.day_field.setText("17")
        about.birth_date.year.setText("1984")
        about.birth_date.flush()
    assert told.args == [dt.date(1984, 5, 17)]
    about.done.click()
    assert not about.patient.isVisible()


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("type", "kind"),
        ("date", "date"),
        ("provider", "provider"),
        ("birth_date", "birth_date"),
    ],
)
def test_a_part_to_correct_opens_the_form_at_it(about, field, name):
    about.activateWindow()
    about.show_about(KNOWN)
    about.correct(field)
    assert getattr(about, name).isAncestorOf(about.focusWidget())


def test_a_name_that_is_known_is_picked_with_few_letters(about, qtbot):
    about.show_about(KNOWN)
    about.offer_providers(("Lakeview Pain Center", "Riverside Hand Therapy"))
    about.correct("provider")
    about.provider.field.selectAll()
    QTest.keyClicks(about.provider.field, "river")
    with qtbot.waitSignal(about.provided) as told:
        QTest.keyClick(about.provider.field, Qt.Key.Key_Return)
    assert told.args == ["Riverside Hand Therapy"]


def test_a_new_name_is_kept_when_the_person_goes_on(about, qtbot):
    about.show_about(KNOWN)
    about.activateWindow()
    about.correct("provider")
    about.provider.field.selectAll()
    QTest.keyClicks(about.provider.field, "Nerve Lab")
    with qtbot.waitSignal(about.provided) as told:
        QTest.keyClick(about.provider.field, Qt.Key.Key_Tab)
    assert told.args == ["Nerve Lab"]
    assert not about.provider.field.hasFocus()
