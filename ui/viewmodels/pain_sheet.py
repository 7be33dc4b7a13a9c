"""One questionnaire that is open: its items to the letter, what was chosen, what came out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.instruments import calls_for_help
from intake.domain.look_back import overlapped
from intake.domain.scores import Score
from ui.shown.questionnaire import ItemShown, SheetShown
from ui.viewmodels.pain_outcome import outcome_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.case import Case
    from intake.domain.instruments import Instrument, Item


def sheet_of(
    instrument: Instrument, score: Score, scores: Sequence[Score], hint: str
) -> SheetShown:
    """Return the questionnaire as it stands.

    Args:
        instrument: its wording and scoring.
        score: what was chosen so far.
        scores: every score of this instrument, for the change since the time before.
        hint: a sentence to show above the items, or an empty text.
    """
    outcome = outcome_of(instrument, score, scores)
    hard = [item for item in instrument.items if item.crisis_from is not None]
    return SheetShown(
        score=score.id,
        title=instrument.title,
        look_back=f"About the {instrument.look_back}. {instrument.for_patient}".strip(),
        stem=instrument.stem,
        items=tuple(
            _item(instrument, item, number, score)
            for number, item in enumerate(instrument.items, start=1)
        ),
        date=score.date,
        hint=hint,
        footer=instrument.footer,
        result=outcome.result,
        more=outcome.more,
        change=outcome.change,
        help_now=calls_for_help(instrument, score),
        help_at_end=any(score.points(item.id) is None for item in hard),
        is_kept=bool(score.answers),
        opens_with="" if score.answers else instrument.opens_with,
        asks_since=instrument.asks_since,
        since=score.since,
        shares=score.shares,
        talked_over=score.talked_over,
        has_hard_answer=bool(hard),
    )


def overlap_words(instrument: Instrument, score: Score, scores: Sequence[Score]) -> str:
    """Say kindly that the look-back reaches over the last time; one can go on anyway."""
    last = overlapped(instrument, score, scores)
    day = last.date.exact if last else None
    if day is None:
        return ""
    again = say_day(day + dt.timedelta(days=instrument.every_days))
    return (
        f"You filled this in on {say_day(day)}. It looks back over the {instrument.look_back}, "
        f"so the two overlap. {again} or later gives a clearer picture. You can go on all the "
        "same; it is marked."
    )


def newest(case: Case, instrument: Instrument) -> Score | None:
    """Return the newest answered score of an instrument, or None."""
    found = [
        each
        for each in case.all(Score)
        if each.instrument == instrument.id and each.reported is None
    ]
    return max(found, key=lambda each: each.date.order, default=None)


def _item(instrument: Instrument, item: Item, number: int, score: Score) -> ItemShown:
    options = item.options or instrument.options
    return ItemShown(
        id=item.id,
        number=number,
        says=item.says,
        low=item.low,
        high=item.high,
        highest=instrument.highest,
        options=tuple((each.points, each.says) for each in options) or _spelled(instrument),
        points=score.points(item.id),
    )


def _spelled(instrument: Instrument) -> tuple[tuple[int, str], ...]:
    """A scale that does not begin at 0 is offered number by number."""
    if instrument.lowest == 0:
        return ()
    return tuple((n, str(n)) for n in range(instrument.lowest, instrument.highest + 1))
