from __future__ import annotations

import pytest

from intake.adapters.vault.kdf import STRONG, Cost, Costs, derive
from intake.domain.recovery_code import RecoveryCode
from intake.domain.secret import Passphrase
from intake.errors import KeysDamagedError

SALT = bytes(range(16))
CHEAP = Cost(64, 1)
MIB = 1024


def test_the_numbers_are_those_that_were_decided():
    assert STRONG.usual == Cost(256 * MIB, 3)
    assert STRONG.floor == Cost(64 * MIB, 3)
    assert STRONG.ceiling == Cost(1024 * MIB, 20)


def test_a_key_is_the_one_that_libsodium_gave_for_format_1():
    """Frozen: should it ever differ, no vault would open any more."""
    key = derive(Passphrase("acorn kettle lunar"), SALT, CHEAP)
    assert key.hex() == "0167868fbb8ce5296e5d1e426784d3f998d3f09003ad8b3d3b00c62ece835f0e"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Am\u00e9lie 2026", "Ame\u0301lie 2026"), ("\ufb01ve", "five"), ("\uff11\uff12", "12")],
)
def test_the_same_words_in_another_unicode_form_give_the_same_key(one, other):
    assert derive(Passphrase(one), SALT, CHEAP) == derive(Passphrase(other), SALT, CHEAP)


def test_any_text_can_be_a_passphrase():
    for text in ("", "\ud800 lone surrogate", "naïve Ω≈ç 日本語", "x" * 10_000, "a\0b"):
        assert len(derive(Passphrase(text), SALT, CHEAP)) == 32


def test_a_code_and_a_passphrase_of_the_same_bytes_are_told_apart_by_their_slot_only():
    code = RecoveryCode(b"0123456789abcdef")
    text = Passphrase("0123456789abcdef")
    assert derive(code, SALT, CHEAP) == derive(text, SALT, CHEAP)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(64 * MIB - 1, 3),
        Cost(64 * MIB, 2),
        Cost(256 * MIB, 21),
        Cost(2**31, 3),
        Cost(0, 3),
        Cost(-1, 3),
    ],
)
def test_a_cost_out_of_range_is_refused(cost):
    assert not STRONG.allow(cost)


def test_the_usual_and_the_lowest_cost_are_allowed_on_every_computer():
    assert STRONG.allow(STRONG.usual)
    assert STRONG.allow(STRONG.floor)


def test_a_computer_with_little_memory_takes_the_floor():
    greedy = Costs(usual=Cost(2**40, 3), floor=Cost(64, 1), ceiling=Cost(2**41, 3))
    assert greedy.for_new_slot() == Cost(64, 1)
    assert STRONG.for_new_slot() in {STRONG.usual, STRONG.floor}


def test_a_cost_that_cannot_be_paid_is_told_and_not_a_crash():
    with pytest.raises(KeysDamagedError):
        derive(Passphrase("x"), SALT, Cost(2**32 - 1, 1))
