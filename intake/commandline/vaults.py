"""Vaults from the command line: make, verify, back up, restore."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.check import check_vault
from intake.adapters.vault.restoring import restore
from intake.adapters.vault.vault import make_recovery_code
from intake.bootstrap import make_vault, open_export_folder, open_the_vault
from intake.commandline.exits import Exit
from intake.commandline.passphrases import new_passphrase, passphrase
from intake.domain.dates import say_day
from intake.domain.documents import Document, Original
from intake.errors import (
    KeysDamagedError,
    KitExistsError,
    StoreError,
    VaultDamagedError,
    VaultGoneError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from intake.adapters.vault.check import CheckReport
    from intake.adapters.vault.store import OpenVault
    from intake.commandline.arguments import Order
    from intake.domain.recovery_code import RecoveryCode

_SHUT_BY_DAMAGE = (VaultDamagedError, VaultGoneError, KeysDamagedError)


def run_new(order: Order, resources: Path) -> int:
    """Make a vault with one empty case; show its recovery code, or write the page."""
    if order.kit is not None and order.kit.exists():
        raise KitExistsError
    words = new_passphrase(order.passphrase_file)
    with closing(make_vault(order.vault, words, resources)) as vault:
        vault.start_case()
        code = make_recovery_code(vault)
        print(f"The vault is made: {order.vault}")
        if order.kit is None:
            _show(code)
        else:
            _write_page(order.kit, vault, code, resources)
    return Exit.DONE


def run_check(order: Order, resources: Path) -> int:
    """Verify everything in a vault. Damage is the answer, not a failure."""
    del resources
    secret = passphrase(order.passphrase_file)
    try:
        with closing(open_the_vault(order.vault, secret)) as vault:
            report = check_vault(vault)
            titles = _titles(vault)
    except _SHUT_BY_DAMAGE as error:
        print(error, error.remedy, sep="\n")
        return Exit.DAMAGED
    _tell(report, titles)
    return Exit.DONE if report.is_clean else Exit.DAMAGED


def run_backup(order: Order, resources: Path) -> int:
    """Make a backup, in the vault or in a second place, and verify it."""
    del resources
    secret = passphrase(order.passphrase_file)
    with closing(open_the_vault(order.vault, secret)) as vault:
        done = back_up(vault, order.to)
        titles = _titles(vault)
    print(f"The backup is made: {done.snapshot.path}")
    for each in done.missing:
        print(
            f"It lacks a document, whose file is missing or damaged: {titles.get(each, each)}"
        )
    if not done.is_verified:
        return Exit.DAMAGED
    print(f"It was opened again and verified, with {_many(done.documents, 'document')}.")
    if order.to is None:
        print("It lies inside the vault and shares its documents.")
        print("To be safe from a lost disk, make one in a second place too: --to DIR")
    return Exit.DONE


def run_restore(order: Order, resources: Path) -> int:
    """Make a new vault from a backup, verified."""
    del resources
    done = restore(order.backup, order.folder, passphrase(order.passphrase_file))
    print(f"The vault is restored: {done.folder}")
    print(f"It was verified, with {_many(done.documents, 'document')}.")
    for each in done.missing:
        print(f"The backup did not have the file of one document: {each}")
    return Exit.DAMAGED if done.missing else Exit.DONE


def _show(code: RecoveryCode) -> None:
    print("This recovery code opens the vault if the passphrase is lost.")
    print("It is shown only this once. Write it down and keep it away from this computer:")
    print(f"\n  {code.text}\n")


def _write_page(page: Path, vault: OpenVault, code: RecoveryCode, resources: Path) -> None:
    from intake.export.kit import recovery_kit_pdf

    day = say_day(vault.clock.now().date())
    kit = recovery_kit_pdf(code, vault.name, day, resources / "fonts")
    open_export_folder().write(str(page.parent), ((page.name, kit),))
    print(f"The recovery page is written: {page}")
    print("Print it, keep it away from this computer, and delete the file.")


def _titles(vault: OpenVault) -> Mapping[str, str]:
    """Return what the person calls their documents, as far as that can be read."""
    try:
        cases = [vault.load(case) for case in vault.cases()]
    except StoreError:
        return {}
    titles: dict[str, str] = {}
    for case in cases:
        titles |= {each.id: each.paper.title for each in case.all(Original)}
        titles |= {each.id: each.title for each in case.all(Document)}
    return titles


def _tell(report: CheckReport, titles: Mapping[str, str]) -> None:
    parts = (
        _many(report.pages, "page of records", "pages of records"),
        _many(report.documents, "document"),
        _many(report.backups, "backup"),
    )
    print(f"Looked at {parts[0]}, {parts[1]}, {parts[2]}.")
    for finding in report.findings:
        name = titles.get(finding.name, finding.name)
        print(f"{finding.damage}: {name}" if name else f"{finding.damage}.")
    if report.is_clean:
        print("Everything is whole.")
    else:
        print("Nothing was changed. Restore your newest backup beside this vault to compare.")


def _many(number: int, one: str, several: str = "") -> str:
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"
