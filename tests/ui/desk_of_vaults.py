"""A ``VaultDesk`` without vaults: it knows paths and passphrases, and can be told to fail."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from intake.errors import WrongCodeError, WrongPassphraseError
from ui.viewmodels.front import FoundVault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from intake.errors import IntakeError
    from ui.viewmodels.front import NewVault


class DeskOfVaults:
    """What is opened here is only the vault's path, or the name of a new one."""

    def __init__(self, vaults: Mapping[str, str] | None = None) -> None:
        self.vaults = dict(vaults or {})
        self.failure: IntakeError | None = None
        self.tries = 0
        self.codes = 0
        self.is_warm = False
        self.kits: list[str] = []

    def found(self, folder: str) -> Sequence[FoundVault]:
        return [
            FoundVault(path, PurePosixPath(path).stem)
            for path in self.vaults
            if path.startswith(folder)
        ]

    def warm_up(self) -> None:
        self.is_warm = True

    def open(self, path: str, passphrase: str) -> object:
        self.tries += 1
        if self.vaults[path] != passphrase:
            raise WrongPassphraseError
        return path

    def open_with_code(self, path: str, code: str, passphrase: str) -> object:
        assert code
        self.vaults[path] = passphrase
        return path

    def create(self, new: NewVault) -> object:
        if self.failure is not None:
            raise self.failure
        return new.name

    def example(self) -> object:
        return "example"

    def restore(self, backup: str, new: NewVault) -> object:
        assert backup
        return new.name

    def suggest(self) -> str:
        return "seven words"

    def weakness(self, passphrase: str) -> str:
        return "Too short." if len(passphrase) < 15 else ""

    def make_code(self, opened: object) -> tuple[str, ...]:
        assert opened
        return ("000011",) * 8

    def try_code(self, opened: object, code: str) -> None:
        assert opened
        self.codes += 1
        if code.replace("-", "") != "000011" * 8:
            raise WrongCodeError

    def change_passphrase(self, opened: object, old: str, new: str) -> None:
        assert isinstance(opened, str)
        self.open(opened, old)
        self.vaults[opened] = new

    def save_kit(self, opened: object, groups: tuple[str, ...], path: str) -> None:
        assert opened
        assert groups
        self.kits.append(path)

    def copy(self, opened: object, folder: str) -> str:
        assert opened
        assert folder
        return "The copy is made. It was opened and checked."
