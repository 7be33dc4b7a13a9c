from __future__ import annotations

from intake.domain.contradictions.found import Contradiction
from intake.ids import ContradictionId, QuestionId


def test_it_says_what_where_and_what_to_do():
    found = Contradiction(
        id=ContradictionId("visit_over"),
        what="Your visit date has passed.",
        to_do="Enter the new one.",
        questions=(QuestionId("visit.date"),),
    )
    assert found.what
    assert found.to_do
    assert found.questions
