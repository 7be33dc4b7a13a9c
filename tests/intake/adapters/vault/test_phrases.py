from __future__ import annotations

import re
from pathlib import Path

from intake.adapters.vault.phrases import read_words, suggest_passphrase
from intake.domain.passphrase import weakness

RESOURCES = Path(__file__).resolve().parents[4] / "resources"


def test_a_suggestion_is_seven_words_of_the_list_and_strong_enough(tmp_path):
    path = tmp_path / "words.txt"
    path.write_text("# a note\nacorn\nkettle\nlunar\nmitten\n")
    words = read_words(path)
    assert words == ("acorn", "kettle", "lunar", "mitten")
    suggested = suggest_passphrase(words)
    assert len(suggested.split()) == 7
    assert set(suggested.split()) <= set(words)


def test_no_two_suggestions_are_the_same():
    words = read_words(RESOURCES / "words.txt")
    found = {suggest_passphrase(words) for _ in range(200)}
    assert len(found) == 200
    assert all(weakness(phrase) == "" for phrase in found)


def test_the_shipped_words_are_many_short_and_each_there_once():
    words = read_words(RESOURCES / "words.txt")
    assert len(words) >= 2048
    assert list(words) == sorted(set(words))
    assert all(re.fullmatch("[a-z]{3,8}", word) for word in words)


def test_the_shipped_common_passphrases_are_in_the_form_they_are_compared_in():
    common = read_words(RESOURCES / "common_passphrases.txt")
    assert list(common) == sorted(set(common))
    assert all(re.fullmatch("[a-z0-9]+", each) for each in common)
    assert weakness("Correct Horse Battery Staple!", common)
