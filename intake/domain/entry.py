"""What every kept thing has in common: who said it."""

from __future__ import annotations

from intake.domain.value import Value
from intake.ids import PATIENT, PersonId


class Entry(Value):
    """One kept thing. Each subclass adds ``kind``, one word, and ``id``, its own type."""

    said_by: PersonId = PATIENT
