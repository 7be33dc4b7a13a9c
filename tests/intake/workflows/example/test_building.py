from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.workflows.example.building import example_command, example_entries
from tests.reports import TODAY


@pytest.mark.parametrize(
    "today", [TODAY, dt.date(2028, 2, 29), dt.date(2027, 1, 1), dt.date(2027, 12, 31)]
)
def test_the_example_can_be_made_on_any_day(today):
    change = apply(Case(), example_command(today))
    assert set(change.puts) == set(example_entries(today))


def test_every_id_is_used_once():
    entries = [(entry.kind, entry.id) for entry in example_entries(TODAY)]
    assert len(set(entries)) == len(entries)
