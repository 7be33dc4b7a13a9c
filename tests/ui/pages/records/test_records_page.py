from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView

from intake.domain.papers import Trouble
from tests.builders import a_document, a_proof, a_trial
from ui.viewmodels.places import page_linked, page_of
from ui.widgets.page_view import PageView

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


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
    assert told[0].startswith(
        "notes.docx. Kept without preview. This kind of file can't be shown"
    )
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


def test_after_a_crash_the_papers_to_add_again_are_named_and_added_by_one_button(enter):
    room = enter(before=lambda desk: desk.store.note_errands("case", ["/m/mri.pdf"]))
    room.desk.sources.files = {"/m/mri.pdf": b"%PDFPP"}
    assert "Previsit stopped before this paper was added" in room.hand.words()
    room.hand.press("Add them again")
    room.desk.settle()
    assert [each.title for each in room.documents()] == ["mri"]
    assert "Previsit stopped" not in room.hand.words()


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
    for _ in range(3):
        room.hand.press("Larger")
    room.desk.settle()
    assert max(width for _, width, _ in room.desk.papers.drawn) > before


def test_a_page_that_cannot_be_read_is_named_and_so_are_those_that_can(enter):
    room = enter(a_document(pages=3, unreadable=(2,), trouble=Trouble.PARTLY_DAMAGED))
    room.hand.press("Next")
    assert "Page 2 can’t be read: the file is damaged here." in room.hand.words()
    assert "Pages 1 and 3 of 3 can be read; page 2 can’t." in room.hand.words()


def test_a_damaged_file_is_named_as_kept_and_has_no_page_view(enter):
    room = enter(a_document(pages=0, trouble=Trouble.DAMAGED))
    assert "Ask the office that made it for a new copy." in room.hand.words()
    assert not room.hand.sees(QAbstractButton, "Next")
    assert not room.hand.sees(QLineEdit, "Type its password")


def test_another_room_opens_a_page(enter):
    room = enter(a_document(pages=3), a_document("d2", pages=5, title="MRI"))
    room.page.opened(page_of("d2", 4).argument)
    assert "Page 4 of 5" in room.hand.words()


def test_after_a_chip_was_followed_the_focus_is_on_no_box_about_something_else(enter):
    links = a_proof("d1"), a_proof("d1", pages=(3, 3))
    room = enter(a_document(pages=3), a_trial("t1"), *links)
    room.hand.find(QAbstractButton, "Gabapentin").setFocus()
    room.page.opened(page_linked(links[1].id).argument)
    assert room.hand.focused() == "Records"
    assert "Page 3 of 3" in room.hand.words()
    room.hand.key(Qt.Key.Key_Space)
    assert room.proofs() == [("d1", 1, 1), ("d1", 3, 3)]


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


# --- where the focus is --------------------------------------------------------------


def test_the_room_begins_in_the_list_of_records(enter):
    room = enter(a_document("d1"), a_document("d2"))
    room.page.take_focus()
    assert room.hand.focused() == "Records"


def test_an_empty_room_begins_with_adding_the_first_record(enter):
    room = enter()
    room.page.take_focus()
    assert room.hand.focused() == "Add records"


def test_in_a_small_window_the_room_begins_with_the_way_to_the_list(enter):
    room = enter(a_document("d1"), a_document("d2"), size=(640, 500))
    bar = room.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    room.page.take_focus()
    assert room.hand.focused() == "All 2 records"
    assert bar.value() == 0


def test_a_record_opened_by_key_hands_the_focus_to_the_way_back(enter):
    room = enter(a_document("d1"), a_document("d2"), size=(640, 500))
    room.hand.press("All 2 records")
    room.hand.key(Qt.Key.Key_Down)
    room.hand.key(Qt.Key.Key_Return)
    assert room.hand.focused() == "All 2 records"


def test_all_pages_are_in_view_when_they_are_asked_for_in_a_narrow_window(enter, qtbot):
    room = enter(a_document("d1", 4), size=(600, 480))
    room.tool("See all pages")
    pages = room.hand.find(QListView, "Pages")
    qtbot.waitUntil(lambda: 0 <= pages.mapTo(room.page, QPoint()).y() < 240)
