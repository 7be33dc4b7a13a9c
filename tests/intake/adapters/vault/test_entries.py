from __future__ import annotations

import datetime as dt
import traceback

import pytest

from intake.adapters.vault.entries import case_of, history_row_of, rows_of, step_of
from intake.adapters.vault.rows import StoredStep
from intake.domain.case import Case
from intake.domain.commands import Put, Remove, Together, apply
from intake.domain.history import Stamp
from intake.errors import RecordUnreadableError
from intake.ids import PATIENT
from tests.builders import a_case, an_answer

AT = dt.datetime(2026, 11, 22, 18, 30, 15, 123456, tzinfo=dt.UTC)


def test_every_kind_of_entry_comes_back_as_it_was():
    case = a_case()
    command = Together(commands=tuple(Put(entry=entry) for entry in case.entries()))
    rows = rows_of(apply(Case(), command))
    assert case_of(body for _, _, body in rows) == case


def test_a_step_comes_back_as_it_was():
    put = Put(entry=an_answer())
    remove = Remove(entry_kind="answer", id="patient.name")
    for command in (put, remove, Together(commands=(put, remove))):
        change = apply(a_case(), command)
        stamp = Stamp(who=PATIENT, at=AT, offset=-360, zone="America/Chicago", reverts=4)
        row = history_row_of(step_of(change, stamp))
        assert (row.stamp, row.command, row.undo) == (stamp, change.command, change.undo)


def test_a_moment_is_kept_in_utc_whatever_zone_it_came_in():
    there = AT.astimezone(dt.timezone(dt.timedelta(hours=5, minutes=45)))
    step = step_of(apply(Case(), Put(entry=an_answer())), Stamp(who=PATIENT, at=there))
    assert step.at_utc == "2026-11-22T18:30:15.123456+00:00"


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"not json", b'{"kind": "answer", "id": "CANARY"}', b'{"kind": "CANARY"}'],
)
def test_a_row_of_another_shape_is_refused_without_a_word_of_it(body):
    with pytest.raises(RecordUnreadableError) as caught:
        case_of([body])
    assert "CANARY" not in "".join(traceback.format_exception(caught.value.__cause__))
    assert "CANARY" not in str(caught.value)


def test_a_step_of_another_shape_is_refused():
    good = step_of(apply(Case(), Put(entry=an_answer())), Stamp(who=PATIENT, at=AT))
    for change in ({"command": b"{}"}, {"at_utc": "yesterday"}, {"offset_minutes": "x"}):
        fields = {name: getattr(good, name) for name in StoredStep.__slots__}
        with pytest.raises(RecordUnreadableError):
            history_row_of(StoredStep(**{**fields, **change}))
