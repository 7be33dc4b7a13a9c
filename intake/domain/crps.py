"""Symptoms that the person notices and signs that a clinician recorded, each on its day.

The two never mix: a sign is only ever told as recorded by somebody on a date.
"""

from __future__ import annotations

from typing import Literal

from pydantic import StrictBool, StrictStr

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.ids import SignsId, SymptomsId


class Symptoms(Entry):
    """What the person noticed around a date.

    ``noticed`` are ids of the symptoms of published criteria. One that is not in it was not
    ticked, which is not the same as not there.
    """

    kind: Literal["crps_symptoms"] = "crps_symptoms"
    id: SymptomsId
    date: ApproxDate
    noticed: tuple[StrictStr, ...] = ()
    note: StrictStr = ""


class Signs(Entry):
    """What a clinician recorded at an exam, as the person read it in the record.

    ``seen`` are ids of the signs of published criteria. ``out_of_proportion`` and
    ``nothing_else`` are said by the record, never by the app: the pain is greater than the
    cause explains; no other diagnosis explains it better.
    """

    kind: Literal["crps_signs"] = "crps_signs"
    id: SignsId
    date: ApproxDate
    recorded_by: StrictStr = ""
    seen: tuple[StrictStr, ...] = ()
    out_of_proportion: StrictBool = False
    nothing_else: StrictBool = False
    note: StrictStr = ""
