"""The front desk: what the pages in front of a case ask of vaults, done by the real ones.

Everything heavy is imported inside, in the storage thread, while the person types.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from intake.workflows.example import PASSPHRASE as EXAMPLE_PASSPHRASE
from ui.viewmodels.front import FoundVault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.workflows.session import Session
    from ui.snapshot import Snapshot
    from ui.viewmodels.front import NewVault

ENDING = ".previsit"
EXAMPLE = "Example case"


class Opened(NamedTuple):
    """A vault that was just opened: its folder, and its case as it stands."""

    path: str
    session: Session
    snapshot: Snapshot


class Vaults:
    """See ``ui.viewmodels.front.VaultDesk``. ``home`` is where new vaults are made."""

    def __init__(self, resources: Path, home: Path, named: Path | None = None) -> None:
        self._resources = resources
        self._home = home
        self._named = named

    def found(self, folder: str) -> Sequence[FoundVault]:
        """See ``VaultDesk``: the one named at the start comes first."""
        usual = [self._home, self._home.parent / "Documents"]
        folders = [Path(folder)] if folder else usual
        paths = [path for each in folders for path in _vaults_in(each)]
        if self._named is not None:
            paths = [self._named, *(path for path in paths if path != self._named)]
        return [_found(path) for path in dict.fromkeys(paths)]

    def warm_up(self) -> None:
        """See ``VaultDesk``."""
        from intake.bootstrap import open_catalog

        import_module("intake.vault_desk")
        import_module("ui.rooms")
        open_catalog(self._resources)

    def open(self, path: str, passphrase: str) -> Opened:
        """See ``VaultDesk``."""
        from intake.vault_desk import open_as_before

        return _opened(path, open_as_before(Path(path), passphrase, self._resources))

    def open_with_code(self, path: str, code: str, passphrase: str) -> Opened:
        """See ``VaultDesk``."""
        from intake.vault_desk import open_with_code

        return _opened(path, open_with_code(Path(path), code, passphrase, self._resources))

    def create(self, new: NewVault) -> Opened:
        """See ``VaultDesk``."""
        from intake.bootstrap import create_session

        place = self._place(new.name)
        return _opened(str(place), create_session(place, new.passphrase, self._resources))

    def example(self) -> Opened:
        """See ``VaultDesk``: made at the first time, opened again after that."""
        from intake.bootstrap import create_session
        from intake.vault_desk import fill_example, open_as_before

        place = self._place(EXAMPLE)
        if place.exists():
            session = open_as_before(place, EXAMPLE_PASSPHRASE, self._resources)
        else:
            session = create_session(place, EXAMPLE_PASSPHRASE, self._resources)
            fill_example(session, self._resources)
        return _opened(str(place), session)

    def restore(self, backup: str, new: NewVault) -> Opened:
        """See ``VaultDesk``."""
        from intake.vault_desk import restore_and_open

        place = self._place(new.name)
        session = restore_and_open(Path(backup), place, new.passphrase, self._resources)
        return _opened(str(place), session)

    def suggest(self) -> str:
        """See ``VaultDesk``."""
        from intake.vault_desk import suggest

        return suggest(self._resources)

    def weakness(self, passphrase: str) -> str:
        """See ``VaultDesk``."""
        from intake.vault_desk import weakness_of

        return weakness_of(passphrase, self._resources)

    def make_code(self, opened: object) -> tuple[str, ...]:
        """See ``VaultDesk``."""
        from intake.vault_desk import new_recovery_code

        return new_recovery_code(_session_of(opened))

    def try_code(self, opened: object, code: str) -> None:
        """See ``VaultDesk``."""
        from intake.vault_desk import try_code

        try_code(_session_of(opened), code)

    def change_passphrase(self, opened: object, old: str, new: str) -> None:
        """See ``VaultDesk``."""
        from intake.vault_desk import replace_passphrase

        replace_passphrase(_session_of(opened), old, new, self._resources)

    def save_kit(self, opened: object, groups: tuple[str, ...], path: str) -> None:
        """See ``VaultDesk``."""
        from intake.vault_desk import save_recovery_page

        save_recovery_page(_session_of(opened), groups, Path(path), self._resources)

    def copy(self, opened: object, folder: str) -> str:
        """See ``VaultDesk``."""
        from intake.vault_desk import copy_vault

        missing = copy_vault(_session_of(opened), Path(folder))
        if missing:
            return f"The copy is made, but it lacks {missing} of your records: see Records."
        return "The copy is made. It was opened and checked."

    def _place(self, name: str) -> Path:
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self._home / f"{file_name(name)}{ENDING}"


def file_name(name: str) -> str:
    """Return a vault's name as it may stand in a file system anywhere."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in name)
    return " ".join(kept.split())[:60] or "My papers"


def _vaults_in(folder: Path) -> list[Path]:
    try:
        if folder.suffix == ENDING:
            return [folder]
        return sorted(each for each in folder.glob(f"*{ENDING}") if each.is_dir())
    except OSError:
        return []


def _opened(path: str, session: Session) -> Opened:
    from ui.snapshot import look_at

    return Opened(path, session, look_at(session))


def _session_of(opened: object) -> Session:
    if not isinstance(opened, Opened):
        raise TypeError
    return opened.session


def _found(path: Path) -> FoundVault:
    told = f"Made up, for looking around. Its passphrase: {EXAMPLE_PASSPHRASE}"
    return FoundVault(str(path), path.stem, told if path.stem == EXAMPLE else "")
