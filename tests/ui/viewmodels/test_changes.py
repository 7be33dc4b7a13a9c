from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.commands import Put, Remove, Together
from intake.domain.history import HistoryRow, Stamp
from intake.domain.people import Helper
from intake.ids import PATIENT, PersonId
from tests.builders import a_document, a_trial, an_answer
from ui.viewmodels.changes import last_sitting

TOM = PersonId("tom")
CASE = Case.of((Helper(id=TOM, name="Tom"),))
THURSDAY = dt.datetime(2026, 11, 19, 20, 0, tzinfo=dt.UTC)


def a_row(seq, command, minutes, who=TOM, reverts=None):
    at = THURSDAY + dt.timedelta(minutes=minutes)
    stamp = Stamp(who=who, at=at, offset=-360, reverts=reverts)
    return HistoryRow(seq=seq, stamp=stamp, command=command, undo=command)


def test_nothing_done_before_is_nothing_to_tell():
    assert last_sitting((), CASE) is None


def test_only_the_newest_stretch_without_a_long_gap_is_told():
    rows = (
        a_row(1, Put(entry=a_trial("t1")), minutes=-3000),
        a_row(2, Put(entry=a_document("d1")), minutes=0),
        a_row(3, Put(entry=a_document("d2")), minutes=20),
        a_row(4, Put(entry=an_answer()), minutes=30, who=PATIENT),
    )
    sitting = last_sitting(rows, CASE)
    assert sitting is not None
    assert sitting.day == "Thursday, Nov 19"
    assert sitting.sentences == ("Tom worked on 2 records.", "You answered 1 question.")
    assert [each.when for each in sitting.lines] == ["2:30 PM", "2:20 PM", "2:00 PM"]


def test_the_same_thing_changed_twice_counts_once():
    rows = tuple(a_row(seq, Put(entry=an_answer(text=str(seq))), seq) for seq in range(1, 5))
    sitting = last_sitting(rows, CASE)
    assert sitting is not None
    assert sitting.sentences == ("Tom answered 1 question.",)
    assert len(sitting.lines) == 4


def test_steps_kept_together_are_told_together_and_undo_is_named():
    both = Together(commands=(Put(entry=a_trial("t1")), Remove(entry_kind="proof", id="p")))
    sitting = last_sitting((a_row(1, both, 0), a_row(2, both, 1, reverts=1)), CASE)
    assert sitting is not None
    assert sitting.lines[1].what == "noted 1 treatment and linked pages once"
    assert sitting.lines[0].what.startswith("took back or did again: ")
