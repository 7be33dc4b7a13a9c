"""What the words of papers suggest; a person confirms, corrects or refuses each."""

from __future__ import annotations

from intake.domain.suggesting.deciding import Means, accept, refuse
from intake.domain.suggesting.found import (
    ScoreTotal,
    Spot,
    Suggestion,
    Sureness,
    Told,
    key_of,
    value_words,
)
from intake.domain.suggesting.pending import (
    ABOUT,
    about,
    contact_for,
    leaves_as_a_strangers,
    names_a_stranger,
    pending,
    score_date,
)
from intake.domain.suggesting.rules import PaperRules
from intake.domain.suggesting.suggestions import suggest

__all__ = [
    "ABOUT",
    "Means",
    "PaperRules",
    "ScoreTotal",
    "Spot",
    "Suggestion",
    "Sureness",
    "Told",
    "about",
    "accept",
    "contact_for",
    "key_of",
    "leaves_as_a_strangers",
    "names_a_stranger",
    "pending",
    "refuse",
    "score_date",
    "suggest",
    "value_words",
]
