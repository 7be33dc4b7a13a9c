from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from intake.domain.evidence import (
    ContactEntry,
    DocumentPages,
    Evidence,
    OwnAccount,
    ScoreEntry,
    TrialEntry,
    pages_of,
    trial_of,
)
from intake.ids import PATIENT, ContactId, DocumentId, ScoreId, TrialId

ADAPTER: TypeAdapter[Evidence] = TypeAdapter(Evidence)
EVERY = [
    DocumentPages(document=DocumentId("d1"), first=2, last=3),
    ScoreEntry(score=ScoreId("s1")),
    TrialEntry(trial=TrialId("t1")),
    ContactEntry(contact=ContactId("c1")),
    OwnAccount(said_by=PATIENT, about="Daily life"),
]


@pytest.mark.parametrize("evidence", EVERY, ids=lambda each: each.kind)
def test_evidence_survives_being_written_and_read(evidence):
    assert ADAPTER.validate_json(ADAPTER.dump_json(evidence)) == evidence


def test_evidence_can_be_gathered_without_repeats():
    assert len({*EVERY, *EVERY}) == len(EVERY)


def test_what_a_case_names_again_is_the_same_value():
    assert pages_of(DocumentId("d1"), 2, 3) is pages_of(DocumentId("d1"), 2, 3)
    assert pages_of(DocumentId("d1"), 2, 3) == EVERY[0]
    assert trial_of(TrialId("t1")) == EVERY[2]


def test_evidence_of_no_known_kind_is_refused():
    with pytest.raises(ValidationError):
        ADAPTER.validate_python({"kind": "hearsay"})
