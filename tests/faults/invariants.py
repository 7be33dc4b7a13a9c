"""What must hold after any fault: asked of the folder as it was left."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from intake.adapters.vault.check import check_vault
from intake.adapters.vault.restoring import restore
from intake.adapters.vault.snapshots import lacking, snapshots
from intake.adapters.vault.vault import open_vault
from intake.domain.case import Case
from intake.domain.commands import Put, apply
from intake.domain.documents import Document
from intake.domain.recovery_code import parse_code
from intake.domain.secret import Passphrase
from intake.errors import WrongPassphraseError
from intake.ids import DocumentId
from tests.builders import an_answer
from tests.fakes import FixedClock
from tests.faults.workloads import (
    CANARY,
    FIRST,
    NOTED,
    SECOND,
    opened,
    vault_in,
    words,
)
from tests.vaults import QUICK, keep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from intake.adapters.vault.store import OpenVault

EVERYTHING = 10_000


def broken(root: Path, acks: list[str]) -> list[str]:
    """Return every invariant that does not hold; empty is good."""
    complaints = list(_plain_text(root))
    try:
        vault = opened(root, _passphrase(root, acks))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return [*complaints, f"does not open: {type(error).__name__}"]
    try:
        complaints += _kept(vault, acks)
        complaints += _words(vault, acks)
        complaints += _meant(vault, acks)
        complaints += _backups(root, vault)
        complaints += _works_on(vault)
    except Exception as error:  # noqa: BLE001
        complaints.append(f"not usable: {type(error).__name__}: {error}")
    finally:
        vault.close()
    return [*complaints, *_codes(root, acks), *_restored(root, acks), *_created(root, acks)]


def _passphrase(root: Path, acks: list[str]) -> str:
    """Return the passphrase that works; exactly one may, and the new one once told."""
    if "passphrase second" in acks:
        return SECOND
    try:
        opened(root, SECOND).close()
    except WrongPassphraseError:
        return FIRST
    try:
        opened(root, FIRST).close()
    except WrongPassphraseError:
        return SECOND
    return "both passphrases open it"


def _kept(vault: OpenVault, acks: list[str]) -> Iterator[str]:
    case = vault.cases()[0]
    history = vault.history(case, EVERYTHING)
    told = {int(ack.split()[1]) for ack in acks if ack.startswith("seq ")}
    if lost := told - {row.seq for row in history}:
        yield f"I1 lost saves {sorted(lost)}"
    replayed = Case()
    for row in history:
        replayed = apply(replayed, row.command).case
    if replayed != vault.load(case):
        yield "I2 the case is not what its history says"
    if vault.read(DocumentId("old")) != words(1, 30_000):
        yield "I4 an old paper changed"
    for ack in (ack for ack in acks if ack.startswith("paper ")):
        _, name, digest = ack.split()
        if hashlib.sha256(vault.read(DocumentId(name))).hexdigest() != digest:
            yield f"I1 lost paper {name}"
    report = check_vault(vault)
    if report.findings:
        yield f"I3 {[f'{each.damage.name} {each.name}' for each in report.findings]}"


def _words(vault: OpenVault, acks: list[str]) -> Iterator[str]:
    told_pages = {int(ack.split()[1]) for ack in acks if ack.startswith("page ")}
    pages = vault.words(DocumentId("old"))
    if lost := told_pages - set(pages):
        yield f"I1 lost words of pages {sorted(lost)}"
    if any(len(words.boxes) != 120 for words in pages.values()):
        yield "I2 words of a page are half there"


def _meant(vault: OpenVault, acks: list[str]) -> Iterator[str]:
    """Each paper that was meant to be added is here, or the next start can name it."""
    if "noted" not in acks:
        return
    case = vault.cases()[0]
    noted = {each.source for each in vault.errands(case)}
    here = {each.id for each in vault.load(case).all(Document)}
    for name in NOTED:
        if (name in here) == (name in noted):
            yield f"I8 {name} is {'both' if name in here else 'neither'} here and noted"
        if f"here {name}" in acks and name not in here:
            yield f"I8 {name} was told and is not here"


def _backups(root: Path, vault: OpenVault) -> Iterator[str]:
    places = [vault.hold.layout.folder, *root.glob("*-backup-*")]
    for place in places:
        found = snapshots(type(vault.hold.layout)(place))
        whole = [
            each
            for each in found
            if not lacking(each, vault.hold.data_key, vault.hold.vault_id)
        ]
        if len(whole) < len(found) or len(whole) < 2:
            yield f"backups: {len(whole)} whole of {len(found)}"


def _works_on(vault: OpenVault) -> Iterator[str]:
    seq = keep(vault, Put(entry=an_answer("after", "still works"))).seq
    if vault.history(vault.cases()[0], 1)[-1].seq != seq:
        yield "I7 a further save is not there"


def _codes(root: Path, acks: list[str]) -> Iterator[str]:
    for ack in (ack for ack in acks if ack.startswith("code ")):
        code = parse_code(ack.split()[1])
        open_vault(vault_in(root), code, FixedClock(), costs=QUICK).close()
    yield from ()


def _restored(root: Path, acks: list[str]) -> Iterator[str]:
    back = root / "Back.previsit"
    if back.exists():
        vault = open_vault(back, Passphrase(FIRST), FixedClock(), costs=QUICK)
        if check_vault(vault).findings or vault.read(DocumentId("old")) != words(1, 30_000):
            yield "a restored vault is not whole"
        vault.close()
    elif "restored" in acks:
        yield "a restored vault is gone"
    if (root / "My papers.previsit" / "backups" / "000003-2026-11-23").exists():
        restore(vault_in(root), root / "Again.previsit", Passphrase(FIRST), costs=QUICK)


def _created(root: Path, acks: list[str]) -> Iterator[str]:
    new = root / "New.previsit"
    if new.exists():
        vault = open_vault(new, Passphrase(FIRST), FixedClock(), costs=QUICK)
        if check_vault(vault).findings:
            yield "a new vault is not whole"
        vault.close()
    elif "created" in acks:
        yield "a new vault is gone"


def _plain_text(root: Path) -> Iterator[str]:
    for path in root.rglob("*"):
        if path.is_file() and CANARY.encode() in path.read_bytes():
            yield f"I6 plain text in {path.name}"
