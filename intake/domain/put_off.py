"""A next step the person put off for today."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from intake.domain.entry import Entry
from intake.ids import RequirementId


class PutOff(Entry):
    """Not today: this requirement is not offered as the next step until ``until``."""

    kind: Literal["put_off"] = "put_off"
    id: RequirementId
    until: dt.date
