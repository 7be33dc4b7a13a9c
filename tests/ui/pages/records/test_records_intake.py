from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListView

from intake.domain.documents import Document, Proof
from intake.domain.papers import Flaw, Media
from tests.builders import a_document, a_proof


@pytest.fixture
def enter(enter):
    yield enter
    QGuiApplication.clipboard().clear()


def copied(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    QGuiApplication.clipboard().setMimeData(data)


def paste(room):
    room.hand.press("Add records")
    room.hand.press("Paste")
    room.desk.settle()


# --- pasting ---------------------------------------------------------------------------


def test_files_that_were_copied_are_pasted(enter):
    room = enter(a_document())
    room.desk.sources.files = {"/m/a.pdf": b"%PDFP"}
    copied("/m/a.pdf")
    paste(room)
    assert [each.title for each in room.documents()] == ["Paper d1", "a"]


def test_a_picture_that_was_copied_becomes_a_record_with_the_day(enter):
    room = enter()
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(picture)
    paste(room)
    (document,) = room.documents()
    assert document.title == "Pasted picture, Nov 23, 2026"
    kept = room.desk.store.files[document.id]
    assert QImage.fromData(kept).size() == picture.size()


def test_words_that_were_copied_become_a_record_byte_for_byte(enter):
    room = enter()
    QGuiApplication.clipboard().setText("Dear Zoë,\npain 7")
    paste(room)
    (document,) = room.documents()
    assert document.file_name == "Pasted text, Nov 23, 2026.txt"
    assert room.desk.store.files[document.id].decode() == "Dear Zoë,\npain 7"


def test_with_nothing_copied_it_says_what_to_do(enter):
    room = enter()
    QGuiApplication.clipboard().clear()
    paste(room)
    assert room.documents() == ()
    rows = room.hand.find(QListView, "What became of each file").model()
    told = rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Paste. Not added. There is nothing to paste.")


def test_the_keys_for_paste_add_too(enter):
    room = enter(a_document())
    room.desk.sources.files = {"/m/a.pdf": b"%PDFP"}
    copied("/m/a.pdf")
    records = room.hand.find(QListView, "Records")
    QTest.keyClick(records, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    room.desk.settle()
    assert len(room.documents()) == 2


# --- a photo that is hard to read --------------------------------------------------------


def a_bad_photo(**more):
    return a_document("bad", pages=1, media=Media.JPEG, flaws=(Flaw.BLURRED,), **more)


def test_a_blurred_photo_is_told_with_what_to_do_and_can_be_kept(enter):
    room = enter(a_bad_photo())
    assert "This photo is blurred, so it may be hard to read." in room.hand.words()
    assert "hold the phone still" in room.hand.words()
    room.hand.press("Keep it as it is")
    room.desk.settle()
    assert room.documents()[0].flaws == ()
    assert not room.hand.sees(QAbstractButton, "Take it again")


def test_taken_again_the_new_photo_takes_its_place_with_all_it_proves(enter):
    room = enter(a_bad_photo(title="Letter"), a_proof("bad"))
    room.desk.sources.files = {"/m/IMG_2.jpg": b"%PDFP"}
    room.chooses.files = ("/m/IMG_2.jpg",)
    room.hand.press("Take it again")
    room.desk.settle()
    bad, new = room.desk.bridge.case.all(Document)
    assert (bad.title, bad.replaced_by, new.title) == ("Letter (first photo)", new.id, "Letter")
    (proof,) = room.desk.bridge.case.all(Proof)
    assert proof.document == new.id
    assert "This photo is blurred" not in room.hand.words()


def test_no_photo_chosen_changes_nothing(enter):
    room = enter(a_bad_photo())
    room.hand.press("Take it again")
    room.desk.settle()
    assert len(room.documents()) == 1
