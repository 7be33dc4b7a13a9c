from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.contacts import Reply
from intake.domain.documents import Target, TargetKind
from intake.domain.known import know
from intake.ids import TrialId
from tests.builders import (
    a_catalog,
    a_contact,
    a_day,
    a_diary_entry,
    a_document,
    a_proof,
    a_trial,
)

TODAY = dt.date(2026, 11, 22)


def known(*entries):
    return know(Case.of(entries), a_catalog(), TODAY)


def test_documents_lie_by_type_and_proofs_by_what_they_prove():
    link = a_proof("d1", Target.trial(TrialId("t1")))
    laid = known(a_document(type="lab"), a_document("d2"), link, a_trial())
    assert [each.id for each in laid.by_type["lab"]] == ["d1"]
    assert [each.id for each in laid.by_type[None]] == ["d2"]
    assert laid.proofs(TargetKind.TRIAL, "t1") == (link,)
    assert laid.proofs(TargetKind.SCORE, "t1") == ()


def test_days_with_a_pain_number_are_sorted_and_zero_is_a_number():
    laid = known(
        a_diary_entry("2026-11-20"),
        a_diary_entry("2026-11-02", average=None, least=0),
        a_diary_entry("2026-11-10", average=None, sleep=5),
    )
    assert laid.pain_days == ("2026-11-02", "2026-11-20")


def test_ages_count_to_the_visit_until_it_is_over():
    ahead, past = TODAY + dt.timedelta(days=9), TODAY - dt.timedelta(days=9)
    assert known(a_day("visit.date", ahead)).counts_to == ahead
    assert known(a_day("visit.date", past)).counts_to == TODAY
    assert known().counts_to == TODAY


def test_contacts_lie_by_party():
    assert [each.id for each in known(a_contact()).by_party["insurer"]] == ["c1"]


def test_contacts_lie_by_whom_they_were_with_and_by_what_they_answer():
    heard = a_contact("c1", replies=(Reply(ask="benefit", question="?", answer="A drug"),))
    unheard = a_contact("c2", replies=(Reply(ask="benefit", question="?"),))
    laid = known(heard, unheard)
    assert laid.contacts("insurer", "benefit") == (heard,)
    assert laid.contacts("insurer", "") == (heard, unheard)
    assert laid.contacts("clinic", "benefit") == ()
