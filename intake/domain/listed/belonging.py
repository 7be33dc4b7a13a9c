"""Where a line of a pasted list belongs: to what was tried, to what is taken now, to both."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from intake.domain.medicines import Medicine
from intake.ids import MedicineId, TrialId

if TYPE_CHECKING:
    from intake.domain.treatments import Trial


class Belongs(StrEnum):
    """Tried and no longer taken; taken now for this request; taken now for something else.

    What is taken now for this request stands in both lists: it is a treatment that goes on.
    """

    STOPPED = "stopped"
    BOTH = "both"
    NOW = "now"


def suggested(read: Trial, lean: Belongs) -> Belongs:
    """Return where a line seems to belong; the person decides.

    Args:
        read: what the line was read as.
        lean: where the list comes from, for a line that says nothing about it.
    """
    if read.end is not None or read.ended_because or read.not_tried_because:
        return Belongs.STOPPED
    if read.ongoing or (lean is Belongs.NOW and read.dose is not None):
        return Belongs.BOTH if read.group else Belongs.NOW
    return Belongs.STOPPED


def entry_of(read: Trial, belongs: Belongs, entry: str) -> Trial | Medicine:
    """Return the line as the entry it becomes; an end it names holds only if it ended."""
    match belongs:
        case Belongs.STOPPED:
            return read.changed(id=TrialId(entry), ongoing=False)
        case Belongs.BOTH:
            return read.changed(id=TrialId(entry), ongoing=True, end=None, ended_because=())
        case Belongs.NOW:
            return Medicine(
                id=MedicineId(entry),
                name=read.name,
                treatment=read.treatment,
                group=read.group,
                dose=read.dose,
                since=read.start,
                prescriber=read.prescriber,
                note=read.note,
            )
