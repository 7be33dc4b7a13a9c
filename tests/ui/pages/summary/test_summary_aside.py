from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

from intake.domain.report.leaving import Leaving
from intake.domain.report.packet import NotInPacket
from intake.errors import ExportFolderFullError
from ui.pages.summary.summary_aside import SummaryAside
from ui.viewmodels.exporting import Written


@pytest.fixture
def aside(qtbot):
    made = SummaryAside()
    qtbot.addWidget(made)
    return made


def words(aside) -> str:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(label.text() for label in aside.findChildren(QLabel))


def test_both_lists_are_shown_and_an_empty_one_says_so(aside):
    aside.show_leaving(Leaving(leaves=("9 treatments",), stays=()))
    assert "9 treatments" in words(aside)
    assert "Nothing." in words(aside)


def test_every_page_that_is_not_in_the_packet_is_named(aside):
    gone = NotInPacket(title="Old letter", because="The file is damaged.")
    aside.show_written(Written(("Packet.pdf",), 9, (gone,), "Documents"))
    assert "Old letter: The file is damaged." in words(aside)
    assert "Folder: Documents" in words(aside)


def test_a_newer_outcome_takes_the_place_of_the_older(aside):
    aside.show_written(Written(("Packet.pdf",), 9, (), "Documents"))
    aside.show_problem(ExportFolderFullError())
    assert "Packet.pdf" not in words(aside)
    assert "full" in words(aside)
    aside.clear_result()
    assert "full" not in words(aside)


def test_the_button_is_named_after_what_is_looked_at(aside):
    aside.show_view(is_packet=True)
    assert aside.export.text() == "Export the packet"
    assert aside.screen_reader_copy.isHidden()
