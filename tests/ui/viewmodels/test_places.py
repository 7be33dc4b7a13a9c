from __future__ import annotations

import pytest

from intake.domain.documents import Target, TargetKind
from intake.ids import RequirementId
from ui.viewmodels.places import (
    RecordsPlace,
    ask_for,
    page_linked,
    page_of,
    paper_for,
    place_of,
    records_place,
    wanted_record,
)


def test_a_page_of_a_record_survives_the_way_to_records():
    place = page_of("0f3a", 12)
    assert place.room == "records"
    assert records_place(place.argument) == RecordsPlace(document="0f3a", page=12)


def test_links_to_follow_survive_the_way_to_records():
    place = page_linked("p1", "p2")
    assert place.room == "records"
    assert records_place(place.argument) == RecordsPlace(links=("p1", "p2"))


def test_a_wanted_paper_survives_the_way_to_records():
    target = Target.requirement(RequirementId("tried.therapy"))
    place = paper_for(target)
    assert records_place(place.argument) == RecordsPlace(wanted=target)


@pytest.mark.parametrize("kind", TargetKind)
def test_whatever_pages_can_prove_has_a_way_to_records_and_back(kind):
    target = Target(kind=kind, id="a:b")
    assert records_place(paper_for(target).argument).wanted == target
    assert place_of(target).argument == "a:b"


def test_an_earlier_infusion_is_shown_where_it_was_written_down():
    assert place_of(Target(kind=TargetKind.INFUSION, id="i1")).room == "pain"


def test_no_argument_asks_for_nothing():
    assert records_place("") == RecordsPlace()


def test_a_record_to_ask_for_survives_the_way_to_the_requests():
    assert wanted_record(ask_for("tried.therapy").argument) == "tried.therapy"
    assert wanted_record("a-request") == ""


def test_an_infusion_is_shown_where_infusions_are_written_down():
    assert place_of(Target(kind=TargetKind.INFUSION, id="i")).room == "pain"
