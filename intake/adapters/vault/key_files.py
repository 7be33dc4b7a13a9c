"""keys.json and keys.bak: read, proved, and replaced as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, StrictInt, ValidationError

from intake.adapters.vault.engine import explained_os
from intake.adapters.vault.key_slots import KeysFile, unwrap
from intake.adapters.vault.layout import KEYS_FORMAT
from intake.adapters.whole_files import atomic_write
from intake.domain.recovery_code import RecoveryCode
from intake.errors import (
    KeysDamagedError,
    NewerVaultError,
    VaultDamagedError,
    WrongCodeError,
    WrongPassphraseError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from intake.adapters.vault.kdf import Costs
    from intake.adapters.vault.key_slots import SecretSlot
    from intake.adapters.vault.layout import Layout
    from intake.domain.secret import Secret

_LARGEST = 16 * 1024  # bytes; a real file stays under 2 KB per three slots


@dataclass(frozen=True, slots=True, repr=False)
class OpenedKeys:
    """Key slots that have opened, and the data key they gave."""

    file: KeysFile
    data_key: bytes


class _JustFormat(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)

    format: StrictInt


def read_keys(path: Path) -> KeysFile:
    """Read one file of key slots.

    Raises:
        KeysDamagedError: it is missing, or not as it was written.
        NewerVaultError: a newer version made it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except OSError as error:
        raise KeysDamagedError from error
    try:
        keys = KeysFile.model_validate_json(data)
    except ValidationError as error:
        _refuse_newer(data)
        raise KeysDamagedError from error
    if not keys.is_whole:
        raise KeysDamagedError
    return keys


def _refuse_newer(data: bytes) -> None:
    try:
        made_by = _JustFormat.model_validate_json(data).format
    except ValidationError:
        return
    if made_by > KEYS_FORMAT:
        raise NewerVaultError(made_by)


def open_keys(
    layout: Layout, secret: Secret, costs: Costs, use: Callable[[OpenedKeys], object]
) -> OpenedKeys:
    """Return the data key from keys.json, or from keys.bak or a backup if that is damaged.

    An older copy of the same slots is never asked once a newer one could be read:
    otherwise a changed passphrase would go on working.

    Args:
        layout: where the vault lies.
        secret: what the person gave.
        costs: which derivations are allowed.
        use: opens the database beside them; raises VaultDamagedError where they do not fit.
    """
    seen: set[str] = set()
    misfit: VaultDamagedError | None = None
    for keys in _readable(layout):
        if keys.vault in seen:
            continue
        seen.add(keys.vault)
        data_key = unwrap(keys, secret, costs)
        if data_key is None:
            continue
        opened = OpenedKeys(keys, data_key)
        try:
            use(opened)
        except VaultDamagedError as error:
            misfit = error
        else:
            return opened
    if misfit or not seen:
        raise misfit or KeysDamagedError
    raise WrongCodeError if isinstance(secret, RecoveryCode) else WrongPassphraseError


def _readable(layout: Layout) -> Iterator[KeysFile]:
    in_backups = sorted(layout.backups.glob("[0-9]*/keys.json"), reverse=True)
    for path in (layout.keys, layout.keys_before, *in_backups):
        try:
            yield read_keys(path)
        except KeysDamagedError:
            continue


def heal_keys(layout: Layout, opened: OpenedKeys) -> None:
    """Put keys that have just opened the vault where they belong, if they are not there."""
    data = opened.file.to_bytes()
    for path in (layout.keys, layout.keys_before):
        if not _holds(path, data):
            _write(path, data)


def replace_slot(layout: Layout, opened: OpenedKeys, slot: SecretSlot) -> KeysFile:
    """Put a slot in place of those of its type; a crash leaves the old or the new file."""
    keys = opened.file.with_slot(slot)
    _write(layout.keys, keys.to_bytes())
    return keys


def confirm_keys(layout: Layout, secret: Secret, costs: Costs, data_key: bytes) -> KeysFile:
    """Read keys.json again, open it with the new secret, and only then refresh keys.bak."""
    keys = read_keys(layout.keys)
    if unwrap(keys, secret, costs) != data_key:
        raise KeysDamagedError
    _write(layout.keys_before, keys.to_bytes())
    return keys


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    try:
        atomic_write(path, data)
    except OSError as error:
        raise explained_os(error) from error
