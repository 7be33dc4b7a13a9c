"""What is taken now: the person's own list, for any health problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, StrictStr

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.treatments import Dose, Trial
from intake.ids import MedicineId, TreatmentClassId, TreatmentId

if TYPE_CHECKING:
    from intake.ids import TrialId


class Medicine(Entry):
    """One medicine that is taken now.

    ``treatment`` and ``group`` are ids of the catalog, where it has them; ``name`` is
    always there, as the person calls it. ``dose`` is what is taken now. A treatment of the
    ledger that is still taken is not written down here again: it stands in the list itself.
    """

    kind: Literal["medicine"] = "medicine"
    id: MedicineId
    name: Annotated[StrictStr, Field(min_length=1)]
    treatment: TreatmentId | None = None
    group: TreatmentClassId | None = None
    dose: Dose | None = None
    since: ApproxDate | None = None
    prescriber: StrictStr = ""
    purpose: StrictStr = ""
    note: StrictStr = ""


def as_trial(medicine: Medicine, trial: TrialId, stopped: ApproxDate | None) -> Trial:
    """Return a medicine as a treatment tried, still taken where ``stopped`` is None."""
    purpose = f"For: {medicine.purpose}" if medicine.purpose else ""
    return Trial(
        id=trial,
        said_by=medicine.said_by,
        name=medicine.name,
        treatment=medicine.treatment,
        group=medicine.group,
        dose=medicine.dose,
        start=medicine.since,
        end=stopped,
        ongoing=stopped is None,
        prescriber=medicine.prescriber,
        note="\n".join(part for part in (purpose, medicine.note) if part),
    )
