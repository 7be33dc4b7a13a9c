from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import Counted, PolicyAbout, PolicyNumber


def test_a_number_of_nothing_is_refused():
    with pytest.raises(ValidationError):
        PolicyNumber(what=Counted.TREATMENTS, value=0, about=PolicyAbout.MOOD)


def test_only_what_can_be_counted_is_counted():
    row = {"what": "chances", "value": 4, "about": "mood"}
    with pytest.raises(ValidationError):
        PolicyNumber.model_validate(row)
