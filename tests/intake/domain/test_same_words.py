from __future__ import annotations

import pytest

from intake.domain.same_words import Said, Words, compare_words
from tests.alike_letters import KINDS, pairs

LETTER = "Gabapentin was stopped in March because it made her drowsy and did not help her pain"


def compared(one, other):
    return compare_words(Said.in_text(one), Said.in_text(other))


@pytest.mark.parametrize(
    ("misread", "as_what"),
    [
        ("stopped", "stoppcd"),
        ("drowsy", "drovvsy"),
        ("March", "Marcb"),
        ("her pain", "herpain"),
    ],
)
def test_slips_of_the_eye_leave_words_the_same(misread, as_what):
    assert compared(LETTER, LETTER.replace(misread, as_what)) is Words.SAME


@pytest.mark.parametrize(
    ("was", "now"),
    [("March", "April"), ("not", "now"), ("did not help", "did help"), ("in", "on 4")],
)
def test_another_word_or_number_is_a_change(was, now):
    assert compared(LETTER, LETTER.replace(f" {was} ", f" {now} ")) is Words.NEARLY


def test_a_number_is_never_a_slip():
    dose = f"{LETTER} at 300 mg"
    assert compared(dose, dose.replace("300", "800")) is Words.NEARLY


def test_too_few_words_say_nothing():
    assert compared("See page 2", "See page 2") is Words.UNKNOWN


HELD_OUT = range(1_000, 1_150)  # the thresholds were chosen on other letters


@pytest.mark.parametrize("kind", KINDS)
def test_on_letters_held_out_none_is_falsely_called_the_same(kind):
    found = [compared(*pair) for pair in pairs(kind, HELD_OUT)]
    share = {each: found.count(each) / len(found) for each in Words}
    if kind.is_one_paper:
        assert share[Words.SAME] + share[Words.NEARLY] >= 0.98
    else:
        assert share[Words.SAME] == 0
    if kind.is_amended:
        assert share[Words.NEARLY] >= 0.98
    if kind.is_another:
        assert share[Words.OTHER] >= 0.95


def test_the_measure_would_see_a_false_same():
    kind = next(each for each in KINDS if each.is_amended)
    assert any(compared(one, one) is Words.SAME for one, _ in pairs(kind, HELD_OUT))
