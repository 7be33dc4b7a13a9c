"""Earlier infusions: when, what, how much, and what the person says came of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictFloat, StrictInt, StrictStr

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.ids import InfusionId

GlobalChange = Annotated[StrictInt, Field(ge=1, le=7)]


class Infusion(Entry):
    """One infusion that was given.

    ``dose`` and ``route`` are as the record or the person has them ("40 mg", "0.5 mg/kg an
    hour"). ``relief_days`` is how long relief lasted, in days, as the person tells it;
    ``change`` is the PGIC afterwards, from 1, very much improved, to 7, very much worse.
    """

    kind: Literal["infusion"] = "infusion"
    id: InfusionId
    date: ApproxDate
    drug: StrictStr = "Ketamine"
    dose: StrictStr = ""
    route: StrictStr = ""
    hours: Annotated[StrictFloat | StrictInt, Field(ge=0, le=240)] | None = None
    where: StrictStr = ""
    relief_days: Annotated[StrictInt, Field(ge=0, le=3650)] | None = None
    function: StrictStr = ""
    side_effects: StrictStr = ""
    change: GlobalChange | None = None
