"""Scores of made-up questionnaires, answered in order."""

from __future__ import annotations

import datetime as dt

from intake.domain.dates import ApproxDate
from intake.domain.scores import ItemAnswer, Score
from intake.ids import ScoreId

TODAY = dt.date(2026, 11, 23)


def a_score(instrument, *points, day=TODAY, name="s1"):
    answers = tuple(
        ItemAnswer(item=item.id, points=each)
        for item, each in zip(instrument.items, points, strict=False)
        if each is not None
    )
    return Score(
        id=ScoreId(name), instrument=instrument.id, date=ApproxDate.of(day), answers=answers
    )
