"""Everything of the example that can be kept before its papers are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.commands import Put, Together
from intake.workflows.example.contacts import contacts
from intake.workflows.example.numbers import numbers
from intake.workflows.example.person import person
from intake.workflows.example.rules import rules
from intake.workflows.example.treatments import treatments

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import AnyEntry


def example_entries(today: dt.date) -> tuple[AnyEntry, ...]:
    """Return the made-up person's entries, all dates counted from ``today``."""
    told = (person, treatments, numbers, contacts, rules)
    return tuple(entry for part in told for entry in part(today))


def example_command(today: dt.date) -> Together:
    """Return the one command that fills an empty case with the example."""
    return Together(commands=tuple(Put(entry=entry) for entry in example_entries(today)))
