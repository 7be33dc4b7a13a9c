from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.diagnosis import diagnosis, say_diagnosis
from tests.builders import an_answer
from tests.reports import a_material


def test_the_diagnosis_comes_first_with_place_and_code():
    assert diagnosis(a_material()).lines[0].text == "CRPS type I, left hand (G90.512)."


def test_a_code_alone_is_told_as_a_code():
    assert say_diagnosis(
        a_material(Case.of([an_answer("request.diagnosis_codes", "F33.2")]))
    ) == ("F33.2")


def test_nothing_told_gives_an_empty_section():
    assert diagnosis(a_material(Case())).lines == ()


def test_signs_are_told_as_recorded():
    told = " ".join(line.text for line in diagnosis(a_material()).lines)
    assert "Signs: Dr. Adaeze Okafor, Nov 10, 2026: pain to light touch (sensory)" in told
