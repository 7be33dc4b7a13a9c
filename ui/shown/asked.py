"""A question of a call, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskShown:
    """The question to ask now, and why; ``answer`` is what they said, so far as noted.

    ``heard`` is an earlier answer. Where that is unlike this one, ``differs`` tells both
    instead, and ``to_say`` is what to say about it.
    """

    id: str
    place: str
    asks: str
    why: str
    answer: str
    is_asked: bool
    heard: str
    differs: str
    to_say: str
