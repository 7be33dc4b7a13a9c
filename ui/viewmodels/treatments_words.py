"""A treatment that was tried, in words: one line for the list, facts for what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.counting import weeks_at_dose
from intake.domain.definitions import TreatmentClass
from intake.domain.report.given_words import say_dose
from intake.domain.report.periods import say_trial_period
from intake.domain.report.tried import REASONS, RESULTS
from intake.ids import PATIENT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from intake.domain.counting import WeeksRange
    from intake.domain.definitions import Catalog
    from intake.domain.treatments import Trial

PERS = (
    ("day", "a day"),
    ("twice a day", "twice a day"),
    ("3 times a day", "3 times a day"),
    ("4 times a day", "4 times a day"),
    ("6 times a day", "6 times a day"),
    ("every 2 days", "every 2 days"),
    ("dose", "as needed"),
    ("hour", "an hour"),
    ("week", "a week"),
    ("month", "a month"),
    ("", "once, or not told"),
)


def title_of(trial: Trial) -> str:
    """Return the name with its highest dose: "Gabapentin 900 mg a day"."""
    dose = f" {say_dose(trial.dose)}" if trial.dose else ""
    return f"{trial.name}{dose}"


def line_of(trial: Trial, catalog: Catalog, today: dt.date) -> str:
    """Return when and how long: "about Feb 2021, 3 weeks"; or why it was not tried."""
    if trial.not_tried_because:
        return f"Not tried: {' '.join(trial.not_tried_because.split())}"
    when = say_trial_period(trial)
    weeks = say_weeks(weeks_of(trial, catalog, today))
    told = [
        when if trial.start or trial.end or trial.ongoing else "When: not told yet",
        weeks if weeks != "not known" else "",
        _say_sessions(trial.sessions),
    ]
    return ", ".join(each for each in told if each)


def facts_of(trial: Trial, catalog: Catalog, today: dt.date) -> tuple[tuple[str, str], ...]:
    """Return what is known of a treatment as headings with their words, empty ones left out."""
    return tuple((head, says) for head, says in _facts(trial, catalog, today) if says)


def still_to_tell(trial: Trial) -> str:
    """Return what a reviewer looks for and is not told yet, in one sentence; or nothing."""
    if trial.not_tried_because:
        return ""
    open_ones = [
        words
        for words, is_told in (
            ("when it began", trial.start is not None),
            ("when it ended", trial.ongoing or trial.end is not None),
            ("the highest dose", trial.dose is not None or trial.sessions is not None),
            ("what it did", trial.result is not None),
            ("why it ended", trial.ongoing or bool(trial.ended_because)),
        )
        if not is_told
    ]
    if not open_ones:
        return ""
    *most, last = open_ones
    words = f"{', '.join(most)} and {last}" if most else last
    return f"A reviewer also looks for {words}. Your best guess is fine."


def weeks_of(trial: Trial, catalog: Catalog, today: dt.date) -> WeeksRange:
    """Return the weeks at the highest dose, as far as they are known."""
    group = catalog.find(TreatmentClass, trial.group)
    return weeks_at_dose(trial, today, is_drug=group is None or group.is_drug)


def say_weeks(weeks: WeeksRange) -> str:
    """Return "6 weeks", "3 to 5 weeks", "up to 9 weeks" or "not known"."""
    if weeks.most is None:
        return f"{weeks.least} weeks or more" if weeks.least else "not known"
    if weeks.least == weeks.most:
        return "1 week" if weeks.most == 1 else f"{weeks.most} weeks"
    if not weeks.least:
        return f"up to {weeks.most} weeks"
    return f"{weeks.least} to {weeks.most} weeks"


def _facts(trial: Trial, catalog: Catalog, today: dt.date) -> Iterator[tuple[str, str]]:
    group = catalog.find(TreatmentClass, trial.group)
    yield "Class", group.title if group else "Not known yet"
    if trial.not_tried_because:
        yield "Not suitable", trial.not_tried_because
        yield "Told by", trial.prescriber
        yield "Note", trial.note
        return
    yield "When", say_trial_period(trial)
    weeks = say_weeks(weeks_of(trial, catalog, today))
    yield "At the dose" if group is None or group.is_drug else "How long", weeks
    yield "Sessions", _say_sessions(trial.sessions)
    yield "Taken", f"{trial.adherence}% of the time" if trial.adherence is not None else ""
    yield "Result", _result(trial)
    yield "Side effects", trial.side_effects
    yield "Ended", "Still taken" if trial.ongoing else _reasons(trial)
    yield "Prescriber", trial.prescriber
    yield "This episode", _episode(trial)
    yield "Note", trial.note
    if trial.said_by != PATIENT:
        yield "Said by", "a helper"


def _result(trial: Trial) -> str:
    words = RESULTS[trial.result] if trial.result else ""
    best = f"{trial.relief}% at its best" if trial.relief is not None else ""
    return "; ".join(each for each in (words, best) if each)


def _reasons(trial: Trial) -> str:
    return ", ".join(REASONS[each] for each in trial.ended_because)


def _episode(trial: Trial) -> str:
    if trial.current_episode is None:
        return ""
    return "Tried in this episode" if trial.current_episode else "Tried in an earlier episode"


def _say_sessions(sessions: int | None) -> str:
    if sessions is None:
        return ""
    return "1 session" if sessions == 1 else f"{sessions} sessions"
