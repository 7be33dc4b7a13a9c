"""Dates that cannot both be true: of treatments, of papers, of the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.contradictions.dated import dated
from intake.domain.contradictions.found import Contradiction
from intake.domain.dates import ApproxDate, days_between, say_date
from intake.domain.evidence import TrialEntry
from intake.domain.facts import date_of, visit_of
from intake.ids import ContradictionId, QuestionId

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.contradictions.dated import Dated
    from intake.domain.known import Known
    from intake.domain.treatments import Trial

WEEK = 7
BIRTH_DATE = QuestionId("patient.birth_date")


def days(known: Known) -> Iterator[Contradiction]:
    """Yield what is wrong with the dates of a case."""
    for trial in known.trials:
        yield from _trial_backwards(trial)
        yield from _trial_too_long(trial, known)
    born = date_of(known.case, BIRTH_DATE)
    for each in dated(known):
        yield from _to_come(each, known.today)
        if born is not None and born.earliest is not None and BIRTH_DATE not in each.questions:
            yield from _before_birth(each, born.earliest)
    yield from _visit_over(known)


def _trial_backwards(trial: Trial) -> Iterator[Contradiction]:
    if trial.ongoing or trial.start is None or trial.end is None:
        return
    length = days_between(trial.start, trial.end)
    if length is not None and length.most < 0:
        start, end = say_date(trial.start), say_date(trial.end)
        yield Contradiction(
            id=ContradictionId(f"trial_dates:{trial.id}"),
            what=f"“{trial.name}” ends before it starts: from {start} to {end}.",
            to_do="Look at both dates. A pharmacy list often shows them.",
            evidence=(TrialEntry(trial=trial.id),),
        )


def _trial_too_long(trial: Trial, known: Known) -> Iterator[Contradiction]:
    length = trial.length(ApproxDate.of(known.today))
    if trial.weeks_at_dose is None or trial.start is None or length is None:
        return
    possible = -(-(length.most + 1) // WEEK)  # people round up: a week begun is a week
    if length.most >= 0 and trial.weeks_at_dose > possible:
        weeks = "1 week" if trial.weeks_at_dose == 1 else f"{trial.weeks_at_dose} weeks"
        until = "now" if trial.ongoing or trial.end is None else say_date(trial.end)
        yield Contradiction(
            id=ContradictionId(f"trial_weeks:{trial.id}"),
            what=(
                f"“{trial.name}” has {weeks} at the highest dose. "
                f"Its dates leave less: from {say_date(trial.start)} to {until}."
            ),
            to_do="Look at the weeks and at both dates.",
            evidence=(TrialEntry(trial=trial.id),),
        )


def _to_come(each: Dated, today: dt.date) -> Iterator[Contradiction]:
    earliest = each.date.earliest
    if each.is_past and earliest is not None and earliest > today:
        yield Contradiction(
            id=ContradictionId(f"to_come:{each.id}"),
            what=f"{each.name} has a date that is still to come: {say_date(each.date)}.",
            to_do="Look at the date, and put it right.",
            evidence=each.evidence,
            questions=each.questions,
        )


def _before_birth(each: Dated, born: dt.date) -> Iterator[Contradiction]:
    latest = each.date.latest
    if latest is not None and latest < born:
        yield Contradiction(
            id=ContradictionId(f"before_birth:{each.id}"),
            what=f"{each.name} has a date before the birth date: {say_date(each.date)}.",
            to_do="Look at both dates. One of them may be a slip.",
            evidence=each.evidence,
            questions=(*each.questions, BIRTH_DATE),
        )


def _visit_over(known: Known) -> Iterator[Contradiction]:
    date = visit_of(known.case).date
    latest = date.latest if date else None
    if date is not None and latest is not None and latest < known.today:
        yield Contradiction(
            id=ContradictionId("visit_over"),
            what=f"Your visit date has passed: {say_date(date)}.",
            to_do="If there is a new date, enter it: what to start when is counted from it.",
            questions=(QuestionId("visit.date"),),
        )
