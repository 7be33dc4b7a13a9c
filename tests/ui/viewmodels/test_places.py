from __future__ import annotations

from ui.viewmodels.places import RecordsPlace, page_of, paper_for, records_place


def test_a_page_of_a_record_survives_the_way_to_records():
    place = page_of("0f3a", 12)
    assert place.room == "records"
    assert records_place(place.argument) == RecordsPlace(document="0f3a", page=12)


def test_a_wanted_paper_survives_the_way_to_records():
    place = paper_for("tried.therapy")
    assert records_place(place.argument) == RecordsPlace(wanted="tried.therapy")


def test_no_argument_asks_for_nothing():
    assert records_place("") == RecordsPlace()
