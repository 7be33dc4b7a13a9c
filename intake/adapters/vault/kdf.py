"""From a secret to a key: Argon2id, with its cost checked before it is paid."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nacl import pwhash
from nacl.exceptions import CryptoError

from intake.domain.passphrase import normal
from intake.domain.recovery_code import RecoveryCode
from intake.errors import KeysDamagedError

if TYPE_CHECKING:
    from intake.domain.secret import Secret

KEY_BYTES = 32
SALT_BYTES = pwhash.argon2id.SALTBYTES
_KIB = 1024
_MIB_IN_KIB = 1024
_SHARE_OF_MEMORY = 4


@dataclass(frozen=True, slots=True)
class Cost:
    """What one derivation takes: ``memory`` in KiB, and how many ``passes`` over it."""

    memory: int
    passes: int


@dataclass(frozen=True, slots=True)
class Costs:
    """What a new slot costs, and what a slot found on disk may ask for.

    A floor stops a downgraded file from making guessing cheap; a ceiling stops it from
    hanging the computer.
    """

    usual: Cost
    floor: Cost
    ceiling: Cost

    def for_new_slot(self) -> Cost:
        """Return the usual cost, or the floor on a computer with little memory."""
        return self.floor if self.usual.memory > _bearable(self.usual.memory) else self.usual

    def allow(self, cost: Cost) -> bool:
        """Whether a cost found on disk is neither too cheap nor too dear to try."""
        highest = min(self.ceiling.memory, _bearable(self.ceiling.memory))
        return (
            self.floor.memory <= cost.memory <= max(highest, self.usual.memory)
            and self.floor.passes <= cost.passes <= self.ceiling.passes
        )


STRONG = Costs(
    usual=Cost(256 * _MIB_IN_KIB, 3),
    floor=Cost(64 * _MIB_IN_KIB, 3),
    ceiling=Cost(1024 * _MIB_IN_KIB, 20),
)


def derive(secret: Secret, salt: bytes, cost: Cost) -> bytes:
    """Return the 32-byte key that a secret gives.

    Raises:
        KeysDamagedError: the computer cannot pay this cost.
    """
    try:
        return pwhash.argon2id.kdf(
            KEY_BYTES,
            _bytes_of(secret),
            salt,
            opslimit=cost.passes,
            memlimit=cost.memory * _KIB,
        )
    except (CryptoError, MemoryError) as error:
        raise KeysDamagedError from error


def _bytes_of(secret: Secret) -> bytes:
    if isinstance(secret, RecoveryCode):
        return secret.secret
    return normal(secret.text).encode("utf-8", "surrogatepass")


def _bearable(fallback: int) -> int:
    """Return a quarter of this computer's memory in KiB, or the fallback if unknown."""
    try:
        pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return fallback
    return pages * size // _KIB // _SHARE_OF_MEMORY
