from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from intake.adapters.vault.kdf import STRONG
from intake.adapters.vault.key_slots import KeyringSlot, KeysFile, new_vault_id, unwrap, wrap
from intake.domain.recovery_code import RecoveryCode
from intake.domain.secret import Passphrase
from intake.errors import KeysDamagedError
from tests.vaults import QUICK

KEY = bytes(range(32))
VAULT = "ab" * 16
PASSPHRASE = Passphrase("plenty of made-up words")
CODE = RecoveryCode(b"0123456789abcdef")


def a_slot(kind="passphrase", secret=PASSPHRASE, vault=VAULT):
    return wrap(KEY, kind, secret, vault, QUICK)


def a_file(*slots):
    return KeysFile.of(VAULT, slots or (a_slot(),))


@pytest.mark.parametrize(
    ("kind", "secret"),
    [("passphrase", PASSPHRASE), ("caregiver", PASSPHRASE), ("recovery", CODE)],
)
def test_whoever_has_the_secret_gets_the_key(kind, secret):
    assert unwrap(a_file(a_slot(kind, secret)), secret, QUICK) == KEY


def test_no_match_is_told_apart_from_damage():
    assert unwrap(a_file(), Passphrase("plenty of made-up Words"), QUICK) is None
    assert unwrap(a_file(), CODE, QUICK) is None


def test_a_code_opens_its_own_slot_only():
    same_bytes = Passphrase("0123456789abcdef")
    assert unwrap(a_file(a_slot("recovery", CODE)), same_bytes, QUICK) is None


def test_a_slot_of_another_vault_does_not_open():
    moved = KeysFile.of("cd" * 16, (a_slot(),))
    assert unwrap(moved, PASSPHRASE, QUICK) is None


def test_a_slot_under_another_name_does_not_open():
    renamed = a_slot().changed(type="caregiver")
    assert unwrap(a_file(renamed), PASSPHRASE, QUICK) is None


@pytest.mark.parametrize("change", [{"t": 2}, {"m": 65}, {"salt": "00" * 16}])
def test_a_changed_header_does_not_open(change):
    slot = a_slot()
    changed = slot.changed(kdf=slot.kdf.changed(**change))
    assert unwrap(a_file(changed), PASSPHRASE, QUICK) is None


def test_a_changed_payload_does_not_open():
    slot = a_slot()
    for place in range(0, len(slot.ct), 7):
        digit = "0" if slot.ct[place] != "0" else "1"
        changed = slot.changed(ct=slot.ct[:place] + digit + slot.ct[place + 1 :])
        assert unwrap(a_file(changed), PASSPHRASE, QUICK) is None


def test_a_cheap_or_dear_slot_is_refused_before_anything_is_derived():
    with pytest.raises(KeysDamagedError):
        unwrap(a_file(), PASSPHRASE, STRONG)
    slot = a_slot()
    dear = slot.changed(kdf=slot.kdf.changed(m=2**31 - 1, t=1000))
    with pytest.raises(KeysDamagedError):
        unwrap(a_file(dear), PASSPHRASE, QUICK)


@pytest.mark.parametrize("change", [{"p": 2}, {"v": 16}, {"name": "scrypt"}, {"m": "64"}])
def test_another_kind_of_derivation_is_not_read(change):
    content = json.loads(a_file().to_bytes())
    content["slots"][0]["kdf"].update(change)
    with pytest.raises(ValidationError):
        KeysFile.model_validate_json(json.dumps(content))


def test_a_file_reads_back_as_it_was_and_is_small():
    slots = (a_slot(), a_slot("recovery", CODE))
    data = a_file(*slots).to_bytes()
    assert KeysFile.model_validate_json(data) == a_file(*slots)
    assert KeysFile.model_validate_json(data).is_whole
    assert len(data) < 2048


def test_a_file_with_a_flipped_bit_is_not_whole():
    data = a_file().to_bytes()
    unnoticed = 0
    for at in range(len(data)):
        for bit in range(8):
            flipped = bytearray(data)
            flipped[at] ^= 1 << bit
            try:
                read = KeysFile.model_validate_json(bytes(flipped))
            except ValidationError:
                continue
            unnoticed += read.is_whole and read != KeysFile.model_validate_json(data)
    assert unnoticed == 0


def test_a_new_slot_takes_the_place_of_the_old_one_of_its_kind():
    keys = a_file(a_slot(), a_slot("recovery", CODE))
    other = a_slot("recovery", RecoveryCode(b"another sixteen!"))
    kinds = [slot.type for slot in keys.with_slot(other).slots]
    assert sorted(kinds) == ["passphrase", "recovery"]
    assert unwrap(keys.with_slot(other), CODE, QUICK) is None
    assert unwrap(keys.with_slot(other), PASSPHRASE, QUICK) == KEY


def test_a_keyring_slot_has_its_place_in_the_format_and_opens_to_no_passphrase():
    keyring = KeyringSlot(id="ab" * 8, nonce="00" * 24, ct="00" * 48)
    keys = a_file(a_slot(), keyring)
    assert KeysFile.model_validate_json(keys.to_bytes()) == keys
    assert unwrap(keys, PASSPHRASE, QUICK) == KEY


def test_the_file_holds_no_name_and_no_two_salts_are_the_same():
    one, other = a_slot(), a_slot()
    assert one.kdf.salt != other.kdf.salt
    assert one.nonce != other.nonce
    assert new_vault_id() != new_vault_id()
    fields = set(json.loads(a_file().to_bytes())["slots"][0])
    assert fields == {"type", "id", "kdf", "nonce", "ct"}
