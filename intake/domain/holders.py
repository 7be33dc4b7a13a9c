"""Who holds records: a small address book for letters, the log and documents."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StrictStr

from intake.domain.entry import Entry
from intake.ids import HolderId


class HolderSort(StrEnum):
    """What kind of place it is. Each is an office of its own, asked on its own."""

    CLINIC = "clinic"
    HOSPITAL = "hospital"
    THERAPY = "therapy"
    MENTAL_HEALTH = "mental_health"
    PHARMACY = "pharmacy"
    IMAGING = "imaging"
    LAB = "lab"
    OTHER = "other"


class Holder(Entry):
    """One provider or facility that keeps records of the patient.

    ``office`` is the desk that answers requests, e.g. "Health Information Management".
    ``address`` may have several lines. ``portal`` is plain text and never followed.
    ``record_number`` is the number they know the patient by, never a Social Security number.
    """

    kind: Literal["holder"] = "holder"
    id: HolderId
    name: Annotated[StrictStr, Field(min_length=1)]
    sort: HolderSort = HolderSort.CLINIC
    office: StrictStr = ""
    address: StrictStr = ""
    phone: StrictStr = ""
    fax: StrictStr = ""
    email: StrictStr = ""
    portal: StrictStr = ""
    record_number: StrictStr = ""
