"""A save that was cut off left a journal: make sure the engine undoes it truthfully.

The engine authenticates every page in the journal but not the journal's header. A
damaged header would leave half a change with valid pages, and nobody would notice. So
before the engine touches anything, the cut-off change is undone twice on copies: once
by the engine, once by putting the journal's own pages back. Both must give the same.
"""

from __future__ import annotations

import shutil
from enum import StrEnum
from typing import TYPE_CHECKING

import apsw

from intake.adapters.vault.engine import Access, connect, explained, explained_os
from intake.adapters.vault.schema import refuse_newer
from intake.errors import DiskFullError, NewerVaultError, StoreError, VaultDamagedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from intake.adapters.vault.layout import Layout

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_NOT_BEGUN = bytes(12)  # magic and count are written together, once all pages are safe
_SECTOR = 512
_PAGE = 4096
_NUMBER = 4
_RECORD = _NUMBER + _PAGE + _NUMBER  # page number, page, checksum
_RESERVED = 32  # nonce and tag at the end of each page: new at each writing
_COUNT = slice(8, 12)
_PAGES_BEFORE = slice(16, 20)
_SECTOR_SIZE = slice(20, 24)
_PAGE_SIZE = slice(24, 28)


class Journal(StrEnum):
    """What the journal beside a database means for opening it."""

    NONE = "none"
    HARMLESS = "harmless"
    UNTRUE = "untrue"


def is_hot(layout: Layout) -> bool:
    """Whether a save was cut off."""
    try:
        return layout.journal.stat().st_size > 0
    except FileNotFoundError:
        return False


def look(layout: Layout, data_key: bytes) -> Journal:
    """Say whether the engine may undo the cut-off save. Only copies are touched.

    Where there is no room for copies, the header is held against the journal's length.

    Raises:
        StoreError: the journal cannot be read.
    """
    if not is_hot(layout):
        return Journal.NONE
    try:
        data = layout.journal.read_bytes()
        if data.startswith(_NOT_BEGUN) or len(data) < _SECTOR:
            return Journal.HARMLESS
    except OSError as error:
        raise explained_os(error) from error
    try:
        layout.scratch.mkdir(mode=0o700, exist_ok=True)
        return _compare(layout, data, data_key)
    except (
        OSError,
        DiskFullError,
    ):  # a full disk must not keep a person from opening the vault
        return Journal.HARMLESS if _header_holds(data) else Journal.UNTRUE
    finally:
        empty_scratch(layout)


def empty_scratch(layout: Layout) -> None:
    """Remove what a crash may have left in the scratch folder."""
    shutil.rmtree(layout.scratch, ignore_errors=True)


def _compare(layout: Layout, data: bytes, data_key: bytes) -> Journal:
    by_engine, by_hand = layout.scratch / "engine.db", layout.scratch / "hand.db"
    shutil.copyfile(layout.database, by_engine)
    shutil.copyfile(layout.database, by_hand)
    by_engine.with_name("engine.db-journal").write_bytes(data)
    try:
        _put_back(by_hand, data)
        same = _pages(by_engine, data_key) == _pages(by_hand, data_key)
    except (NewerVaultError, DiskFullError):
        raise
    except StoreError:
        return Journal.UNTRUE
    return Journal.HARMLESS if same else Journal.UNTRUE


def _header_holds(data: bytes) -> bool:
    sizes = (int.from_bytes(data[_SECTOR_SIZE], "big"), int.from_bytes(data[_PAGE_SIZE], "big"))
    told = int.from_bytes(data[_COUNT], "big")
    fits = _SECTOR + told * _RECORD == len(data)
    return data.startswith(_MAGIC) and sizes == (_SECTOR, _PAGE) and fits


def _put_back(database: Path, data: bytes) -> None:
    pages_before = int.from_bytes(data[_PAGES_BEFORE], "big")
    with database.open("r+b") as file:
        for number, page in _records(data):
            if not 1 <= number <= pages_before:
                raise VaultDamagedError
            file.seek((number - 1) * _PAGE)
            file.write(page)
        file.truncate(pages_before * _PAGE)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield page numbers and pages of every part of the journal."""
    start = 0
    while start < len(data) and not data.startswith(_NOT_BEGUN, start):
        first = start + _SECTOR
        end = first + _record_count(data, start) * _RECORD
        for at in range(first, end, _RECORD):
            number = int.from_bytes(data[at : at + _NUMBER], "big")
            yield number, data[at + _NUMBER : at + _NUMBER + _PAGE]
        start = _next_sector(end)


def _record_count(data: bytes, start: int) -> int:
    """Return how many pages a part holds: as its header says, if that can be true.

    Else, by length: then the header is torn, which is honest as long as the database
    was not yet touched, or damaged. The comparison tells which.
    """
    told = int.from_bytes(data[start : start + _SECTOR][_COUNT], "big")
    end = start + _SECTOR + told * _RECORD
    following = _next_sector(end)
    is_last = end == len(data)
    has_next = following < len(data) and data.startswith((_MAGIC, _NOT_BEGUN), following)
    if data.startswith(_MAGIC, start) and told and (is_last or has_next):
        return told
    return max(0, len(data) - start - _SECTOR) // _RECORD


def _next_sector(at: int) -> int:
    return -(-at // _SECTOR) * _SECTOR


def _pages(database: Path, data_key: bytes) -> list[bytes]:
    """Return every page in clear, in memory only, without the engine's seal."""
    connection = connect(database, data_key, Access.WRITE)
    try:
        refuse_newer(connection)
        if connection.pragma("integrity_check") != "ok":
            raise VaultDamagedError
        pages_on_disk, rest = divmod(database.stat().st_size, _PAGE)
        if rest or connection.pragma("page_count") != pages_on_disk:
            raise VaultDamagedError
        image = connection.serialize("main")
    except apsw.Error as error:
        raise explained(error) from error
    finally:
        connection.close()
    return [image[at : at + _PAGE - _RESERVED] for at in range(0, len(image), _PAGE)]
