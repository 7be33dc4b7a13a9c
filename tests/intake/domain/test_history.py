from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from intake.domain.commands import Put, Remove
from intake.domain.history import HistoryRow, Stamp, Steps, steps_of
from intake.ids import PATIENT
from tests.builders import a_trial

AT = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)


def a_row(seq: int, reverts: int | None = None) -> HistoryRow:
    return HistoryRow(
        seq=seq,
        stamp=Stamp(who=PATIENT, at=AT, reverts=reverts),
        command=Put(entry=a_trial()),
        undo=Remove(entry_kind="trial", id="t1"),
    )


def numbers(rows) -> list[int]:
    return [row.seq for row in rows]


def test_what_was_done_can_be_taken_back_newest_first():
    steps = steps_of([a_row(1), a_row(2)])
    assert numbers(steps.undo) == [1, 2]
    assert not steps.redo


def test_what_was_taken_back_can_be_done_again():
    steps = steps_of([a_row(1), a_row(2), a_row(3, reverts=2)])
    assert (numbers(steps.undo), numbers(steps.redo)) == ([1], [3])


def test_doing_it_again_makes_it_undoable_again():
    steps = steps_of([a_row(1), a_row(2, reverts=1), a_row(3, reverts=2)])
    assert (numbers(steps.undo), numbers(steps.redo)) == ([3], [])


def test_something_new_ends_what_could_be_done_again():
    steps = steps_of([a_row(1), a_row(2, reverts=1), a_row(3)])
    assert (numbers(steps.undo), numbers(steps.redo)) == ([3], [])


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_steps_read_from_the_history_equal_the_steps_as_they_were_taken(moves):
    rows: list[HistoryRow] = []
    steps = Steps()
    for move in moves:
        available = {"do": (), "undo": steps.undo, "redo": steps.redo}[move]
        if move != "do" and not available:
            continue
        reverts = available[-1].seq if available else None
        row = a_row(len(rows) + 1, reverts)
        rows.append(row)
        steps = steps.after(row)
    assert steps_of(rows) == steps
