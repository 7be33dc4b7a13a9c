from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from intake.domain.documents import Document
from intake.domain.page_words import PageWords, WordSource
from intake.ids import DocumentId
from tests.builders import a_document, a_proof
from tests.intake.domain.test_likeness import a_print
from tests.ui.robots.records import RecordsRoom

PRINTS = (a_print(1),)


@pytest.fixture
def room(qtbot):
    made = RecordsRoom(
        qtbot,
        a_document("a", 1, title="Letter", prints=PRINTS),
        a_document("b", 1, title="scan", prints=PRINTS),
    )
    yield made
    made.close()


@pytest.mark.parametrize(
    ("button", "left", "replaced"),
    [
        ("Different papers: keep both", ["a", "b"], [None, None]),
        ("Same paper: keep this one", ["a"], [None]),
        ("Same paper: keep the other", ["b"], [None]),
        ("This one is newer", ["a", "b"], [None, "a"]),
        ("The other is newer", ["a", "b"], ["b", None]),
    ],
)
def test_the_person_says_what_two_papers_are(room, button, left, replaced):
    assert "This looks like another record: scan" in room.hand.words()
    room.hand.press("Compare them")
    room.hand.press(button)
    room.desk.settle()
    papers = room.desk.bridge.case.all(Document)
    assert [each.id for each in papers] == left
    assert [each.replaced_by for each in papers] == replaced
    assert "This looks like another record" not in room.hand.words()
    room.desk.bridge.undo()
    room.desk.settle()
    assert "This looks like another record" in room.hand.words()


def test_an_older_one_can_be_used_again(room):
    room.hand.press("Compare them")
    room.hand.press("The other is newer")
    room.desk.settle()
    assert "“scan” takes the place of this older one in the packet." in room.hand.words()
    room.hand.press("Use this one again")
    room.desk.settle()
    assert room.documents()[0].replaced_by is None


@pytest.mark.parametrize(
    ("button", "at"), [("Move them to the newer one", "b"), ("Leave them", "a")]
)
def test_links_of_the_older_one_move_only_when_that_is_wished(qtbot, button, at):
    papers = [a_document(name, 1, title=name, prints=PRINTS) for name in "ab"]
    room = RecordsRoom(qtbot, *papers, a_proof("a"))
    room.hand.press("Compare them")
    room.hand.press("The other is newer")
    room.desk.settle()
    assert "The older one has 1 link to what it proves." in room.hand.words()
    assert [each.replaced_by for each in room.documents()] == [None, None]
    room.hand.press(button)
    room.desk.settle()
    assert [each.replaced_by for each in room.documents()] == ["b", None]
    assert [document for document, *_ in room.proofs()] == [at]
    room.close()


NOTE = "Date of visit: {0}\nGabapentin was stopped because it did not help her pain at all"


def _keep_two_notes(desk):
    for name, day in (("a", "March 4, 2025"), ("b", "April 8, 2025")):
        pages = {at: PageWords(text=f"Page {at} of 2", source=WordSource.FILE) for at in (1, 2)}
        pages[2] = PageWords(text=NOTE.format(day), source=WordSource.FILE)
        desk.store.keep_words(DocumentId(name), pages)


def test_a_copied_note_of_another_day_is_told_with_both_days_and_shown_on_its_page(qtbot):
    papers = [a_document("a", 2, title="Note"), a_document("b", 2, title="scan")]
    room = RecordsRoom(qtbot, *papers, before=_keep_two_notes)
    assert "Like another record, but for another day: scan" in room.hand.words()
    assert "this one says “March 4, 2025”, the other “April 8, 2025”." in room.hand.words()
    room.hand.press("Compare them")
    assert room.hand.find(QLabel, "Page 2 of the other") is not None
    room.close()
