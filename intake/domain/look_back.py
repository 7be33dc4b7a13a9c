"""Whether a questionnaire was filled in again before its look-back had passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.instruments import Instrument
    from intake.domain.scores import Score


def overlapped(instrument: Instrument, score: Score, scores: Iterable[Score]) -> Score | None:
    """Return the latest earlier score whose look-back this one reaches into, or None.

    Only days that are known are held against each other. A clinician's total is left out:
    who filled it in and when is theirs to say.

    Args:
        instrument: says how many days must lie between two of its scores.
        score: the later one.
        scores: any scores; those of other instruments are passed over.
    """
    day = score.date.exact
    if day is None or score.reported is not None:
        return None
    earlier = [
        (other.date.exact, other)
        for other in scores
        if other.instrument == instrument.id
        and other.id != score.id
        and other.reported is None
        and other.date.exact is not None
        and 0 <= (day - other.date.exact).days < instrument.every_days
    ]
    return max(earlier, key=lambda pair: pair[0], default=(None, None))[1]
