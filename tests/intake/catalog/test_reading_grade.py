from __future__ import annotations

import pytest

from tests.intake.catalog.reading_grade import grade


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("The cat sat on the mat. It was warm.", -3, 2),
        ("Ask the clinic for the notes of your last visit.", 2, 6),
        (
            "Reimbursement determinations necessitate comprehensive documentation.",
            20,
            40,
        ),
        ("", 0, 0),
    ],
)
def test_plain_words_have_a_low_grade_and_office_words_a_high_one(text, least, most):
    assert least <= grade(text) <= most
