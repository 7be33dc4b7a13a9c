"""Opening zips that nobody here wrote: every size is asked before it is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from intake.domain.papers import Trouble
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    from typing import IO

MOST_MEMBERS = 5_000
UTF8_FLAG, LOCK_FLAG = 0x800, 0x1
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
)


def opened_zip(data: bytes) -> zipfile.ZipFile:
    """Open a zip without unpacking anything.

    Raises:
        UnusableError: damaged, or of too many members.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGED as error:
        raise UnusableError(Trouble.DAMAGED) from error
    if len(archive.infolist()) > MOST_MEMBERS:
        raise UnusableError(Trouble.TOO_MANY_PAGES)
    return archive


def names_in(data: bytes) -> frozenset[str]:
    """Return the names in a zip; none where it cannot be read."""
    try:
        with opened_zip(data) as archive:
            return frozenset(archive.namelist())
    except UnusableError:
        return frozenset()


def unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """Return one member's bytes, checked by its sum.

    Raises:
        UnusableError: damaged, locked, or more than ``most`` bytes.
    """
    if member.file_size > most:
        raise UnusableError(Trouble.TOO_LARGE)
    if member.flag_bits & LOCK_FLAG:
        raise UnusableError(Trouble.LOCKED)
    try:
        with archive.open(member) as stream:
            return _whole(stream, most)
    except _DAMAGED as error:
        raise UnusableError(Trouble.DAMAGED) from error


def _whole(stream: IO[bytes], most: int) -> bytes:
    data = stream.read(most + 1)
    if len(data) > most:
        raise UnusableError(Trouble.TOO_LARGE)
    return data
