"""The shape of keys.json: the data key, wrapped once per secret that opens the vault."""

from __future__ import annotations

import hashlib
import json
from secrets import token_bytes, token_hex
from typing import TYPE_CHECKING, Annotated, Literal, Self

from nacl import bindings
from nacl.exceptions import CryptoError
from pydantic import Field, StrictInt, StrictStr

from intake.adapters.vault.kdf import SALT_BYTES, Cost, derive
from intake.adapters.vault.layout import KEYS_FORMAT
from intake.domain.recovery_code import RecoveryCode
from intake.domain.value import Value
from intake.errors import KeysDamagedError

if TYPE_CHECKING:
    from intake.adapters.vault.kdf import Costs
    from intake.domain.secret import Secret

_NONCE = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
Hex = Annotated[StrictStr, Field(pattern=r"^([0-9a-f]{2})+$", max_length=256)]
Salt = Annotated[Hex, Field(min_length=2 * SALT_BYTES, max_length=2 * SALT_BYTES)]
Nonce = Annotated[Hex, Field(min_length=2 * _NONCE, max_length=2 * _NONCE)]
SlotType = Literal["passphrase", "recovery", "caregiver"]
_MOST_SLOTS = 6  # 1 passphrase, 1 recovery code, 3 caregivers, 1 keyring


class Argon2id(Value):
    """How a slot's key is derived. ``m`` in KiB; libsodium knows one lane only."""

    name: Literal["argon2id"] = "argon2id"
    v: Literal[19] = 19
    m: StrictInt
    t: StrictInt
    p: Literal[1] = 1
    salt: Salt

    @property
    def cost(self) -> Cost:
        """The cost of trying this slot."""
        return Cost(self.m, self.t)


class SecretSlot(Value):
    """The data key under a passphrase, a recovery code or a caregiver's passphrase."""

    type: SlotType
    id: Hex
    kdf: Argon2id
    nonce: Nonce
    ct: Hex


class KeyringSlot(Value):
    """The data key under a random key that the system's keyring holds: nothing to derive."""

    type: Literal["keyring"] = "keyring"
    id: Hex
    nonce: Nonce
    ct: Hex


Slot = Annotated[SecretSlot | KeyringSlot, Field(discriminator="type")]


class KeysFile(Value):
    """All of keys.json. ``check`` tells a damaged file from a wrong passphrase."""

    format: Literal[1] = 1
    vault: Annotated[Hex, Field(min_length=32, max_length=32)]
    slots: Annotated[tuple[Slot, ...], Field(min_length=1, max_length=_MOST_SLOTS)]
    check: Hex

    @classmethod
    def of(cls, vault: str, slots: tuple[SecretSlot | KeyringSlot, ...]) -> Self:
        """Return the file that holds these slots."""
        return cls(vault=vault, slots=slots, check=_check(vault, slots))

    @property
    def is_whole(self) -> bool:
        """Whether every byte that matters is as it was written."""
        return self.check == _check(self.vault, self.slots)

    def with_slot(self, slot: SecretSlot) -> KeysFile:
        """Return the file with this slot in place of those of its type."""
        others = tuple(each for each in self.slots if each.type != slot.type)
        return KeysFile.of(self.vault, (slot, *others))

    def to_bytes(self) -> bytes:
        """Return the file as it is written: plain JSON, without a name in it."""
        return (self.model_dump_json(indent=1) + "\n").encode()


def new_vault_id() -> str:
    """Return a random id of 16 bytes, in hex."""
    return token_hex(16)


def wrap(
    data_key: bytes, slot_type: SlotType, secret: Secret, vault: str, costs: Costs
) -> SecretSlot:
    """Return a new slot that gives the data key to whoever has the secret."""
    cost = costs.for_new_slot()
    salt, nonce, slot_id = token_bytes(SALT_BYTES), token_bytes(_NONCE), token_hex(8)
    kdf = Argon2id(m=cost.memory, t=cost.passes, salt=salt.hex())
    key = derive(secret, salt, cost)
    sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        data_key, _header(slot_type, slot_id, kdf, vault), nonce, key
    )
    return SecretSlot(type=slot_type, id=slot_id, kdf=kdf, nonce=nonce.hex(), ct=sealed.hex())


def unwrap(keys: KeysFile, secret: Secret, costs: Costs) -> bytes | None:
    """Return the data key, or None if no slot knows this secret.

    Raises:
        KeysDamagedError: a slot asks for a cost out of range; nothing was derived.
    """
    types = ("recovery",) if isinstance(secret, RecoveryCode) else ("passphrase", "caregiver")
    slots = [each for each in keys.slots if isinstance(each, SecretSlot)]
    if not all(costs.allow(slot.kdf.cost) for slot in slots):
        raise KeysDamagedError
    for slot in slots:
        if slot.type in types and (data_key := _open(slot, keys.vault, secret)) is not None:
            return data_key
    return None


def _open(slot: SecretSlot, vault: str, secret: Secret) -> bytes | None:
    key = derive(secret, bytes.fromhex(slot.kdf.salt), slot.kdf.cost)
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytes.fromhex(slot.ct),
            _header(slot.type, slot.id, slot.kdf, vault),
            bytes.fromhex(slot.nonce),
            key,
        )
    except CryptoError:
        return None


def _header(slot_type: SlotType, slot_id: str, kdf: Argon2id, vault: str) -> bytes:
    """Return what a slot's seal also vouches for: header, vault id and format."""
    slot = {"type": slot_type, "id": slot_id, "kdf": kdf.model_dump()}
    return _canonical({"slot": slot, "vault": vault, "format": KEYS_FORMAT})


def _check(vault: str, slots: tuple[SecretSlot | KeyringSlot, ...]) -> str:
    listed = [slot.model_dump() for slot in slots]
    whole = _canonical({"format": KEYS_FORMAT, "vault": vault, "slots": listed})
    return hashlib.sha256(whole).hexdigest()


def _canonical(content: dict[str, object]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
