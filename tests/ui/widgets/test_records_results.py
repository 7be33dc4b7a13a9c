from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.widgets.records_results import FileResult, RecordsResults

GOOD = FileResult("mri.pdf", "Added", "", "d1")
BAD = FileResult("gone.pdf", "Not added", "The file is no longer there.", "")


@pytest.fixture
def results(qtbot):
    made = RecordsResults()
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.fit_into(1_000)
    return made


def test_it_is_there_only_while_there_is_something_to_say(results):
    assert results.isHidden()
    results.show_results("1 added.", (GOOD,))
    assert not results.isHidden()
    results.show_results("", ())
    assert results.isHidden()
    results.close()


def test_each_file_says_what_became_of_it_and_a_kept_one_opens(results, qtbot):
    results.show_results("1 added, 1 not added.", (BAD, GOOD))
    model = results.list.model()
    spoken = [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)
    ]
    assert spoken == ["gone.pdf. Not added. The file is no longer there.", "mri.pdf. Added"]
    with qtbot.waitSignal(results.document_wanted) as told:
        results.list.activated.emit(model.index(1, 0))
    assert told.args == ["d1"]
    with qtbot.assertNotEmitted(results.document_wanted):
        results.list.activated.emit(model.index(0, 0))
    results.close()


def test_what_is_fine_is_noted_without_a_warning_and_takes_its_room(results):
    words = "Its words are shown as pages of type. The file itself is kept unchanged."
    results.show_results("1 added.", (FileResult("a.txt", "Added", "", "d1", words),))
    index = results.list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"a.txt. Added. {words}"
    with_note = results.list.sizeHintForRow(0)
    results.show_results("1 added.", (GOOD,))
    assert with_note > results.list.sizeHintForRow(0)
    results.close()


def test_what_would_take_too_much_room_is_folded_until_it_is_asked_for(results):
    many = tuple(FileResult(f"{number}.pdf", "Added", "", "d") for number in range(20))
    results.fit_into(180)
    results.show_results("20 added.", many)
    assert results.list.isHidden()
    assert results.more.text() == "See each of 20 files"
    assert results.sizeHint().height() <= 180
    results.more.click()
    assert not results.list.isHidden()
    results.show_results("21 added.", (*many, GOOD))
    assert not results.list.isHidden()
    assert results.more.text() == "Show less"
    results.more.click()
    assert results.list.isHidden()


def test_a_few_files_are_told_at_once_where_there_is_room(results):
    results.show_results("1 added, 1 not added.", (BAD, GOOD))
    assert not results.list.isHidden()
    results.fit_into(100)
    assert results.list.isHidden()


def test_what_is_told_elsewhere_leaves_the_headline_alone(results):
    results.show_results("7 left for later.", ())
    assert not results.isHidden()
    assert (results.list.isHidden(), results.more.isHidden()) == (True, True)


def test_of_a_thousand_files_every_one_is_in_the_list(results):
    many = tuple(FileResult(f"{number}.pdf", "Added", "", "d") for number in range(1000))
    results.show_results("1,000 added.", many)
    assert results.list.model().rowCount() == 1000
    results.close()
