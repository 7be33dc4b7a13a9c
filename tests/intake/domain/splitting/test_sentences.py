from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.splitting.sentences import sentences


@pytest.mark.parametrize(
    "whole",
    [
        "Medicines, e.g. Gabapentin, were tried.",
        "A dose of 0.35 mg/kg vs. Placebo was given.",
        "Seen by Dr. Okafor at St. Mary approx. 3 times.",
        "Two trials (each 6 weeks. Both at full dose) were made.",
        "A note by J. Smith of the U.S. Clinic is enough.",
    ],
)
def test_abbreviations_decimals_and_brackets_do_not_end_a_sentence(whole):
    assert sentences(whole) == [whole]


def test_sentences_end_at_full_stops_and_quotes():
    assert sentences("It is “needed.” It was tried? 2 more follow.") == [
        "It is “needed.”",
        "It was tried?",
        "2 more follow.",
    ]


@given(st.text())
def test_no_sign_is_lost(text):
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
