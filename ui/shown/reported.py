"""A total that somebody else reported, as the form tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.domain.dates import ApproxDate
    from intake.domain.scores import Reported


@dataclass(frozen=True, slots=True)
class ScoreTold:
    """What a clinician's note says: the scale's id or its own name, version, date, total."""

    scale: str
    name: str
    version: str
    date: ApproxDate
    reported: Reported
