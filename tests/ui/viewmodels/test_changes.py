from __future__ import annotations

import datetime as dt
import typing

from intake.domain.case import AnyEntry, Case
from intake.domain.commands import Put, Remove, Together
from intake.domain.history import HistoryRow, Stamp
from intake.domain.people import Helper
from intake.ids import PATIENT, PersonId
from tests.builders import a_catalog, a_document, a_proof, a_trial, an_answer
from ui.viewmodels.changes import _DONE, sitting

TOM = PersonId("tom")
CASE = Case.of((Helper(id=TOM, name="Tom"),))
THURSDAY = dt.datetime(2026, 11, 19, 20, 0, tzinfo=dt.UTC)


def a_row(seq, command, minutes, who=TOM, *, reverts=None, undo=None):
    at = THURSDAY + dt.timedelta(minutes=minutes)
    stamp = Stamp(who=who, at=at, offset=-360, reverts=reverts)
    return HistoryRow(seq=seq, stamp=stamp, command=command, undo=undo or command)


def told(*rows, left_at=None):
    return sitting(rows, CASE, a_catalog(), left_at)


def test_nothing_done_before_is_nothing_to_tell():
    assert told() is None


def test_only_the_newest_stretch_without_a_long_gap_is_told():
    found = told(
        a_row(1, Put(entry=a_trial("t1")), minutes=-3000),
        a_row(2, Put(entry=a_document("d1")), minutes=0),
        a_row(3, Put(entry=a_document("d2")), minutes=20),
        a_row(4, Put(entry=an_answer("visit.date")), minutes=30, who=PATIENT),
    )
    assert found.heading == "When you were last here, on Thursday, Nov 19"
    assert found.sentences == (
        "Tom worked on 2 records.",
        "You answered “When is the visit?”.",
    )
    assert [each.when for each in found.lines] == [
        "Nov 19, 2:30 PM",
        "Nov 19, 2:20 PM",
        "Nov 19, 2:00 PM",
    ]


def test_what_anybody_did_since_the_person_left_is_told_whatever_the_gaps():
    found = told(
        a_row(1, Put(entry=an_answer("visit.date")), minutes=-9, who=PATIENT),
        a_row(2, Put(entry=a_document("d1")), minutes=500),
        a_row(3, Put(entry=a_trial("t1")), minutes=9000),
        left_at=THURSDAY,
    )
    assert found.heading == "Since you were last here, on Thursday, Nov 19"
    assert found.sentences == ("Tom worked on “Paper d1” and noted “Gabapentin”.",)
    assert len(found.lines) == 2


def test_with_nothing_new_since_then_the_last_sitting_is_told():
    found = told(a_row(1, Put(entry=a_trial("t1")), minutes=-9), left_at=THURSDAY)
    assert found.heading.startswith("When you were last here")


def test_the_same_thing_changed_twice_counts_once():
    rows = (a_row(seq, Put(entry=an_answer(text=str(seq))), seq) for seq in range(1, 5))
    found = told(*rows)
    assert found.sentences == ("Tom answered 1 question.",)
    assert len(found.lines) == 4


def test_what_was_removed_is_named_by_what_it_was():
    gone = Remove(entry_kind="trial", id="t1")
    found = told(a_row(1, gone, 0, undo=Put(entry=a_trial("t1"))))
    assert found.sentences == ("Tom removed “Gabapentin”.",)


def test_steps_kept_together_are_told_together_and_undo_is_named():
    both = Together(commands=(Put(entry=a_trial("t1")), Remove(entry_kind="proof", id="p")))
    found = told(a_row(1, both, 0), a_row(2, both, 1, reverts=1))
    assert found.lines[1].what == "noted “Gabapentin” and linked pages once"
    assert found.lines[0].what.startswith("took back or did again: ")


def test_pages_are_named_with_what_they_prove():
    case = Case.of([a_document("d1"), a_trial("t1")])
    rows = (a_row(1, Put(entry=a_proof("d1", pages=(1, 2))), 0),)
    found = sitting(rows, case, a_catalog(), None)
    assert found is not None
    assert found.lines[0].what == "linked p. 1–2 of “Paper d1” to “Gabapentin”"


def test_every_kind_of_entry_has_words():
    kinds = typing.get_args(typing.get_args(AnyEntry)[0])
    assert {each.model_fields["kind"].default for each in kinds} <= set(_DONE)
