from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from intake.domain.case import Case
from intake.domain.conditions import TrialsTried
from intake.domain.documents import Target
from intake.domain.evidence import ContactEntry, DocumentPages, OwnAccount, TrialEntry
from intake.domain.known import know
from intake.domain.policies import Shows, Verdict
from intake.domain.standing.criterion import criterion_held
from intake.domain.standing.held import Standing
from intake.ids import ContactId, CriterionId, DocumentId, PersonId, TrialId
from tests.builders import a_catalog, a_contact, a_document, a_proof, a_trial
from tests.made_rules import a_rule

TODAY = dt.date(2026, 11, 23)
PAGE = DocumentPages(document=DocumentId("d1"), first=1, last=1)
LINK = a_proof("d1", Target.criterion(CriterionId("r")))


def held(*entries, excludes=False, **more):
    known = know(Case.of(entries), a_catalog(), TODAY)
    return criterion_held(a_rule("r", **more), known, excludes=excludes)


def said(shows, *looked_at):
    return Verdict(shows=shows, looked_at=looked_at or (PAGE,))


def test_without_evidence_a_rule_is_missing():
    found = held()
    assert (found.standing, found.because) == (Standing.MISSING, "No page shows it yet.")


def test_a_link_alone_never_meets_a_rule():
    found = held(a_document(), LINK)
    assert found.standing is Standing.WEAK
    assert found.evidence == (PAGE,)
    assert "not said yet" in found.because


def test_a_rule_is_met_when_the_person_says_that_the_page_shows_it():
    found = held(a_document(), LINK, verdict=said(Shows.ALL))
    assert found.standing is Standing.MET
    assert held(a_document(), LINK, verdict=said(Shows.PART)).standing is Standing.WEAK


def test_a_word_about_a_page_that_is_gone_does_not_count():
    assert held(verdict=said(Shows.ALL)).standing is Standing.MISSING
    other = a_document("d2")
    moved = a_proof("d2", Target.criterion(CriterionId("r")))
    found = held(a_document(), other, moved, verdict=said(Shows.ALL))
    assert (found.standing, found.because) == (
        Standing.WEAK,
        "What you looked at has changed since.",
    )


def test_a_helper_may_write_beside_what_the_patient_looked_at():
    own = OwnAccount(said_by=PersonId("patient"), about="this rule")
    verdict = said(Shows.ALL, PAGE, own)
    found = held(
        a_document(), LINK, verdict=verdict, own_words="Mine.", said_by=PersonId("ana")
    )
    assert found.standing is Standing.MET


def test_own_words_and_own_lists_stay_the_own_account():
    own = OwnAccount(said_by=PersonId("patient"), about="this rule")
    assert held(own_words="I had it.", verdict=said(Shows.ALL, own)).standing is Standing.WEAK
    entry = TrialEntry(trial=TrialId("t1"))
    found = held(a_trial(), linked=(entry,), verdict=said(Shows.ALL, entry))
    assert found.standing is Standing.WEAK


def test_a_contact_of_the_log_can_show_a_rule():
    entry = ContactEntry(contact=ContactId("c1"))
    found = held(a_contact(), linked=(entry,), verdict=said(Shows.ALL, entry))
    assert found.standing is Standing.MET
    assert held(linked=(entry,)).evidence == ()


def test_pages_of_a_linked_treatment_come_with_it():
    proof = a_proof("d1", Target.trial(TrialId("t1")))
    entry = TrialEntry(trial=TrialId("t1"))
    assert held(a_document(), a_trial(), proof, linked=(entry,)).evidence == (PAGE, entry)


@pytest.mark.parametrize(
    ("not_yet", "standing"),
    [
        (DontKnow(), Standing.UNKNOWN),
        (ComeBack(), Standing.MISSING),
        (Waiting(whom="Dr. Okafor"), Standing.WAITING),
        (DoesNotApply(), Standing.NOT_APPLICABLE),
    ],
)
def test_each_kind_of_not_yet_stands_for_itself(not_yet, standing):
    assert held(not_yet=not_yet).standing is standing


def test_waiting_gives_way_to_what_is_met():
    found = held(a_document(), LINK, verdict=said(Shows.ALL), not_yet=Waiting())
    assert found.standing is Standing.MET


def test_what_is_still_needed_is_told_in_the_persons_words():
    assert held(gap="The date of the first visit.").to_do == "The date of the first visit."


def test_an_exclusion_is_to_be_ruled_out():
    assert held(excludes=True).because == "No page rules it out yet."
    found = held(a_document(), LINK, excludes=True, verdict=said(Shows.ALL))
    assert found.because == "You said that it rules this out."


def trial(name, weeks):
    return a_trial(name, name=name, weeks_at_dose=weeks)


def test_the_plans_own_number_counts():
    rule = TrialsTried(at_least=2, weeks=6)
    two = (trial("t1", 6), trial("t2", 12))
    assert held(*two, counts=rule).standing is Standing.MET
    found = held(*two, counts=rule.changed(weeks=8))
    assert found.standing is Standing.WEAK
    assert "your plan’s rule asks for: 2, 8 weeks each" in found.because
    assert "often asked for" not in found.because


def test_weeks_that_are_not_known_give_a_range():
    rule = TrialsTried(at_least=2, weeks=6)
    found = held(trial("t1", 6), a_trial("t2"), counts=rule)
    assert found.standing is Standing.WEAK
    assert found.because.startswith("Between 1 and 2 count")


def test_a_count_without_pages_is_the_own_account():
    rule = TrialsTried(at_least=1, weeks=6, proven=True)
    assert held(trial("t1", 6), counts=rule).standing is Standing.WEAK
    proof = a_proof("d1", Target.trial(TrialId("t1")))
    shown = held(trial("t1", 6), a_document(), proof, counts=rule)
    assert shown.standing is Standing.MET
    assert PAGE in shown.evidence


def test_no_treatment_counts_as_missing():
    assert held(counts=TrialsTried(at_least=1)).standing is Standing.MISSING
