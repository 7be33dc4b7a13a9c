"""Look at everything in an open vault: every page, every document, every backup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from intake.adapters.vault import documents, file_rows, rows, word_rows, words
from intake.adapters.vault.key_files import read_keys
from intake.adapters.vault.rows import StoredFile
from intake.adapters.vault.schema import HAS_WORDS, format_of
from intake.adapters.vault.snapshots import lacking, snapshots
from intake.errors import DocumentMissingError, StoreError, VaultDamagedError
from intake.ids import CaseId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.adapters.vault.snapshots import Snapshot
    from intake.adapters.vault.store import OpenVault


class Damage(StrEnum):
    """What can be wrong, in words."""

    RECORDS = "The file of records is damaged"
    ENTRIES = "An entry cannot be read"
    KEYS = "The file with the keys is damaged or missing"
    KEYS_BEFORE = "The spare copy of the keys is damaged or missing"
    DOCUMENT_MISSING = "The file of a document is missing"
    DOCUMENT_DAMAGED = "The file of a document is damaged"
    WORDS = "The words read from papers are damaged; the papers themselves are not"
    BACKUP_DAMAGED = "A backup is damaged"
    BACKUP_LACKS_DOCUMENT = "A backup lacks a document"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. ``name`` is a document's id or a backup's name, or empty."""

    damage: Damage
    name: str = ""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How many things were looked at, and what is wrong with them."""

    pages: int
    documents: int
    backups: int
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def check_vault(vault: OpenVault) -> CheckReport:
    """Verify a vault. Never raises for damage: damage is the answer."""
    found = snapshots(vault.hold.layout)
    findings = [*_keys(vault)]
    pages, files = 0, list[StoredFile]()
    try:
        with vault.hold.reading() as db:
            files = file_rows.all_files(db)
            pages = int(db.pragma("page_count"))
            _refuse_damaged(str(db.pragma("integrity_check")))
            _refuse_damaged("ok" if db.pragma("foreign_key_check") is None else "")
        findings += _entries(vault)
        findings += _words(vault)
    except StoreError:
        findings.append(Finding(Damage.RECORDS))
    for file in files:
        findings += _document(vault, file)
    for snapshot in found:
        findings += _backup(vault, snapshot)
    return CheckReport(pages, len(files), len(found), tuple(findings))


def _refuse_damaged(verdict: str) -> None:
    if verdict != "ok":
        raise VaultDamagedError


def _keys(vault: OpenVault) -> Iterator[Finding]:
    layout = vault.hold.layout
    for path, damage in (
        (layout.keys, Damage.KEYS),
        (layout.keys_before, Damage.KEYS_BEFORE),
    ):
        try:
            is_ours = read_keys(path) == vault.keys.file
        except StoreError:
            is_ours = False
        if not is_ours:
            yield Finding(damage)


def _entries(vault: OpenVault) -> Iterator[Finding]:
    with vault.hold.reading() as db:
        cases = rows.case_ids(db)
    for case in cases:
        try:
            vault.load(CaseId(case))
            vault.history(CaseId(case), -1)
        except StoreError:
            yield Finding(Damage.ENTRIES, case)


def _words(vault: OpenVault) -> Iterator[Finding]:
    """Each page's words and places fit; the index finds what stands there."""
    with vault.hold.reading() as db:
        if format_of(db) < HAS_WORDS:
            return
    try:
        with vault.hold.reading() as db:
            for row in word_rows.all_words(db):
                words.read(row)
        if not vault.read_only:
            with vault.hold.writing() as db:
                word_rows.check_index(db)
    except StoreError:
        yield Finding(Damage.WORDS)


def _document(vault: OpenVault, file: StoredFile) -> Iterator[Finding]:
    folder = vault.hold.layout.documents
    try:
        documents.verify(documents.file_of(folder, file.id), vault.hold.vault_id, file)
    except DocumentMissingError:
        yield Finding(Damage.DOCUMENT_MISSING, file.id)
    except StoreError:
        yield Finding(Damage.DOCUMENT_DAMAGED, file.id)


def _backup(vault: OpenVault, snapshot: Snapshot) -> Iterator[Finding]:
    name = snapshot.path.name
    try:
        missing = lacking(snapshot, vault.hold.data_key, vault.hold.vault_id)
    except StoreError:
        yield Finding(Damage.BACKUP_DAMAGED, name)
        return
    if missing:
        yield Finding(Damage.BACKUP_LACKS_DOCUMENT, name)
