from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.people import Helper
from intake.ids import PersonId


def test_a_helper_has_a_name():
    assert Helper(id=PersonId("h"), name="Tom", relation="son").name == "Tom"
    with pytest.raises(ValidationError):
        Helper(id=PersonId("h"), name="")
