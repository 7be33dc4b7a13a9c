"""Questionnaires to fill in and scores that were kept, each as a row in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.dates import say_date
from intake.domain.instruments import Instrument
from intake.domain.look_back import overlapped
from intake.domain.scores import Score
from ui.viewmodels.pain_outcome import outcome_of, say_reported
from ui.viewmodels.pain_sheet import newest

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.definitions import Catalog


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """One questionnaire that can be filled in, and when it was last."""

    id: str
    title: str
    line: str
    last: str


@dataclass(frozen=True, slots=True)
class PastScore:
    """One score that was kept: what, when, and what came of it."""

    id: str
    title: str
    line: str


def instrument_row(instrument: Instrument, case: Case) -> InstrumentRow:
    """Return a questionnaire with its newest result, if there is one."""
    last = newest(case, instrument)
    words = f"{say_date(last.date)}: {_result(instrument, last)}" if last is not None else ""
    return InstrumentRow(instrument.id, instrument.title, instrument.for_patient, words)


def past_score(score: Score, case: Case, catalog: Catalog) -> PastScore:
    """Return a score that was kept, in words."""
    row = catalog.find(Instrument, score.instrument)
    result = _result(row, score) if row is not None else ""
    if score.reported is not None:
        result = say_reported(score.reported)
    version = f" ({score.version})" if score.version and score.reported else ""
    if row is not None and overlapped(row, score, _scores_of(row, case)) is not None:
        result += ". Look-back overlaps the one before"
    title = f"{name_of(score, catalog)}{version}, {say_date(score.date)}"
    return PastScore(score.id, title, result)


def name_of(score: Score, catalog: Catalog) -> str:
    """Return what a score is called: as whoever told it named it, or its instrument."""
    row = catalog.find(Instrument, score.instrument)
    return score.name or (row.short if row else score.instrument)


def _result(instrument: Instrument, score: Score) -> str:
    """Return what came of it, without the name of the instrument before it."""
    return outcome_of(instrument, score, ()).result.removeprefix(f"{instrument.short}: ")


def _scores_of(instrument: Instrument, case: Case) -> list[Score]:
    return [each for each in case.all(Score) if each.instrument == instrument.id]
