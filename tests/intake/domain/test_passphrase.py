from __future__ import annotations

import pytest

from intake.domain.passphrase import LONGEST, normal, weakness


@pytest.mark.parametrize(
    "passphrase",
    [
        "acorn kettle lunar mitten",
        "Zażółć gęślą jaźń",
        "日本語の長い合言葉はとても安全です",
        "x" * 3 + "a long sentence without any rule",
        "a" * 200 + " word chosen by me",
    ],
)
def test_a_long_passphrase_of_any_letters_is_fine(passphrase):
    assert weakness(passphrase) == ""


@pytest.mark.parametrize("passphrase", ["", "short", "fourteen chars"])
def test_a_short_passphrase_is_told_how_long_it_must_be(passphrase):
    assert "at least 15 characters" in weakness(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        "aaaaaaaaaaaaaaaaaaaa",
        "abababababababababab",
        "123456789012345678",
        "abcdefghijklmnopqrst",
        "qwertyuiopasdfghjkl",
        "lkjhgfdsapoiuytrewq",
        "abcabcabcabcabcabc",
    ],
)
def test_a_plain_pattern_is_refused(passphrase):
    assert "pattern" in weakness(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    ["Correct Horse Battery-Staple", "PasswordPasswordPassword", "password password"],
)
def test_what_everybody_tries_first_is_refused(passphrase):
    common = {"correcthorsebatterystaple", "password"}
    assert "tried first" in weakness(passphrase, common)
    assert weakness("plenty of made-up words", common) == ""


def test_a_passphrase_may_be_very_long_but_not_endless():
    sentence = "one two three four five "
    assert weakness((sentence * 100)[: LONGEST // 2]) == ""
    assert "at most" in weakness(sentence * 100)


def test_the_same_letters_typed_on_another_keyboard_are_the_same_passphrase():
    assert normal("Ame\u0301lie") == normal("Am\u00e9lie")
    assert normal("\ufb01ne") == "fine"
