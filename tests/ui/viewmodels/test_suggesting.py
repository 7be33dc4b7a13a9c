from __future__ import annotations

import pytest

from intake.domain.commands import Put
from intake.domain.documents import Document
from intake.domain.treatments import Trial
from intake.errors import VaultGoneError
from tests.builders import a_document, a_trial, an_answer
from tests.ui.open_case import OpenCase
from tests.ui.robots.papers_that_say import NOTE, STRANGERS, papers_catalog, says


@pytest.fixture
def enter(qtbot):
    desks: list[OpenCase] = []

    def make(*entries, **texts):
        desk = OpenCase(qtbot, *entries, catalog=papers_catalog())
        for name, text in texts.items():
            says(desk, name, text)
        desks.append(desk)
        desk.suggesting.look()
        desk.settle()
        return desk

    yield make
    for each in desks:
        each.close()


def the(desk, name="d1"):
    return next(each for each in desk.bridge.case.all(Document) if each.id == name)


def test_a_paper_that_was_read_waits_to_be_confirmed_and_nothing_is_kept(enter):
    desk = enter(a_document(), a_document("d2"), d1=NOTE)
    assert desk.suggesting.to_confirm() == ("d1",)
    assert the(desk) == a_document()


def test_a_yes_is_kept_and_asked_no_more(enter):
    desk = enter(a_document(), d1=NOTE)
    desk.suggesting.accept("d1", desk.suggesting.shown(the(desk)), "Kept")
    desk.settle()
    assert (the(desk).type, the(desk).provider) == ("visit_note", "Ana Rivera, MD")
    assert desk.suggesting.to_confirm() == ()
    assert [each.name for each in desk.bridge.case.all(Trial)] == ["Gabapentin"]


def test_a_no_is_remembered_when_the_paper_is_read_again(enter):
    desk = enter(a_document(), d1=NOTE)
    desk.suggesting.refuse("d1", desk.suggesting.shown(the(desk)), "No")
    desk.settle()
    desk.reading.read.emit("d1")
    desk.settle()
    assert desk.suggesting.shown(the(desk)) == ()


def test_more_words_are_looked_at_anew(enter):
    desk = enter(a_document(), d1="nothing")
    assert desk.suggesting.shown(the(desk)) == ()
    says(desk, "d1", NOTE)
    desk.reading.read.emit("d1")
    desk.settle()
    assert desk.suggesting.shown(the(desk))


def test_words_that_come_while_a_paper_is_looked_through_are_not_missed(enter, qtbot):
    desk = enter(a_document(), d1="nothing")
    known = desk.store.words

    def half_read(document):
        desk.store.words = known
        before = known(document)
        says(desk, "d1", NOTE)
        desk.reading.read.emit("d1")  # it arrives before what was found in the words before
        return before

    desk.store.words = half_read
    desk.reading.read.emit("d1")
    qtbot.waitUntil(lambda: bool(desk.suggesting.shown(the(desk))))


def test_what_is_suggested_stays_until_more_words_were_looked_at(enter):
    desk = enter(a_document(), d1=NOTE)
    desk.reading.read.emit("d1")
    assert desk.suggesting.shown(the(desk))


def test_a_vault_that_is_out_of_reach_suggests_nothing_and_breaks_nothing(enter):
    desk = enter(a_document(), d1="nothing")
    known = desk.store.words

    def gone(_document):
        raise VaultGoneError

    desk.store.words = gone
    desk.reading.read.emit("d1")
    desk.settle()
    assert desk.suggesting.shown(the(desk)) == ()
    desk.store.words = known
    says(desk, "d1", NOTE)
    desk.reading.read.emit("d1")
    desk.settle()
    assert desk.suggesting.shown(the(desk))


def test_papers_about_somebody_else_are_named_while_they_are_in_the_packet(enter):
    mine = an_answer("patient.name", "Maria Nguyen")
    kept_out = a_document("d3", in_packet=False)
    papers = {"d1": NOTE, "d2": STRANGERS, "d3": STRANGERS}
    desk = enter(mine, a_document(), a_document("d2", title="A note"), kept_out, **papers)
    assert desk.suggesting.strangers() == {"d2": "A note"}
    desk.suggesting.refuse("d2", desk.suggesting.shown(the(desk, "d2")), "It is mine")
    desk.settle()
    assert desk.suggesting.strangers() == {}


def test_papers_that_come_later_are_looked_at_too(enter):
    desk = enter(a_document(), d1=NOTE)
    says(desk, "d2", NOTE)
    desk.bridge.run(Put(entry=a_document("d2")))
    desk.settle()
    desk.settle()
    assert desk.suggesting.to_confirm() == ("d1", "d2")


def test_treatments_named_on_papers_are_offered_once_until_listed(enter):
    desk = enter(a_document(), a_document("d2"), d1=NOTE, d2=NOTE)
    (named,) = desk.suggesting.named_treatments()
    assert (named.document.id, named.suggestion.value) == ("d1", "gabapentin")
    desk.suggesting.refuse_everywhere(named.suggestion, "No")
    desk.settle()
    assert desk.suggesting.named_treatments() == ()
    listed = enter(a_document(), a_trial(treatment="gabapentin"), d1=NOTE)
    assert listed.suggesting.named_treatments() == ()


def test_who_wrote_a_paper_is_named_until_it_is_confirmed(enter):
    desk = enter(a_document(), a_document("d2"), d1=NOTE, d2=NOTE)
    assert desk.suggesting.providers() == ("Ana Rivera, MD",)
    for name in ("d1", "d2"):
        desk.suggesting.accept(name, desk.suggesting.shown(the(desk, name)), "Kept")
    desk.settle()
    assert desk.suggesting.providers() == ()
