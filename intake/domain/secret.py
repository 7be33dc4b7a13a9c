"""What opens a vault: a passphrase or a recovery code. Never printed, never logged."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.recovery_code import RecoveryCode


@dataclass(frozen=True, slots=True, repr=False)
class Passphrase:
    """Words that the person chose or took from us. Its form is frozen as NFKC, UTF-8."""

    text: str


Secret = Passphrase | RecoveryCode
