from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.dates import ApproxDate
from intake.domain.infusions import Infusion
from intake.ids import InfusionId

ONE = InfusionId("i1")


def test_a_rough_date_is_enough():
    told = Infusion(id=ONE, date=ApproxDate(year=2024, about=True))
    assert (told.drug, told.dose, told.hours, told.relief_days) == ("Ketamine", "", None, None)


@pytest.mark.parametrize("wrong", [{"change": 0}, {"change": 8}, {"hours": -1}])
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValidationError):
        Infusion(id=ONE, date=ApproxDate(year=2024), **wrong)
