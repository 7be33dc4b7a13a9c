"""What lies in a zip, before anything of it is unpacked."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StrictInt, StrictStr

from intake.domain.value import Value
from intake.errors import (
    MemberIsLinkError,
    MemberLockedError,
    MemberOutsideError,
    MemberTooDenseError,
    PackageTooLargeError,
    SourceTooLargeError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from intake.errors import SourceError

LARGEST_PACKAGE_BYTES = 2_000_000_000  # of all that is unpacked from one zip
_LEFTOVERS = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_LEFTOVER_STARTS = ("._", ".~lock.", "~$")  # of Macs, and of programs while a letter is open
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06")  # the second begins one that holds nothing
_SUMMARY, _BODY = b"ClinicalDocument", b"nonXMLBody"
_HEAD_WITHIN = 4_096


class Refusal(StrEnum):
    """Why one member of a zip is not unpacked."""

    LOCKED = "locked"
    TOO_LARGE = "too_large"
    TOO_DENSE = "too_dense"
    PACKAGE_TOO_LARGE = "package_too_large"
    LINK = "link"
    OUTSIDE = "outside"


class Member(Value):
    """One file in a zip: its name without folders, and where it stands among the others."""

    name: StrictStr
    number: Annotated[StrictInt, Field(ge=0)]
    refusal: Refusal | None = None


REFUSALS: Mapping[Refusal, type[SourceError]] = MappingProxyType(
    {
        Refusal.LOCKED: MemberLockedError,
        Refusal.TOO_LARGE: SourceTooLargeError,
        Refusal.TOO_DENSE: MemberTooDenseError,
        Refusal.PACKAGE_TOO_LARGE: PackageTooLargeError,
        Refusal.LINK: MemberIsLinkError,
        Refusal.OUTSIDE: MemberOutsideError,
    }
)


def is_leftover(name: str) -> bool:
    """Whether a computer puts such a file beside others for itself; nobody means it."""
    return name.startswith(_LEFTOVER_STARTS) or name.lower() in _LEFTOVERS


def may_be_package(data: bytes) -> bool:
    """Whether the worker should be asked what lies in this file. Nothing is parsed here."""
    return data.startswith(_ZIPS)


def may_enclose(data: bytes) -> bool:
    """Whether the worker should be asked for a file inside this one, e.g. in a summary."""
    return _SUMMARY in data[:_HEAD_WITHIN] and _BODY in data
