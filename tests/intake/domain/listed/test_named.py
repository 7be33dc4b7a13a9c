from __future__ import annotations

import pytest

from intake.domain.listed.named import Names
from tests.intake.catalog.shipped import catalog

NAMES = Names(catalog())


@pytest.mark.parametrize(
    ("line", "treatment", "is_exact"),
    [
        ("took Lyrica twice", "pregabalin", True),
        ("hand therapy and home exercises", "hand_or_occupational_therapy", True),
        ("trigger point injections", "trigger_point_injection", True),
        ("PT at home", "physical_therapy", True),
        ("lirika 75", "pregabalin", False),
        ("fisical therapy 2018", "physical_therapy", False),
    ],
)
def test_a_treatment_is_named_by_any_of_its_names(line, treatment, is_exact):
    found = NAMES.first(line)
    assert found is not None
    assert (str(found.treatment.id), found.is_exact) == (treatment, is_exact)


@pytest.mark.parametrize(
    "line", ["my back pt gave up", "blue cream", "nothing worked", "some pill", "300 mg"]
)
def test_what_names_no_treatment_is_not_guessed_at(line):
    assert NAMES.first(line) is None


def test_every_exact_name_is_found_from_left_to_right():
    found = [str(each.treatment.id) for each in NAMES.all("Lyrica, then Cymbalta and TENS")]
    assert found == ["pregabalin", "duloxetine", "tens"]
