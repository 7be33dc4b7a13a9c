from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.allergies import Allergy, HowBad, say_allergy
from intake.ids import AllergyId

ONE = AllergyId("a1")


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({}, "Penicillin"),
        ({"happened": "rash"}, "Penicillin: rash"),
        ({"happened": "rash", "how_bad": HowBad.MILD}, "Penicillin: rash (mild)"),
        (
            {"happened": "could not breathe", "how_bad": HowBad.SEVERE, "who_says": "Dr. Lee"},
            "Penicillin: could not breathe (severe, says Dr. Lee)",
        ),
    ],
)
def test_what_is_not_known_is_left_out(more, says):
    assert say_allergy(Allergy(id=ONE, to="Penicillin", **more)) == says


def test_an_allergy_to_nothing_is_refused():
    with pytest.raises(ValidationError):
        Allergy(id=ONE, to="")
