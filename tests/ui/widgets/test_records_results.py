from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from ui.widgets.records_results import FileResult, RecordsResults

GOOD = FileResult("mri.pdf", "Added", "", "d1")
BAD = FileResult("gone.pdf", "Not added", "The file is no longer there.", "")


@pytest.fixture
def results(qtbot):
    made = RecordsResults()
    qtbot.addWidget(made)
    made.resize(800, 300)
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
    words = [each.text() for each in results.findChildren(QLabel)]
    assert {"gone.pdf", "Not added", "The file is no longer there.", "mri.pdf"} <= set(words)
    opens = [each for each in results.findChildren(QPushButton) if each.text() == "Open"]
    assert [each.accessibleName() for each in opens] == ["Open mri.pdf"]
    with qtbot.waitSignal(results.document_wanted) as told:
        opens[0].click()
    assert told.args == ["d1"]
    results.close()


def test_a_thousand_files_do_not_make_a_thousand_rows(results):
    many = tuple(FileResult(f"{number}.pdf", "Added", "", "d") for number in range(1000))
    results.show_results("1,000 added.", many)
    assert len(results.findChildren(QPushButton)) < 250
    words = [each.text() for each in results.findChildren(QLabel)]
    assert "And 800 more that were added." in words
    results.close()
