"""Scores and diary days as numbers over time: what the score table and the chart share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.documents import Target
from intake.domain.evidence import ScoreEntry
from intake.domain.instruments import total
from intake.domain.report.proofs import pages_for, unique
from intake.domain.score_changes import change_between
from intake.domain.scores import DiaryEntry, Score
from intake.ids import InstrumentId, ScoreId

if TYPE_CHECKING:
    from intake.domain.evidence import Evidence
    from intake.domain.instruments import Instrument
    from intake.domain.report.material import Material
    from intake.domain.score_changes import ScoreChange

DIARY = ScoreId("diary")
DAILY_PAIN = InstrumentId("nrs")
WEEKS = 8


@dataclass(frozen=True, slots=True)
class Told:
    """One instrument's totals, oldest first, as told by the patient or a clinician."""

    instrument: Instrument
    scores: tuple[Score, ...]
    totals: tuple[float, ...]

    @property
    def change(self) -> ScoreChange:
        """How the latest total differs from the first."""
        return change_between(self.instrument, self.totals[0], self.totals[-1])


def told_scores(material: Material) -> list[Told]:
    """Return each questionnaire with at least one total, in the order of the catalog."""
    sent = (each for each in material.catalog.instruments if material.sends(each))
    found = [_told(material, each) for each in sent if not each.is_total_only]
    return [each for each in found if each.totals]


def _told(material: Material, instrument: Instrument) -> Told:
    mine = [each for each in material.case.all(Score) if each.instrument == instrument.id]
    mine.sort(key=lambda score: score.date.order)
    pairs = [(score, total(instrument, score)) for score in mine]
    whole = [(score, value.value) for score, value in pairs if value is not None]
    return Told(
        instrument, tuple(score for score, _ in whole), tuple(value for _, value in whole)
    )


def score_proofs(material: Material, score: Score) -> tuple[Evidence, ...]:
    """Return the pages that show a score; without any, its line on the patient's page."""
    pages = pages_for(material.case, Target.score(score.id))
    return pages or (ScoreEntry(score=score.id),)


def told_proofs(material: Material, told: Told) -> tuple[Evidence, ...]:
    """Return what shows the first and the latest total."""
    ends = (told.scores[0], told.scores[-1])
    return unique(proof for score in ends for proof in score_proofs(material, score))


def diary_days(material: Material) -> tuple[DiaryEntry, ...]:
    """Return the days of the last eight weeks of the diary that have an average pain."""
    days = sorted(material.case.all(DiaryEntry), key=lambda entry: entry.id)
    told = [entry for entry in days if entry.average is not None]
    if not told:
        return ()
    first = told[-1].day - dt.timedelta(weeks=WEEKS, days=-1)
    return tuple(entry for entry in told if entry.day >= first)


def mean_of(entries: tuple[DiaryEntry, ...]) -> float:
    """Return the mean of the days' average pain, to one decimal."""
    values = [entry.average for entry in entries if entry.average is not None]
    return round(sum(values) / len(values) + 1e-9, 1)


def first_and_last_week(days: tuple[DiaryEntry, ...]) -> tuple[float, float]:
    """Return the mean of the entries of the first seven days, and of the last seven."""
    week = dt.timedelta(days=7)
    first = tuple(entry for entry in days if entry.day < days[0].day + week)
    last = tuple(entry for entry in days if entry.day > days[-1].day - week)
    return mean_of(first), mean_of(last)
