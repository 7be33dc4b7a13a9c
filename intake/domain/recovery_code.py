"""The 48-digit recovery code: 128 bits in 8 groups, each group checkable on its own.

A group is 16 bits times 11, written with 6 digits: every slip of one digit and every
swap of two neighbours gives a number that 11 does not divide.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from intake.errors import CodeTypedWrongError

GROUPS = 8
DIGITS = 6
SECRET_BYTES = 2 * GROUPS
_STEP = 11
_HIGHEST = 0xFFFF


class GroupStanding(StrEnum):
    """How one group looks while it is typed."""

    UNFINISHED = "unfinished"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """A secret of 16 bytes that a person can write down and type back."""

    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_BYTES:
            message = "a recovery code holds 16 bytes"
            raise ValueError(message)

    @property
    def groups(self) -> tuple[str, ...]:
        """The 8 groups of 6 digits, as printed."""
        pairs = zip(self.secret[0::2], self.secret[1::2], strict=True)
        return tuple(f"{(high * 256 + low) * _STEP:0{DIGITS}d}" for high, low in pairs)

    @property
    def text(self) -> str:
        """The whole code with hyphens between the groups."""
        return "-".join(self.groups)


def parse_code(text: str) -> RecoveryCode:
    """Read a typed code; everything but digits is ignored.

    Raises:
        CodeTypedWrongError: with the groups (from 1) that cannot be right.
    """
    digits = _digits(text)
    if len(digits) != GROUPS * DIGITS:
        raise CodeTypedWrongError(())
    groups = _cut(digits)
    wrong = tuple(
        number
        for number, group in enumerate(groups, start=1)
        if group_standing(group) is not GroupStanding.RIGHT
    )
    if wrong:
        raise CodeTypedWrongError(wrong)
    values = (int(group) // _STEP for group in groups)
    return RecoveryCode(b"".join(value.to_bytes(2, "big") for value in values))


def group_standing(group: str) -> GroupStanding:
    """Say whether one group of the code can be right, while it is typed."""
    digits = _digits(group)
    if len(digits) < DIGITS:
        return GroupStanding.UNFINISHED
    value, rest = divmod(int(digits), _STEP)
    is_right = len(digits) == DIGITS and rest == 0 and value <= _HIGHEST
    return GroupStanding.RIGHT if is_right else GroupStanding.WRONG


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter in "0123456789")


def _cut(digits: str) -> tuple[str, ...]:
    return tuple(digits[start : start + DIGITS] for start in range(0, len(digits), DIGITS))
