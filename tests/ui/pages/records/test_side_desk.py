from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from intake.domain.papers import Trouble
from intake.ids import DocumentId, TrialId
from tests.builders import a_document, a_proof, a_trial
from tests.ui.open_case import NOTE, SCORES, THERAPY
from ui.viewmodels.places import page_of, paper_for

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
    room.tool("Leave this page out of the packet")
    assert room.documents()[0].packet_pages == (2, 3)
    assert "Left out" in room.hand.words()
    room.tool("Put this page back into the packet")
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
    room.page.opened(paper_for(Target.requirement(SCORES)).argument)
    assert f"For “All of {SCORES}”:" in room.hand.words().replace("<b>", "").replace("</b>", "")
    room.hand.press("Scores")
    room.desk.settle()
    assert room.proofs() == [("d1", 1, 1)]
    gone = []
    room.page.room_wanted.connect(lambda *place: gone.append(place))
    room.hand.press("Go back")
    assert "For “All of" not in room.hand.words()
    assert gone == [("checklist", SCORES)]


def test_a_paper_for_a_treatment_is_linked_with_one_tick(enter):
    room = enter(a_document(pages=1), a_trial())
    room.page.opened(paper_for(Target.trial(TrialId("t1"))).argument)
    room.hand.press("Gabapentin")
    room.desk.settle()
    assert room.proofs() == [("d1", 1, 1)]


# --- a locked one ------------------------------------------------------------------------


def _locked(enter):
    room = enter(a_document(pages=0, trouble=Trouble.LOCKED, title="Letter", type=NOTE))
    room.desk.store.files[DocumentId("d1")] = b"%PDFPP lock=open sesame"
    return room


def test_the_password_is_asked_once_and_the_unlocked_copy_opens(enter):
    room = _locked(enter)
    assert "unlocked copy stays inside your vault" in room.hand.words()
    room.hand.type_into("Type its password", "open sesame")
    room.hand.press("Unlock and keep a copy")
    room.desk.settle()
    assert "Page 1 of 2" in room.hand.words()
    assert [each.in_packet for each in room.documents()] == [False, True]


def test_a_wrong_password_is_said_and_can_be_typed_again(enter):
    room = _locked(enter)
    room.hand.type_into("Type its password", "guess")
    room.hand.press("Unlock and keep a copy")
    room.desk.settle()
    assert "This password does not open the file." in room.hand.words()
    assert room.hand.focused() == "Type its password"
    assert len(room.documents()) == 1


def test_an_empty_password_is_not_tried(enter):
    room = _locked(enter)
    room.hand.press("Unlock and keep a copy")
    assert "Type the password first." in room.hand.words()


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
