from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from intake.domain.page_words import PageWords, WordSource
from intake.ids import DocumentId
from tests.any_case import KINDS
from tests.builders import (
    a_contact,
    a_diary_entry,
    a_document,
    a_holder,
    a_proof,
    a_request,
    a_trial,
)
from tests.ui.learn_catalog import learn_catalog
from tests.ui.open_case import OpenCase
from ui.viewmodels.places import page_of
from ui.viewmodels.search import ROOMS, SearchViewModel


@pytest.fixture
def at(qtbot):
    opened: list[OpenCase] = []

    def make(*entries, **pages):
        desk = OpenCase(qtbot, *entries)
        for document, text in pages.items():
            words = {1: PageWords(text=text, source=WordSource.FILE)}
            desk.store.keep_words(DocumentId(document), words)
        opened.append(desk)
        return desk

    yield make
    for each in opened:
        each.close()


def looked(desk, query):
    model = SearchViewModel(desk.bridge)
    model.look_for(query)
    desk.settle()
    return model


def titles(model):
    rows = model.list
    return [rows.data(rows.index(row)) for row in range(rows.rowCount())]


def test_no_kind_of_entry_is_found_and_then_not_shown():
    shown_otherwise = {"document", "original", "proof"}
    kinds = {kind.model_fields["kind"].default for kind in KINDS}
    assert kinds - shown_otherwise <= ROOMS.keys()


def test_pages_to_read_are_found_too(qtbot):
    desk = OpenCase(qtbot, catalog=learn_catalog())
    try:
        model = looked(desk, "appeal")
        assert titles(model)[0].startswith("Learn")
        place = model.list.place_at(1)
        assert place is not None
        assert place.room == "learn"
    finally:
        desk.close()


def test_what_is_found_stands_in_groups_under_headings(at):
    desk = at(a_document("d1"), a_trial(name="Gabapentin"), d1="gabapentin")
    model = looked(desk, "gabapentin")
    assert titles(model) == [
        "Pages of your papers (1)",
        "Paper d1, page 1",
        "Treatments tried (1)",
        "Gabapentin",
    ]
    assert model.headline() == "2 places with “gabapentin”."


def test_a_page_opens_with_the_words_marked_and_a_heading_opens_nothing(at):
    model = looked(at(a_document("d1"), d1="gabapentin"), "gabapentin")
    assert model.list.place_at(0) is None
    assert model.list.place_at(1) == page_of("d1", 1, "gabapentin")
    heading = model.list.index(0)
    assert not model.list.flags(heading) & Qt.ItemFlag.ItemIsSelectable


def test_each_kind_of_entry_leads_to_its_room(at):
    entries = (
        a_contact(said="drowsy"),
        a_diary_entry(could_not="drowsy"),
        a_trial(note="drowsy"),
        a_document("d1", title="Drowsy"),
        a_proof().changed(note="drowsy"),
    )
    model = looked(at(*entries), "drowsy")
    places = [model.list.place_at(row) for row in range(model.list.rowCount())]
    rooms = {place.room for place in places if place is not None}
    assert rooms == {"contacts", "pain", "treatments", "records"}


def test_only_what_was_asked_last_is_shown(at):
    desk = at(a_trial(name="Gabapentin"))
    model = SearchViewModel(desk.bridge)
    model.look_for("gabapentin")
    model.look_for("")
    desk.settle()
    assert titles(model) == []
    assert model.headline().startswith("In your papers")


def test_nothing_found_and_pages_not_read_are_said(at):
    model = looked(at(a_document("d1", pages=2)), "zzz")
    assert model.headline() == "Nothing was found for “zzz”. Try fewer words."
    assert model.note() == "2 pages are not read yet, so they were not searched."


def test_another_spelling_is_said_to_be_another_one(at):
    model = looked(at(a_trial(name="Gabapentin")), "gabapentn")
    assert "Close to it: “gabapentin”" in model.headline()


def test_a_screen_reader_hears_title_and_excerpt(at):
    model = looked(at(a_document("d1"), d1="takes gabapentin daily"), "gabapentin")
    spoken = model.list.data(model.list.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Paper d1, page 1. takes gabapentin daily"


def test_a_request_for_records_is_found_by_what_was_asked(at):
    model = looked(at(a_holder(), a_request()), "medicine list")
    assert titles(model)[0] == "Requests for records (1)"
