"""Opioids told as milligrams of morphine a day (MME), by a published table.

A figure for a reader to compare with, told with its source and its caution; nothing here
says what anybody should take.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog, OpioidFactor, OpioidScale
    from intake.domain.treatments import Dose, Trial

_HOURLY = "hour"
_IN_MG = {"mg": 1.0, "mcg": 0.001, "ug": 0.001, "µg": 0.001, "g": 1000.0}


@dataclass(frozen=True, slots=True)
class Morphine:
    """So many milligrams of morphine a day, by this table; how it was worked out."""

    a_day: float
    worked_out: str
    scale: OpioidScale


@dataclass(frozen=True, slots=True)
class NoMorphine:
    """Why there is no figure, in one sentence."""

    because: str


def morphine_of(trial: Trial, catalog: Catalog) -> Morphine | NoMorphine | None:
    """Return a trial's highest dose as morphine a day; None where it is no opioid.

    A patch is counted by its strength in micrograms an hour, all else by the milligrams of
    a whole day. What is taken only as needed has no daily amount.
    """
    opioids = {each.group for each in catalog.treatments if each.id in _known(catalog)}
    if trial.group not in opioids or trial.dose is None:
        return None
    for scale in catalog.opioid_scales:
        factor = next(
            (each for each in scale.factors if each.treatment == trial.treatment), None
        )
        if factor is not None:
            return _worked_out(trial.dose, factor, scale)
    return NoMorphine("The published table names no factor for it.")


def _known(catalog: Catalog) -> set[str]:
    return {factor.treatment for scale in catalog.opioid_scales for factor in scale.factors}


def _worked_out(dose: Dose, factor: OpioidFactor, scale: OpioidScale) -> Morphine | NoMorphine:
    amount = _amount(dose, factor)
    if amount is None:
        how = "micrograms an hour" if factor.per == _HOURLY else "milligrams a day"
        return NoMorphine(f"The table counts this one in {how}; the dose is told another way.")
    says = f"{amount:g} {factor.unit} {'an hour' if factor.per == _HOURLY else 'a day'}"
    a_day = round(amount * factor.factor, 1)
    return Morphine(a_day, f"{says} × {factor.factor:g} = {a_day:g}", scale)


def _amount(dose: Dose, factor: OpioidFactor) -> float | None:
    """Return the dose in the unit of the factor, or None where it is told another way."""
    have, want = _IN_MG.get(dose.unit.casefold().strip()), _IN_MG[factor.unit]
    if factor.per == _HOURLY:
        amount = float(dose.amount) if dose.per == _HOURLY else None
    else:
        amount = dose.a_day
    return None if have is None or amount is None else round(amount * have / want, 3)
