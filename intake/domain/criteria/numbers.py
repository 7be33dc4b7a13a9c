"""The number of treatments or weeks that the words of a rule seem to ask for."""

from __future__ import annotations

import re

from intake.domain.conditions import TrialsTried
from intake.domain.splitting.roles import NUMBER, number_in

_THINGS = (
    r"(?:\w+[- ]){0,4}?(?:treatments?|medicines?|medications?|drugs?|agents?|antidepressants?|"
    r"trials?|therap(?:y|ies)|analgesics?|anticonvulsants?|opioids?|modalities)"
)
_COUNT = re.compile(
    rf"\b({NUMBER})\b(?:\s*\(\d+\))?(?:\s+or\s+more)?(?:\s+different)?\s+{_THINGS}\b",
    re.IGNORECASE,
)
_CLASSES = re.compile(
    rf"\b({NUMBER})\b(?:\s*\(\d+\))?(?:\s+or\s+more)?\s+(?:\w+[- ]){{0,3}}?class(?:es)?\b",
    re.IGNORECASE,
)
_DIFFERENT = re.compile(r"\bdifferent\s+(?:\w+\s+)?class(?:es)?\b", re.IGNORECASE)
_WEEKS = re.compile(rf"\b({NUMBER})\b(?:\s*\(\d+\))?[- ]+(weeks?|months?)\b", re.IGNORECASE)
_EPISODE = re.compile(r"\bcurrent\s+(?:\w+\s+)?episode\b", re.IGNORECASE)
WEEKS_A_MONTH = 4


def suggested_count(words: str) -> TrialsTried | None:
    """Return how many treatments a rule seems to ask for, or None where it names none."""
    found, classes, weeks = (each.search(words) for each in (_COUNT, _CLASSES, _WEEKS))
    number = number_in(found[1]) if found else 0
    in_classes = number_in(classes[1]) if classes else 0
    if not number and not in_classes:
        return None
    number = max(number, in_classes)
    if not in_classes and _DIFFERENT.search(words):
        in_classes = number
    return TrialsTried(
        at_least=number,
        in_classes=max(in_classes, 1),
        weeks=_weeks(weeks[1], weeks[2]) if weeks else None,
        current_episode=_EPISODE.search(words) is not None,
        proven=True,
    )


def _weeks(number: str, unit: str) -> int:
    factor = WEEKS_A_MONTH if unit.casefold().startswith("month") else 1
    return number_in(number) * factor
