from __future__ import annotations

import pytest

from tests.ui.rooms_catalog import rooms_catalog
from ui.viewmodels.treatments_search import offers
from ui.widgets.pick import Pickable, index_of


def _found(typed):
    found = [Pickable(each.id, each.says, each.others) for each in offers(rooms_catalog(), "")]
    return [each.id for each in index_of(found).find(typed)]


@pytest.mark.parametrize("typed", ["nortrip", "Pamelor", "tricyc", "nortriptaline", "pamalor"])
def test_a_treatment_is_found_by_name_brand_class_and_misspelled(typed):
    assert _found(typed) == ["nortriptyline"]


def test_what_is_nothing_like_any_treatment_finds_none():
    assert _found("zzzzzz") == []


def test_treatments_of_the_persons_path_come_first():
    assert offers(rooms_catalog(), "mood")[0].id == "nortriptyline"
    says = offers(rooms_catalog(), "pain")[0].says
    assert says == "Nortriptyline (Pamelor) · Tricyclic"
