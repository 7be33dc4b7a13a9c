"""How a requirement stands that asks for scores or for days of the pain diary."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from intake.domain.dates import ApproxDate, newest_first, say_date
from intake.domain.documents import TargetKind
from intake.domain.evidence import DocumentPages, ScoreEntry
from intake.domain.instruments import Instrument, answered, total
from intake.domain.standing.held import Flaw, Held, Piece, Standing, add_up, enough
from intake.domain.standing.papers import date_flaw
from intake.ids import ScoreId

if TYPE_CHECKING:
    from intake.domain.conditions import DiaryKept, ScoreRecorded
    from intake.domain.definitions import Requirement
    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.domain.scores import Score

DIARY = ScoreId("diary")


def scores(condition: ScoreRecorded, requirement: Requirement, known: Known) -> Held:
    """Hold the scores of one instrument against a requirement."""
    found = known.by_instrument.get(condition.instrument, ())
    if not found:
        return Held(Standing.MISSING, "No score is here yet.", requirement.next_step)
    within = condition.within_days or requirement.within_days
    newest = sorted(found, key=lambda each: newest_first(each.date))
    pieces = enough((_score(each, within, known) for each in newest), condition.at_least)
    return add_up(pieces, condition.at_least, requirement.next_step)


def diary(condition: DiaryKept, requirement: Requirement, known: Known) -> Held:
    """Hold the days on which pain was entered against a requirement."""
    days = known.pain_days
    if not days:
        return Held(Standing.MISSING, "No day is entered yet.", requirement.next_step)
    within = condition.within_days or requirement.within_days
    fresh = days
    if within is not None:
        oldest = (known.counts_to - dt.timedelta(days=within)).isoformat()
        fresh = days[bisect_left(days, oldest) :]
    best = max(_days_up_to(end, condition.over_days, days) for end in fresh or days[-1:])
    newest = ApproxDate.of(dt.date.fromisoformat(days[-1]))
    evidence = (ScoreEntry(score=DIARY),)
    says = f"{best} of {condition.over_days} days are entered, up to {say_date(newest)}."
    if best < condition.days:
        because = f"{says} {condition.days} or more are often asked for."
        return Held(Standing.WEAK, because, requirement.next_step, evidence)
    flaw = None if fresh else date_flaw(newest, "The newest day", within, known)
    return add_up([Piece(evidence, says, flaw)], 1, requirement.next_step)


def _score(score: Score, within: int | None, known: Known) -> Piece:
    proofs = known.proofs(TargetKind.SCORE, score.id)
    evidence: tuple[Evidence, ...] = (
        *(DocumentPages(document=p.document, first=p.first, last=p.last) for p in proofs),
        ScoreEntry(score=score.id),
    )
    instrument = known.catalog.find(Instrument, score.instrument)
    name = score.name or (instrument.short if instrument else score.instrument)
    title = f"{name}, {say_date(score.date)},"
    flaw = _unfinished(score, instrument, title)
    if flaw is None and score.reported is not None and not proofs:
        because = f"{title} is your own account of what a clinician scored."
        flaw = Flaw(0, because, "A page that shows it would make it stronger.")
    flaw = flaw or date_flaw(score.date, title.rstrip(","), within, known)
    return Piece(evidence, f"{title} is here.", flaw)


def _unfinished(score: Score, instrument: Instrument | None, title: str) -> Flaw | None:
    if score.reported is not None:
        return None
    if instrument is None:
        return Flaw(5, f"{title} has no total.", "Add the total.")
    if total(instrument, score) is not None:
        return None
    done, items = answered(instrument, score)
    because = f"{title} has {done} of {items} answers. A total needs all of them."
    return Flaw(5, because, "Answer what is still open, if you want to.")


def _days_up_to(end: str, over_days: int, days: tuple[str, ...]) -> int:
    start = dt.date.fromisoformat(end) - dt.timedelta(days=over_days - 1)
    return bisect_right(days, end) - bisect_left(days, start.isoformat())
