"""What lies in a zip or in another file, before anything of it is unpacked."""

from __future__ import annotations

import re
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StrictInt, StrictStr

from intake.domain.between_streams import between_streams
from intake.domain.value import Value
from intake.errors import (
    MemberIsLinkError,
    MemberLockedError,
    MemberOutsideError,
    MembersTooManyError,
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
_PDF, _PDF_WITHIN, _ATTACHED = b"%PDF-", 1_024, b"/EmbeddedFile"
_WORD_PICTURES = b"word/media/"
_RTF, _RTF_PICTURE = b"{\\rtf", b"\\pict"
_EMAIL_WITHIN = 32_768  # an e-mail names every computer it passed before it names its parts
_EMAIL, _EMAIL_PARTS = b"mime-version:", re.compile(rb"content-type:\s*multipart/")


class Refusal(StrEnum):
    """Why one member of a zip is not unpacked."""

    LOCKED = "locked"
    TOO_LARGE = "too_large"
    TOO_DENSE = "too_dense"
    PACKAGE_TOO_LARGE = "package_too_large"
    LINK = "link"
    OUTSIDE = "outside"
    TOO_MANY = "too_many"


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
        Refusal.TOO_MANY: MembersTooManyError,
    }
)


def is_leftover(name: str) -> bool:
    """Whether a computer puts such a file beside others for itself; nobody means it."""
    return name.startswith(_LEFTOVER_STARTS) or name.lower() in _LEFTOVERS


def may_be_package(data: bytes) -> bool:
    """Whether the worker should be asked what lies in this file. Nothing is parsed here."""
    return data.startswith(_ZIPS)


def may_enclose(data: bytes) -> bool:
    """Whether the worker should be asked for files inside this one, which is a paper itself."""
    if data.startswith(_ZIPS):
        return _WORD_PICTURES in data
    if data.startswith(_RTF):
        return _RTF_PICTURE in data
    if _PDF in data[:_PDF_WITHIN]:
        return any(_ATTACHED in part for part in between_streams(data))
    if _SUMMARY in data[:_HEAD_WITHIN]:
        return _BODY in data
    head = data[:_EMAIL_WITHIN].lower()
    return _EMAIL in head and _EMAIL_PARTS.search(head) is not None
