from __future__ import annotations

import pytest

from intake.domain.suggesting import Sureness
from intake.domain.suggesting.heads import kind_by_heads


def by_heads(made):
    return kind_by_heads(made, made.lines)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CC: foot pain\nROS: none\nImp: the same\nPlan: rest", "visit_note"),
        ("S: sleeps badly\nO: swollen\nA: no better\nP: go on", "visit_note"),
        ("Technique: two views\nFindings: none\nImpression: normal", "imaging"),
        ("Exam: XR FOOT 3 VW\nFindings: thin bone\nImpression: thin bone", "imaging"),
        (
            "Preoperative diagnosis: cyst\nPostoperative diagnosis: cyst\nAnesthesia: local",
            "procedure_note",
        ),
        ("Adm 3/1/2025 Disch 3/4/2025\nHospital course: quiet", "hospital_record"),
        ("Test Result Flag Reference range\nSodium 140", "lab"),
        ("Drug NDC Qty Refills Days supply", "pharmacy_history"),
        ("Service Billed Allowed Plan paid You owe", "plan_letter"),
    ],
)
def test_three_heads_tell_a_kind_and_never_more_than_likely(paper, text, kind):
    found = by_heads(paper(text))
    assert (found.value, found.sureness) == (kind, Sureness.LIKELY)


@pytest.mark.parametrize(
    "text",
    [
        "CC: foot pain\nPlan: rest",
        "My plan is to exam the result, and the impression of my assessment is good.",
        "S Brown\nO Miller\nA Jones\nP Smith",
        "Test one day, ask for the result the next, and see what reference range they use.",
    ],
)
def test_two_heads_or_words_of_a_sentence_tell_nothing(paper, text):
    assert by_heads(paper(text)) is None


def test_heads_of_two_kinds_alike_tell_neither(paper):
    text = "CC: a\nROS: b\nPlan: c\nSurgeon: d\nAnesthesia: e\nComplications: f"
    assert by_heads(paper(text)) is None
