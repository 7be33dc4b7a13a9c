"""What the rest of the app may do with vaults: make, open, and change what opens them."""

from __future__ import annotations

import shutil
from secrets import token_bytes, token_hex
from typing import TYPE_CHECKING

from intake.adapters.vault.engine import Access, connect, explained_os
from intake.adapters.vault.hold import is_writable, take
from intake.adapters.vault.journal import empty_scratch
from intake.adapters.vault.kdf import KEY_BYTES, STRONG
from intake.adapters.vault.key_files import (
    OpenedKeys,
    confirm_keys,
    heal_keys,
    open_keys,
    replace_slot,
)
from intake.adapters.vault.key_slots import KeysFile, new_vault_id, unwrap, wrap
from intake.adapters.vault.layout import Layout
from intake.adapters.vault.schema import create_tables
from intake.adapters.vault.store import OpenVault
from intake.adapters.vault.upgrading import upgrade
from intake.adapters.whole_files import atomic_write, sync_folder
from intake.domain.passphrase import weakness
from intake.domain.recovery_code import SECRET_BYTES, RecoveryCode
from intake.domain.secret import Passphrase
from intake.errors import (
    StoreError,
    VaultExistsError,
    VaultGoneError,
    VaultMissingError,
    VaultReadOnlyError,
    WeakPassphraseError,
    WrongCodeError,
    WrongPassphraseError,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from intake.adapters.vault.kdf import Costs
    from intake.adapters.vault.key_slots import SlotType
    from intake.domain.secret import Secret
    from intake.ports import Clock


def create_vault(
    folder: Path,
    passphrase: str,
    clock: Clock,
    *,
    common: Collection[str] = (),
    costs: Costs = STRONG,
) -> OpenVault:
    """Make a new vault and open it. A crash leaves a whole vault or none.

    Args:
        folder: ``NAME.previsit``; nothing may be there yet.
        passphrase: what shall open it.
        clock: the source of time while it is open.
        common: passphrases that everybody tries first; these are refused.
        costs: what deriving keys costs and may cost.

    Raises:
        VaultExistsError: something is there already.
        WeakPassphraseError: the passphrase is too easy to guess.
    """
    _refuse_weak(passphrase, common)
    if folder.exists() or folder.is_symlink():
        raise VaultExistsError
    keys = _make(folder, Passphrase(passphrase), costs)
    hold = take(Layout(folder))
    try:
        hold.open(keys.file.vault, keys.data_key)
        return OpenVault(hold, keys, clock)
    except StoreError:
        hold.close()
        raise


def open_vault(
    folder: Path, secret: Secret, clock: Clock, *, costs: Costs = STRONG
) -> OpenVault:
    """Open a vault with a passphrase or the recovery code.

    Before it returns, the database has been read with the key, its sentinel and its
    vault id compared.

    Raises:
        AlreadyOpenError: it is open somewhere on this computer.
        WrongPassphraseError: or WrongCodeError: nothing was touched.
        StoreError: it is missing, damaged, or from a newer version.
    """
    layout = Layout(folder)
    _refuse_missing(layout)
    hold = take(layout)
    try:
        keys = open_keys(
            layout, secret, costs, lambda opened: hold.open(opened.file.vault, opened.data_key)
        )
        if not hold.read_only:
            heal_keys(layout, keys)
            empty_scratch(layout)
        vault = OpenVault(hold, keys, clock)
        upgrade(vault)
    except BaseException:
        hold.close()
        raise
    return vault


def change_passphrase(
    vault: OpenVault,
    passphrase: str,
    *,
    common: Collection[str] = (),
    costs: Costs = STRONG,
) -> None:
    """Let a new passphrase open the vault in place of the old one. Writes < 2 KB.

    Older backups still open with the passphrase of their day.

    Raises:
        WeakPassphraseError: the new one is too easy to guess.
        StoreError: the old or the new one opens the vault; try both.
    """
    _refuse_weak(passphrase, common)
    _replace(vault, "passphrase", Passphrase(passphrase), costs)


def make_recovery_code(vault: OpenVault, *, costs: Costs = STRONG) -> RecoveryCode:
    """Make a new recovery code; one made before stops working in the same moment.

    Raises:
        StoreError: the code was not put in place.
    """
    code = RecoveryCode(token_bytes(SECRET_BYTES))
    _replace(vault, "recovery", code, costs)
    return code


def try_secret(vault: OpenVault, secret: Secret, *, costs: Costs = STRONG) -> None:
    """Test a typed passphrase or recovery code on the open vault, changing nothing.

    Raises:
        WrongCodeError: the code would not open this vault.
        WrongPassphraseError: the passphrase would not open this vault.
    """
    if unwrap(vault.keys.file, secret, costs) != vault.keys.data_key:
        raise WrongCodeError if isinstance(secret, RecoveryCode) else WrongPassphraseError


def _make(folder: Path, passphrase: Passphrase, costs: Costs) -> OpenedKeys:
    """Build the vault under another name, then give it its own."""
    vault_id, data_key = new_vault_id(), token_bytes(KEY_BYTES)
    slot = wrap(data_key, "passphrase", passphrase, vault_id, costs)
    keys = KeysFile.of(vault_id, (slot,))
    part = Layout(folder.with_name(f".{token_hex(8)}.part"))
    try:
        _lay_out(part, keys, data_key)
        part.folder.rename(folder)
        sync_folder(folder.parent)
    except BaseException as error:
        shutil.rmtree(part.folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise explained_os(error) from error
        raise
    return OpenedKeys(keys, data_key)


def _lay_out(layout: Layout, keys: KeysFile, data_key: bytes) -> None:
    for folder in (layout.folder, layout.documents, layout.backups):
        folder.mkdir(mode=0o700)
    database = connect(layout.database, data_key, Access.CREATE)
    try:
        create_tables(database, keys.vault)
    finally:
        database.close()
    layout.database.chmod(0o600)
    layout.journal.touch(mode=0o600)
    for path in (layout.keys, layout.keys_before):
        atomic_write(path, keys.to_bytes())
    sync_folder(layout.folder)


def _refuse_weak(passphrase: str, common: Collection[str]) -> None:
    if because := weakness(passphrase, common):
        raise WeakPassphraseError(because)


def _refuse_missing(layout: Layout) -> None:
    if not layout.folder.is_dir():
        raise VaultMissingError
    if not layout.database.is_file():
        was_a_vault = layout.keys.exists() or layout.keys_before.exists()
        raise VaultGoneError if was_a_vault else VaultMissingError


def _replace(vault: OpenVault, slot_type: SlotType, secret: Secret, costs: Costs) -> None:
    layout, data_key = vault.hold.layout, vault.keys.data_key
    if vault.read_only or not is_writable(layout):
        raise VaultReadOnlyError
    slot = wrap(data_key, slot_type, secret, vault.hold.vault_id, costs)
    replace_slot(layout, vault.keys, slot)
    keys = confirm_keys(layout, secret, costs, data_key)
    vault.keys = OpenedKeys(keys, data_key)
