from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.put_off import PutOff
from intake.ids import RequirementId


def test_a_step_put_off_is_kept_until_its_day():
    put_off = PutOff(id=RequirementId("r"), until=dt.date(2026, 11, 24))
    assert Case.of([put_off]).one(PutOff, "r") == put_off
