from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView

from intake.domain.dates import ApproxDate
from intake.domain.documents import Document, Proof, Target
from intake.domain.papers import Trouble
from intake.ids import DocumentId
from tests.builders import a_document, a_proof, a_trial
from tests.fakes import ScriptedDialogs
from tests.ui.open_case import NOTE, SCORES, THERAPY, OpenCase
from tests.ui.robots.hand import Hand
from ui.pages.records.records_page import RecordsPage
from ui.viewmodels.places import page_of, paper_for
from ui.viewmodels.records import RecordsViewModel
from ui.viewmodels.records_adding import AddingViewModel
from ui.viewmodels.records_images import PageImages
from ui.widgets.page_view import PageView

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class _Room:
    def __init__(self, qtbot, *entries, size=(1280, 800)):
        self.desk = OpenCase(qtbot, *entries)
        for entry in entries:
            if isinstance(entry, Document):
                self.desk.store.files[entry.id] = b"%PDF" + b"P" * entry.pages
        bridge, jobs, papers = self.desk.bridge, self.desk.jobs, self.desk.papers
        self.chooses = ScriptedDialogs()
        self.page = RecordsPage(
            RecordsViewModel(bridge),
            AddingViewModel(bridge, jobs, papers, self.desk.sources),
            PageImages(bridge, jobs, papers, QImage.fromData),
            self.chooses,
        )
        qtbot.addWidget(self.page)
        self.hand = Hand(self.page, qtbot, size)
        self.desk.settle()

    def documents(self):
        return self.desk.bridge.case.all(Document)

    def proofs(self):
        return [(p.document, p.first, p.last) for p in self.desk.bridge.case.all(Proof)]

    def drop(self, *paths):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
        self.page.dropEvent(
            QDropEvent(
                QPointF(10, 10),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        self.desk.settle()

    def close(self):
        self.hand.leave()
        self.desk.close()


@pytest.fixture
def enter(qtbot):
    rooms: list[_Room] = []

    def make(*entries, **more):
        rooms.append(_Room(qtbot, *entries, **more))
        return rooms[-1]

    yield make
    for each in rooms:
        each.close()


# --- adding --------------------------------------------------------------------------


def test_an_empty_room_says_one_sentence_and_has_one_button(enter):
    hand = enter().hand
    assert "No records yet." in hand.words()
    hand.press("Add records")
    assert "200 MB a file and 5,000 pages" in hand.words()
    assert hand.focused() == "Choose files"


def test_files_chosen_get_their_result_in_words_and_stay_until_closed(enter):
    room = enter()
    room.desk.sources.files = {"/m/mri.pdf": b"%PDFPP", "/m/notes.docx": b"PK"}
    room.chooses.files = ("/m/mri.pdf", "/m/notes.docx")
    room.hand.press("Add records")
    room.hand.press("Choose files")
    room.desk.settle()
    assert "1 added, 1 kept without preview." in room.hand.words()
    results = room.hand.find(QListView, "What became of each file")
    rows = results.model()
    told = [rows.data(rows.index(row, 0), SPOKEN) for row in range(rows.rowCount())]
    assert told[0].startswith("notes.docx. Kept without preview. This file is not a PDF")
    assert told[1] == "mri.pdf. Added"
    results.activated.emit(rows.index(1, 0))
    assert "Page 1 of 2" in room.hand.words()
    room.hand.press("Close this list")
    assert "1 added" not in room.hand.words()


def test_a_folder_brings_every_file_in_it(enter):
    room = enter()
    room.desk.sources.files = {"/m/a.pdf": b"%PDFP", "/m/b.pdf": b"%PDFPP"}
    room.chooses.folder = "/m"
    room.hand.press("Add records")
    room.hand.press("Choose a folder")
    room.desk.settle()
    assert [each.title for each in room.documents()] == ["a", "b"]


def test_files_dropped_anywhere_on_the_page_are_added(enter):
    room = enter(a_document())
    room.desk.sources.files = {"/m/a.pdf": b"%PDFP"}
    room.drop("/m/a.pdf", "/m/gone.pdf")
    assert [each.title for each in room.documents()] == ["Paper d1", "a"]
    rows = room.hand.find(QListView, "What became of each file").model()
    told = rows.data(rows.index(0, 0), SPOKEN)
    assert told.startswith("gone.pdf. Not added. The file is no longer there")


def test_no_field_takes_a_dropped_file_for_words(enter):
    page = enter(a_document()).page
    assert page.acceptDrops()
    assert not any(each.acceptDrops() for each in page.findChildren(QLineEdit))


def test_nothing_chosen_adds_nothing(enter):
    room = enter()
    room.hand.press("Add records")
    room.hand.press("Choose files")
    room.desk.settle()
    assert room.documents() == ()


# --- looking ---------------------------------------------------------------------------


def test_pages_turn_by_button_and_by_key(enter):
    room = enter(a_document(pages=3))
    assert "Page 1 of 3" in room.hand.words()
    room.hand.press("Next")
    assert "Page 2 of 3" in room.hand.words()
    room.hand.key(Qt.Key.Key_PageDown)
    room.hand.key(Qt.Key.Key_PageDown)
    assert "Page 3 of 3" in room.hand.words()
    room.hand.key(Qt.Key.Key_PageUp)
    assert "Page 2 of 3" in room.hand.words()


def test_a_page_shows_its_picture_when_it_has_arrived(enter):
    room = enter(a_document(pages=3))
    view = room.hand.find(PageView, "")
    assert not view.picture.pixmap().isNull()


def test_turn_is_kept_and_drawn(enter):
    room = enter(a_document(pages=3))
    room.hand.press("Turn")
    room.desk.settle()
    assert room.documents()[0].quarters(1) == 1
    assert (1, 1) in {(page, turns) for page, _, turns in room.desk.papers.drawn}


def test_larger_asks_for_a_sharper_picture(enter):
    room = enter(a_document(pages=1))
    before = max(width for _, width, _ in room.desk.papers.drawn)
    room.hand.press("Larger")
    room.desk.settle()
    assert max(width for _, width, _ in room.desk.papers.drawn) > before


def test_a_page_that_cannot_be_read_is_named_and_said_to_be_kept(enter):
    room = enter(a_document(pages=3, unreadable=(2,), trouble=Trouble.PARTLY_DAMAGED))
    room.hand.press("Next")
    assert "Page 2 could not be read. It is kept." in room.hand.words()
    assert "Some pages of this file are damaged" in room.hand.words()


def test_a_damaged_file_is_named_as_kept_and_has_no_page_view(enter):
    room = enter(a_document(pages=0, trouble=Trouble.DAMAGED))
    assert "Ask the office that made it for a new copy." in room.hand.words()
    assert not room.hand.sees(QAbstractButton, "Next")
    assert not room.hand.sees(QLineEdit, "Type its password")


def test_another_room_opens_a_page(enter):
    room = enter(a_document(pages=3), a_document("d2", pages=5, title="MRI"))
    room.page.opened(page_of("d2", 4).argument)
    assert "Page 4 of 5" in room.hand.words()


def test_arrow_keys_walk_the_list_of_records(enter):
    room = enter(a_document(pages=3), a_document("d2", pages=5))
    room.hand.find(QListView, "Records").setFocus()
    room.hand.key(Qt.Key.Key_Down)
    assert "Page 1 of 5" in room.hand.words()


def test_a_record_is_found_by_a_few_letters(enter):
    many = [a_document(f"d{number}") for number in range(12)]
    room = enter(*many, a_document("mri", title="MRI of the hand", pages=7))
    room.hand.type_into("Find a record", "hand")
    view = room.hand.find(QListView, "Records")
    assert view.model().rowCount() == 1


# --- what it is ------------------------------------------------------------------------


def test_kind_date_and_title_are_told_and_kept(enter):
    room = enter(a_document(pages=3))
    room.hand.type_into("What kind of paper is it?", "thera")
    room.hand.find(QLineEdit, "What kind of paper is it?").setFocus()
    room.hand.key(Qt.Key.Key_Return)
    room.desk.settle()
    room.hand.type_into("Date on the paper: year", "2026")
    room.hand.press("More details")
    room.hand.type_into("Title", "PT discharge")
    room.hand.type_into("Who wrote it (optional)", "Riverside")
    room.desk.settle()
    (document,) = room.documents()
    assert (document.type, document.is_confirmed) == (NOTE, True)
    assert document.date == ApproxDate(year=2026)
    assert (document.title, document.provider) == ("PT discharge", "Riverside")
    room.hand.press("Done")
    assert "Therapy note, 2026, Riverside" in room.hand.words()


def test_a_date_that_cannot_be_right_is_said_and_not_kept(enter):
    room = enter(a_document(pages=3))
    room.hand.type_into("Date on the paper: year", "26")
    room.hand.press("Done")
    assert "Write the year with four digits, like 2026." in room.hand.words()
    room.desk.settle()
    assert room.documents()[0].date is None


def test_a_record_and_a_page_can_be_kept_out_of_the_packet(enter):
    room = enter(a_document(pages=3, type=NOTE))
    room.hand.press("Leave this page out of the packet")
    room.desk.settle()
    assert room.documents()[0].packet_pages == (2, 3)
    room.hand.press("Leave this page out of the packet")
    room.desk.settle()
    assert room.documents()[0].packet_pages == (1, 2, 3)
    room.hand.press("Change")
    room.hand.press("Keep out of the packet")
    room.desk.settle()
    assert room.documents()[0].packet_pages == ()


def test_removing_asks_nothing_and_can_be_undone(enter, qtbot):
    room = enter(a_document(pages=3, type=NOTE), a_proof())
    with qtbot.waitSignal(room.desk.bridge.did):
        room.hand.press("Remove this record")
    assert room.documents() == ()
    assert "No records yet." in room.hand.words()
    room.desk.bridge.undo()
    room.desk.settle()
    assert "Page 1 of 3" in room.hand.words()
    assert len(room.proofs()) == 1


# --- what it proves --------------------------------------------------------------------


def test_a_tick_links_the_pages_in_hand(enter):
    room = enter(a_document(pages=4, type=NOTE))
    room.hand.type_into("First page", "2")
    room.hand.type_into("Last page", "3")
    room.hand.press("Therapy")
    room.desk.settle()
    assert room.proofs() == [("d1", 2, 3)]
    assert "Pages 2 to 3." in room.hand.words()
    room.hand.press("Therapy")
    room.desk.settle()
    assert room.proofs() == []


def test_other_pages_can_be_added_to_a_link_and_taken_away(enter):
    proof = a_proof(target=Target.requirement(THERAPY), pages=(1, 1))
    room = enter(a_document(pages=4, type=NOTE), proof)
    room.page.opened(page_of("d1", 4).argument)
    room.hand.press("Add page 4 to Therapy")
    room.desk.settle()
    assert room.proofs() == [("d1", 1, 1), ("d1", 4, 4)]
    room.hand.press("Take away page 1 from Therapy")
    room.desk.settle()
    assert room.proofs() == [("d1", 4, 4)]


def test_all_pages_at_once(enter):
    room = enter(a_document(pages=4, type=NOTE))
    room.hand.press("All pages")
    room.hand.press("Therapy")
    room.desk.settle()
    assert room.proofs() == [("d1", 1, 4)]


def test_anything_else_is_found_by_search(enter):
    room = enter(a_document(pages=4, type=NOTE), a_trial())
    room.hand.press("Link to something else")
    room.hand.find(QLineEdit, "Link these pages to").setFocus()
    QTest.keyClicks(room.page.focusWidget(), "gaba")
    room.hand.key(Qt.Key.Key_Return)
    room.desk.settle()
    assert room.proofs() == [("d1", 1, 1)]
    assert "For a treatment you tried" in room.hand.words()


def test_a_wanted_paper_is_named_and_its_box_is_there(enter):
    room = enter(a_document(pages=1))
    room.page.opened(paper_for(SCORES).argument)
    assert f"For “All of {SCORES}”:" in room.hand.words().replace("<b>", "").replace("</b>", "")
    room.hand.press("Scores")
    room.desk.settle()
    assert room.proofs() == [("d1", 1, 1)]
    room.hand.press("I’m done with this")
    assert "For “All of" not in room.hand.words()


# --- a locked one ------------------------------------------------------------------------


def _locked(enter):
    room = enter(a_document(pages=0, trouble=Trouble.LOCKED, title="Letter", type=NOTE))
    room.desk.store.files[DocumentId("d1")] = b"%PDFPP lock=open sesame"
    return room


def test_the_password_is_asked_once_and_the_unlocked_copy_opens(enter):
    room = _locked(enter)
    assert "keeps an unlocked copy inside your vault" in room.hand.words()
    room.hand.type_into("Type its password", "open sesame")
    room.hand.press("Unlock")
    room.desk.settle()
    assert "Page 1 of 2" in room.hand.words()
    assert [each.in_packet for each in room.documents()] == [False, True]


def test_a_wrong_password_is_said_and_can_be_typed_again(enter):
    room = _locked(enter)
    room.hand.type_into("Type its password", "guess")
    room.hand.press("Unlock")
    room.desk.settle()
    assert "This password does not open the file." in room.hand.words()
    assert room.hand.focused() == "Type its password"
    assert len(room.documents()) == 1


def test_an_empty_password_is_not_tried(enter):
    room = _locked(enter)
    room.hand.press("Unlock")
    assert "Type the password first." in room.hand.words()


# --- small windows -------------------------------------------------------------------------


def test_in_a_small_window_the_list_is_behind_one_button(enter):
    room = enter(a_document(pages=3), a_document("d2", pages=5), size=(640, 500))
    assert not room.hand.sees(QListView, "Records")
    room.hand.press("All 2 records")
    view = room.hand.find(QListView, "Records")
    room.hand.key(Qt.Key.Key_Down)
    assert room.hand.sees(QListView, "Records"), "walking the list must not close it"
    view.activated.emit(view.currentIndex())
    assert "Page 1 of 5" in room.hand.words()
    assert not room.hand.sees(QListView, "Records")


def test_a_full_disk_leaves_everything_as_it_was(enter):
    room = enter(a_document(pages=4, type=NOTE))
    room.desk.store.full = True
    room.hand.press("Therapy")
    room.desk.settle()
    assert room.proofs() == []
    assert not room.hand.find(QAbstractButton, "Therapy").isChecked()
    assert room.desk.failures == ["Not saved: the disk is full."]


def test_papers_that_arrive_meanwhile_do_not_disturb_what_is_typed(enter):
    room = enter(a_document(pages=4))
    room.desk.sources.files = {"/m/a.pdf": b"%PDFP"}
    year = room.hand.find(QLineEdit, "Date on the paper: year")
    kind = room.hand.find(QLineEdit, "What kind of paper is it?")
    for field, typed in ((year, "2026"), (kind, "the")):
        field.setFocus()
        QTest.keyClicks(field, typed)
        room.drop("/m/a.pdf", "/m/gone.pdf")
        assert field.text() == typed
