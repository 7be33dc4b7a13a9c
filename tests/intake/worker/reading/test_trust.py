from __future__ import annotations

import pytest

from intake.worker.reading.trust import can_be_trusted

LETTER = (
    "The patient was seen on 11/10/2026 for follow-up of complex regional pain (CRPS I). "
    "She took gabapentin 1,800 mg/day for 14 weeks; PEG 7.3. Claim no. 4471-889-02."
)
TABLE = "Sodium 138 mmol/L 135-145 Potassium 4.1 mmol/L 3.5-5.1 Glucose 96 mg/dL H L Hgb 13.2"
CIPHER = "7KH SDWLHQW ZDV VHHQ WRGD\\ IRU IROORZ XS RI FRPSOH[ UHJLRQDO SDLQ VQGU 6KH WRRN PJ"


@pytest.mark.parametrize("text", [LETTER, TABLE, "Приём пациента " * 9, "患者は本日 来院 " * 9])
def test_words_of_a_language_are_trusted(text):
    assert can_be_trusted(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "",
        CIPHER,
        "\ufffd\ufffd\ufffd of \ufffd\ufffd",
        "\ue001\ue002 " * 20,
        "_____ ..... ===== " * 9,
        "x" * 400 + " a" * 2 + " qqqqqqq" * 20,
    ],
)
def test_a_broken_encoding_is_not(text):
    assert not can_be_trusted(text.split())


def test_of_a_few_words_nothing_bad_is_thought():
    assert can_be_trusted(["RCVD", "11/10/2026"])
