from __future__ import annotations

from PySide6.QtCore import Qt

from tests.builders import a_document
from ui.viewmodels import records_list
from ui.viewmodels.records_list import RecordsListModel
from ui.viewmodels.records_words import record_row


def _titles(model):
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_records_stand_in_the_order_they_were_added(qtmodeltester):
    model = RecordsListModel()
    model.show([a_document("d2"), a_document("d1")])
    assert _titles(model) == ["Paper d2", "Paper d1"]
    qtmodeltester.check(model)


def test_a_record_that_changed_keeps_its_row_and_the_choice(qtbot):
    model = RecordsListModel()
    first = a_document("d1")
    model.show([first, a_document("d2")])
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged) as told,
    ):
        model.show([first, a_document("d2", title="Letter")])
    assert told.args[0].row() == 1
    assert _titles(model) == ["Paper d1", "Letter"]


def test_records_that_come_at_the_end_leave_the_others_and_the_choice_where_they_are(qtbot):
    model = RecordsListModel()
    first = a_document("d1")
    model.show([first])
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignals([model.dataChanged, model.rowsInserted]),
    ):
        model.show([first.changed(title="Letter"), a_document("d2"), a_document("d3")])
    assert _titles(model) == ["Letter", "Paper d2", "Paper d3"]
    with qtbot.waitSignal(model.modelReset):
        model.show([first])


def test_records_are_found_by_title_provider_or_file_name():
    model = RecordsListModel()
    model.show([a_document("d1", provider="Riverside Hospital"), a_document("d2")])
    model.look_for("river HOSP")
    assert _titles(model) == ["Paper d1"]
    model.look_for("d2.pdf")
    assert _titles(model) == ["Paper d2"]
    model.look_for("")
    assert model.rowCount() == 2


def test_a_screen_reader_hears_the_whole_row():
    model = RecordsListModel()
    model.show([a_document(pages=9, unreadable=(2,))])
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Paper d1. No date yet · 9 pages. Page 2 can’t be read"


def test_of_five_thousand_records_only_what_is_asked_for_becomes_words(monkeypatch):
    made = []

    def counted(document):
        made.append(document)
        return record_row(document)

    monkeypatch.setattr(records_list, "record_row", counted)
    model = RecordsListModel()
    many = [a_document(f"d{number}") for number in range(5000)]
    model.show(many)
    model.show(list(many))
    assert made == []
    for _ in range(2):
        model.data(model.index(7), Qt.ItemDataRole.UserRole)
    assert made == [many[7]]
