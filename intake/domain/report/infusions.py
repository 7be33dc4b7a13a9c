"""Earlier infusions in words: what was given, before and after, how long, own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.dates import say_date, say_day
from intake.domain.documents import Target
from intake.domain.evidence import InfusionEntry, ScoreEntry
from intake.domain.instruments import Instrument, band_of
from intake.domain.report.given_words import say_number
from intake.domain.report.periods import say_days
from intake.domain.report.proofs import pages_for, unique
from intake.domain.report.series import DIARY
from intake.domain.report.statements import Cut, Span, Statement
from intake.domain.report.words import MOST_CELL, counted, one_line
from intake.domain.responses import in_order, response_to
from intake.domain.score_changes import say_change, say_weight
from intake.ids import InstrumentId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.definitions import Catalog
    from intake.domain.evidence import Evidence
    from intake.domain.infusions import Infusion
    from intake.domain.report.material import Material
    from intake.domain.responses import Lower, Response

PGIC = InstrumentId("pgic")
MOST_TOLD = 4
_WEEK = 7


def infusion_lines(material: Material) -> Iterator[Statement]:
    """Yield a line for each of the newest infusions: given, before, after, how long."""
    for place, infusion in enumerate(in_order(material.case)[:MOST_TOLD]):
        response = response_to(infusion, material.case, material.catalog)
        told = [*say_response(response, material.catalog), *say_account(response, material)]
        yield Statement(
            lead=say_date(infusion.date),
            spans=(
                Span(text=f"{say_given(infusion)}. ", strong=True),
                Span(text=" ".join(told) or "No score before and after it."),
            ),
            evidence=infusion_proofs(material, response),
            may_go=Cut.OLDER_TRIAL if place else None,
        )


def infusion_proofs(material: Material, response: Response) -> tuple[Evidence, ...]:
    """Return the pages that show an infusion, and the diary its numbers come from."""
    infusion = response.infusion.id
    pages = pages_for(material.case, Target.infusion(infusion))
    own: tuple[Evidence, ...] = () if pages else (InfusionEntry(infusion=infusion),)
    diary = (ScoreEntry(score=DIARY),) if response.change and not pages else ()
    return unique((*pages, *own, *diary))


def say_given(infusion: Infusion) -> str:
    """Return what was given: "Ketamine 40 mg, IV, 4 hours, Lakeside"."""
    drug = " ".join(part for part in (infusion.drug, infusion.dose) if part)
    hours = infusion.hours
    lasted = "" if hours is None else f"{say_number(hours)} {'hour' if hours == 1 else 'hours'}"
    parts = (drug, infusion.route, lasted, infusion.where)
    return ", ".join(one_line(part, MOST_CELL) for part in parts if part) or "Infusion"


def say_response(response: Response, catalog: Catalog) -> Iterator[str]:
    """Yield what diary and PEG say, each with the days it comes from."""
    before, after, change = response.before, response.after, response.change
    if before is not None and after is not None and change is not None:
        pain = catalog.find(Instrument, InstrumentId("nrs"))
        yield (
            f"Average pain {before.mean:g} ({say_days(before.first, before.last)}, "
            f"{counted(before.days, 'day')} entered), then {after.mean:g} "
            f"({say_days(after.first, after.last)}, {counted(after.days, 'day')} entered): "
            f"{say_change(change)}. {say_weight(pain, change)}"
        ).strip()
    if response.lower is not None:
        yield _lower(response.lower)
    if response.peg is not None:
        pair = response.peg
        yield (
            f"PEG {pair.before:g} ({say_day(pair.before_on)}), then {pair.after:g} "
            f"({say_day(pair.after_on)}): {say_change(pair.change)}."
        )


def say_account(response: Response, material: Material) -> Iterator[str]:
    """Yield what the patient says of it, marked as such."""
    told = tuple(say_own(response.infusion, material.catalog))
    if told:
        yield f"Own account: {' '.join(told)}"


def say_own(infusion: Infusion, catalog: Catalog) -> Iterator[str]:
    """Yield what the person says of an infusion, a sentence each."""
    if infusion.relief_days is not None:
        yield f"Relief lasted {say_length(infusion.relief_days)}."
    pgic = catalog.find(Instrument, PGIC)
    if infusion.change is not None and pgic is not None:
        yield f"{band_of(pgic, infusion.change)} since then (PGIC)."
    if infusion.function:
        yield f"“{one_line(infusion.function)}”"
    if infusion.side_effects:
        yield f"Side effects: {one_line(infusion.side_effects)}"


def say_length(days: int) -> str:
    """Return a number of days as people say it: "5 days", "3 weeks", "10 days"."""
    if days >= _WEEK and days % _WEEK == 0:
        return counted(days // _WEEK, "week")
    return counted(days, "day")


def _lower(lower: Lower) -> str:
    of = counted(lower.of, "day")
    if lower.last is None:
        return f"On none of the {of} entered since was it lower by what matters."
    return (
        f"Lower by what matters on {lower.days} of {of} entered since, the last on "
        f"{say_day(lower.last)}."
    )
