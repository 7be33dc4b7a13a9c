"""Opioids that are taken, told as morphine a day: the sum, its table, and its caution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.documents import Target
from intake.domain.evidence import OwnAccount
from intake.domain.opioids import morphine_now
from intake.domain.report.proofs import shown_by, unique
from intake.domain.report.statements import Span, Statement
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.definitions import Catalog
    from intake.domain.evidence import Evidence
    from intake.domain.medicines import Medicine
    from intake.domain.opioids import Morphine, MorphineNow
    from intake.domain.report.material import Material

AS_MORPHINE = "Opioids as morphine (MME)"
_HIGHEST = "Of a treatment tried, the highest dose is counted."


def morphine_lines(
    material: Material, taken: Iterable[Trial | Medicine]
) -> Iterator[Statement]:
    """Yield the line with the sum of all opioids taken; nothing where there are none."""
    found = morphine_now(taken, material.catalog)
    if found is None:
        return
    entries = [entry for entry, _ in (*found.counted, *found.open)]
    proofs = unique(proof for entry in entries for proof in _shown(material, entry))
    words = " ".join(morphine_words(found))
    spans = (Span(text=f"{AS_MORPHINE}: ", strong=True), Span(text=words))
    yield Statement(spans=spans, evidence=proofs)


def morphine_note(taken: Iterable[Trial | Medicine], catalog: Catalog) -> str:
    """Return the sum of all opioids taken in one paragraph, or an empty text."""
    found = morphine_now(taken, catalog)
    return f"{AS_MORPHINE}: {' '.join(morphine_words(found))}" if found else ""


def morphine_words(found: MorphineNow) -> Iterator[str]:
    """Yield the sum, how it came about, what it leaves out, its table and its caution."""
    if found.counted:
        least = "at least " if found.open else ""
        yield f"{least}{found.a_day:g} mg a day. {'; '.join(map(_worked_out, found.counted))}."
    yield from _why_not(found)
    if any(isinstance(entry, Trial) for entry, _ in found.counted):
        yield _HIGHEST
    scales = {each.scale.id: each.scale for _, each in found.counted}
    for scale in scales.values():
        yield f"From: {scale.title}, as of {say_day(scale.as_of)}. {scale.caution}"


def _worked_out(counted: tuple[Trial | Medicine, Morphine]) -> str:
    entry, morphine = counted
    return f"{entry.name} {morphine.worked_out}"


def _why_not(found: MorphineNow) -> Iterator[str]:
    """Yield each reason for no figure once, with the opioids that it holds for."""
    names: dict[str, list[str]] = {}
    for entry, none in found.open:
        names.setdefault(none.because, []).append(entry.name)
    for because, named in names.items():
        yield f"{' and '.join(dict.fromkeys(named))}: no figure. {because}"


def _shown(material: Material, entry: Trial | Medicine) -> tuple[Evidence, ...]:
    if isinstance(entry, Trial):
        return shown_by(material.case, Target.trial(entry.id))
    return (OwnAccount(said_by=entry.said_by, about=entry.id),)
