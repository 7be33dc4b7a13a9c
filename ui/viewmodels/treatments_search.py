"""Treatments to pick from: found by generic name, brand or class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog, Treatment, TreatmentClass


@dataclass(frozen=True, slots=True)
class Offer:
    """A treatment to pick: its words with a brand and its class, and what finds it."""

    id: str
    says: str
    others: tuple[str, ...]


def offers(catalog: Catalog, path: str) -> tuple[Offer, ...]:
    """Return every treatment of the catalog, those of the person's path first."""
    classes = {each.id: each for each in catalog.classes}
    ordered = sorted(
        catalog.treatments, key=lambda each: _is_elsewhere(classes.get(each.group), path)
    )
    return tuple(_offer(each, classes.get(each.group)) for each in ordered)


def _offer(treatment: Treatment, group: TreatmentClass | None) -> Offer:
    shown = (treatment.brands or treatment.also)[:2]
    brand = f" ({', '.join(shown)})" if shown else ""
    title = f" · {group.title}" if group else ""
    names = (treatment.name, *treatment.brands, *treatment.also)
    others = (*names, *((group.title,) if group else ()))
    return Offer(treatment.id, f"{treatment.name}{brand}{title}", others)


def _is_elsewhere(group: TreatmentClass | None, path: str) -> bool:
    return bool(path) and group is not None and path not in group.for_paths
