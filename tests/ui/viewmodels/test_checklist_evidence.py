from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.definitions import Catalog
from intake.domain.documents import Target
from intake.domain.evidence import (
    ContactEntry,
    DocumentPages,
    OwnAccount,
    ScoreEntry,
    TrialEntry,
)
from intake.domain.people import Helper
from intake.ids import (
    PATIENT,
    ContactId,
    CriterionId,
    DocumentId,
    PersonId,
    RequirementId,
    ScoreId,
    TrialId,
)
from tests.builders import a_contact, a_document, a_proof, a_trial
from ui.viewmodels.checklist_evidence import DIARY, chip_of, chips_of
from ui.viewmodels.places import CONTACTS, PAIN, TREATMENTS, Place, page_linked, page_of

TOM = PersonId("tom")
CASE = Case.of(
    [
        a_document(title="MRI report", pages=5),
        a_document("d2", pages=0, title="Locked letter"),
        a_trial(),
        a_contact(),
        Helper(id=TOM, name="Tom"),
    ]
)


def _pages(document: str, first: int, last: int) -> DocumentPages:
    return DocumentPages(document=DocumentId(document), first=first, last=last)


@pytest.mark.parametrize(
    ("evidence", "says", "place"),
    [
        (_pages("d1", 3, 5), "MRI report, p. 3–5", page_of("d1", 3)),
        (_pages("d1", 2, 2), "MRI report, p. 2", page_of("d1", 2)),
        (_pages("d2", 1, 1), "Locked letter", page_of("d2")),
        (_pages("gone", 1, 1), "A paper that was removed", None),
        (ScoreEntry(score=ScoreId(DIARY)), "Pain diary", Place(PAIN, DIARY)),
        (TrialEntry(trial=TrialId("t1")), "Your list: Gabapentin", Place(TREATMENTS, "t1")),
        (ContactEntry(contact=ContactId("c1")), "Call, Nov 12, 2026", Place(CONTACTS, "c1")),
    ],
)
def test_a_chip_says_what_it_is_and_where_it_opens(evidence, says, place):
    chip = chip_of(evidence, CASE, Catalog())
    assert (chip.says, chip.place, chip.is_own) == (says, place, False)


@pytest.mark.parametrize(
    ("by", "about", "says"),
    [
        (PATIENT, "", "My own account"),
        (PATIENT, "14 visits", "My own account: 14 visits"),
        (TOM, "", "Own account, told by Tom"),
    ],
)
def test_an_own_account_says_whose_it_is(by, about, says):
    chip = chip_of(OwnAccount(said_by=by, about=about), CASE, Catalog())
    assert (chip.says, chip.is_own, chip.place) == (says, True, None)


def test_pages_open_at_their_own_link_and_at_no_other():
    therapy = Target.requirement(RequirementId("tried.therapy"))
    trial = Target.trial(TrialId("t1"))
    ours, others = a_proof("d1", therapy, (2, 2)), a_proof("d1", trial, (2, 2))
    case = CASE.with_entry(ours).with_entry(others)
    pages = (_pages("d1", 2, 2), _pages("d1", 3, 3))
    linked, plain = chips_of(therapy, pages, case, Catalog())
    assert linked.place == page_linked(ours.id)
    assert plain.place == page_of("d1", 3)


def test_pages_behind_an_entry_open_at_the_link_of_that_entry():
    rule = Target.criterion(CriterionId("r1"))
    proof = a_proof("d1", Target.trial(TrialId("t1")), (2, 2))
    case = CASE.with_entry(proof)
    evidence = (_pages("d1", 2, 2), TrialEntry(trial=TrialId("t1")))
    pages, entry = chips_of(rule, evidence, case, Catalog())
    assert pages.place == page_linked(proof.id)
    assert entry.place == Place(TREATMENTS, "t1")
