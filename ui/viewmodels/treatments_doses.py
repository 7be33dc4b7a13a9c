"""What stands below the facts of a treatment: usual doses, and opioids as morphine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.definitions import Treatment, TreatmentClass
from intake.domain.opioids import Morphine, NoMorphine, morphine_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.definitions import Catalog
    from intake.domain.treatments import Trial


def notes_of(trial: Trial, catalog: Catalog) -> tuple[str, ...]:
    """Return the notes on a dose, each with where it comes from."""
    if trial.not_tried_because:
        return ()
    return (*_usual(trial, catalog), *_morphine(trial, catalog))


def _usual(trial: Trial, catalog: Catalog) -> Iterator[str]:
    row = catalog.find(Treatment, trial.treatment)
    group = catalog.find(TreatmentClass, row.group if row else None)
    if row is not None and group is not None and row.usual_dose:
        yield (
            f"Doses that labels and guidelines name: {row.usual_dose}. As of "
            f"{say_day(group.as_of)}. It helps a reader; it is no advice. Your plan’s list "
            "comes first."
        )


def _morphine(trial: Trial, catalog: Catalog) -> Iterator[str]:
    found = morphine_of(trial, catalog) if trial.dose else None
    if isinstance(found, Morphine):
        scale = found.scale
        yield f"As morphine (MME): {found.a_day:g} mg a day. {found.worked_out}."
        yield f"From: {scale.title}, as of {say_day(scale.as_of)}. {scale.caution}"
    elif isinstance(found, NoMorphine):
        yield f"As morphine (MME): no figure. {found.because}"
