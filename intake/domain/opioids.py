"""Opioids told as milligrams of morphine a day (MME), by a published table.

A figure for a reader to compare with, told with its source and its caution; nothing here
says what anybody should take.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.definitions import Catalog, OpioidFactor, OpioidScale, Treatment
    from intake.domain.medicines import Medicine
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


@dataclass(frozen=True, slots=True)
class MorphineNow:
    """All opioids that are taken: each with its figure, and each that has none and why."""

    counted: tuple[tuple[Trial | Medicine, Morphine], ...]
    open: tuple[tuple[Trial | Medicine, NoMorphine], ...]

    @property
    def a_day(self) -> float:
        """What the figures come to together, in milligrams of morphine a day."""
        return round(sum(each.a_day for _, each in self.counted), 1)


def morphine_now(taken: Iterable[Trial | Medicine], catalog: Catalog) -> MorphineNow | None:
    """Return all opioids of a list as morphine a day; None where there is no opioid.

    One that stands in the list twice with the same dose, as a medicine and as a treatment
    still taken, is counted once.
    """
    once = {(each.treatment or each.name.casefold(), each.dose): each for each in taken}
    counted: list[tuple[Trial | Medicine, Morphine]] = []
    still_open: list[tuple[Trial | Medicine, NoMorphine]] = []
    for each in once.values():
        match morphine_of(each, catalog):
            case Morphine() as found:
                counted.append((each, found))
            case NoMorphine() as found:
                still_open.append((each, found))
            case None:
                pass
    if not counted and not still_open:
        return None
    return MorphineNow(tuple(counted), tuple(still_open))


def morphine_of(taken: Trial | Medicine, catalog: Catalog) -> Morphine | NoMorphine | None:
    """Return a dose as morphine a day: of a trial the highest, of a medicine today's.

    None where it is no opioid. A patch is counted by its strength in micrograms an hour,
    all else by the milligrams of a whole day. What is taken only as needed has no daily
    amount.
    """
    opioids = _opioids(catalog)
    if taken.group not in {each.group for each in opioids}:
        return _unlisted(taken, opioids)
    if taken.dose is None:
        return NoMorphine("Its dose is not noted.")
    for scale in catalog.opioid_scales:
        factor = next(
            (each for each in scale.factors if each.treatment == taken.treatment), None
        )
        if factor is not None:
            return _worked_out(taken.dose, factor, scale)
    return NoMorphine("The published table names no factor for it.")


def _opioids(catalog: Catalog) -> tuple[Treatment, ...]:
    known = {factor.treatment for scale in catalog.opioid_scales for factor in scale.factors}
    groups = {each.group for each in catalog.treatments if each.id in known}
    return tuple(each for each in catalog.treatments if each.group in groups)


def _unlisted(taken: Trial | Medicine, opioids: tuple[Treatment, ...]) -> NoMorphine | None:
    """Say of a name in own words that holds an opioid's name why it is not counted."""
    words = taken.name.casefold()
    names = (name for each in opioids for name in (each.name, *each.brands))
    if taken.group is None and any(name.casefold() in words for name in names):
        return NoMorphine("It was written in own words, so it cannot be counted.")
    return None


def _worked_out(dose: Dose, factor: OpioidFactor, scale: OpioidScale) -> Morphine | NoMorphine:
    amount = _amount(dose, factor)
    if not dose.per:
        return NoMorphine("How often it is taken is not told.")
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
