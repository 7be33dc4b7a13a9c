from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.commands import apply
from intake.domain.documents import Proof, Target
from intake.domain.evidence import ContactEntry, DocumentPages, ScoreEntry, TrialEntry
from intake.domain.policies import Criterion
from intake.ids import ContactId, CriterionId, DocumentId, ScoreId, TrialId
from tests.builders import a_contact, a_diary_entry, a_document, a_proof, a_trial
from tests.made_rules import a_rule
from tests.ui.open_case import a_catalog
from ui.viewmodels.rules_links import can_go, entry_of, linkable, with_link, without

TRIAL = TrialEntry(trial=TrialId("t1"))
PAGES = DocumentPages(document=DocumentId("d1"), first=1, last=2)


@pytest.fixture
def case():
    link = a_proof("d1", Target.criterion(CriterionId("a")), (1, 2))
    entries = (a_rule("a"), a_trial(), a_contact(), a_diary_entry(), a_document(), link)
    return Case.of(entries)


def rule(case):
    return case.one(Criterion, "a")


def test_every_key_that_is_offered_stands_for_what_it_is_called(case):
    offers = linkable(case, a_catalog())
    assert [key for key, _ in offers] == ["trial:t1", "score:diary", "contact:c1"]
    assert [entry_of(key) for key, _ in offers] == [
        TRIAL,
        ScoreEntry(score=ScoreId("diary")),
        ContactEntry(contact=ContactId("c1")),
    ]
    assert entry_of("page:d1") is None


def test_what_is_linked_twice_is_linked_once(case):
    linked = with_link(TRIAL, with_link(TRIAL, rule(case)))
    assert linked.linked == (TRIAL,)


def test_what_is_taken_away_is_this_link_and_no_other(case):
    case = case.with_entry(with_link(TRIAL, rule(case)))
    after = apply(case, without("a", TRIAL, case)).case
    assert rule(after).linked == ()
    assert after.all(Proof)
    assert not apply(case, without("a", PAGES, case)).case.all(Proof)
    assert apply(case, without("gone", PAGES, case)).is_empty


def test_only_what_was_linked_to_the_rule_itself_can_go(case):
    linked = with_link(TRIAL, rule(case))
    assert can_go(linked, TRIAL, case)
    assert can_go(linked, PAGES, case)
    assert not can_go(rule(case), TRIAL, case)
    assert not can_go(rule(case), PAGES.changed(last=1), case)
