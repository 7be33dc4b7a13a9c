from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from intake.ids import DocumentId
from tests.builders import a_document, an_answer
from tests.fake_papers import PackingPapers
from tests.fakes import MemoryFolder, ScriptedDialogs
from tests.ui.open_case import OpenCase
from tests.ui.robots.hand import Hand
from tests.ui.robots.papers_that_say import STRANGERS, papers_catalog, says
from ui.pages.summary.summary_page import SummaryPage, decoded
from ui.viewmodels.exporting import ExportViewModel
from ui.viewmodels.summary import SummaryViewModel


class _Room:
    def __init__(self, qtbot):
        answers = (
            an_answer("request.clinician", "Dr. Okafor"),
            an_answer("patient.name", "Maria Nguyen"),
        )
        self.desk = OpenCase(qtbot, *answers, a_document(), catalog=papers_catalog())
        self.desk.store.files[DocumentId("d1")] = b" bytes"
        self.papers, self.folder, self.dialogs = (
            PackingPapers(),
            MemoryFolder(),
            ScriptedDialogs(),
        )
        tools = (self.desk.bridge, self.desk.jobs, self.papers)
        self.page = SummaryPage(
            SummaryViewModel(*tools, decoded),
            ExportViewModel(*tools, self.folder, decoded),
            self.desk.suggesting,
            self.dialogs,
        )
        qtbot.addWidget(self.page)
        self.hand = Hand(self.page, qtbot)
        self.page.opened("")
        self.desk.settle()


@pytest.fixture
def room(qtbot):
    room = _Room(qtbot)
    yield room
    room.hand.leave()
    room.desk.close()


def test_the_page_says_what_leaves_and_shows_the_first_page(room):
    words = room.hand.words()
    assert "Page 1 of 1" in words
    assert "What leaves" in words
    assert "1 record, 3 pages (packet)" in words
    assert room.papers.drawn


def test_the_packet_names_its_pages_and_can_be_looked_at(room):
    room.hand.press("Packet, 6 pages")
    room.desk.settle()
    assert "Page 1 of 6" in room.hand.words()
    room.hand.press("Next")
    room.desk.settle()
    assert "Page 2 of 6" in room.hand.words()


def test_another_reader_is_one_press_away(room):
    room.hand.press("The insurer")
    room.desk.settle()
    assert "reviewer’s copy" in room.hand.words()


def test_the_summary_is_exported_and_the_file_is_named(room):
    room.dialogs.folder = "/out"
    room.hand.press("Export the PDF")
    room.desk.settle()
    assert list(room.folder.files) == ["/out/Summary-2026-11-23.pdf"]
    assert "Summary-2026-11-23.pdf" in room.hand.words()


def test_not_choosing_a_folder_writes_nothing(room):
    room.hand.press("Export the PDF")
    room.desk.settle()
    assert not room.folder.files


def test_a_full_disk_says_that_the_records_are_safe(room):
    room.dialogs.folder = "/out"
    room.folder.full = True
    room.hand.press("Export the PDF")
    room.desk.settle()
    assert "Your records are safe" in room.hand.words()


def test_a_copy_for_screen_readers_can_be_exported(room):
    room.dialogs.folder = "/out"
    room.hand.press("Export a copy for screen readers")
    room.desk.settle()
    assert list(room.folder.files) == ["/out/Summary-2026-11-23.html"]


def test_the_packet_has_its_own_button(room):
    assert not room.hand.sees(QAbstractButton, "Export the packet")
    room.hand.press("Packet")
    room.desk.settle()
    room.dialogs.folder = "/out"
    room.hand.press("Export the packet")
    room.desk.settle()
    assert list(room.folder.files) == ["/out/Packet-2026-11-23.pdf"]


def test_a_paper_about_somebody_else_is_named_before_it_leaves(room, qtbot):
    assert "about somebody else" not in room.hand.words()
    says(room.desk, "d1", STRANGERS)
    room.desk.reading.read.emit("d1")
    room.desk.settle()
    assert "1 paper in the packet seems to be about somebody else" in room.hand.words()
    with qtbot.waitSignal(room.page.room_wanted) as told:
        room.hand.press("Look at “Paper d1”")
    assert told.args == ["records", "d1/1"]
