"""The front desk: what the pages in front of a case ask of vaults, done by the real ones.

Everything heavy is imported inside, in the storage thread, while the person types.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ui.viewmodels.front import FoundVault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.adapters.vault.store import OpenVault
    from intake.domain.secret import Secret
    from intake.workflows.session import Session
    from ui.bridge import Snapshot
    from ui.viewmodels.front import NewVault

ENDING = ".previsit"
EXAMPLE = "Example case"


class Opened(NamedTuple):
    """A vault that was just opened, with its case as it stands."""

    vault: OpenVault
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
        return [FoundVault(str(path), path.stem) for path in dict.fromkeys(paths)]

    def warm_up(self) -> None:
        """See ``VaultDesk``."""
        from intake.bootstrap import open_catalog

        import_module("ui.rooms")
        open_catalog(self._resources)

    def open(self, path: str, passphrase: str) -> Opened:
        """See ``VaultDesk``."""
        from intake.domain.secret import Passphrase

        return self._open(Path(path), Passphrase(passphrase))

    def open_with_code(self, path: str, code: str, passphrase: str) -> Opened:
        """See ``VaultDesk``: the new passphrase counts before anything is shown."""
        from intake.adapters.vault.vault import change_passphrase
        from intake.bootstrap import open_the_vault
        from intake.domain.recovery_code import parse_code

        vault = open_the_vault(Path(path), parse_code(code))
        try:
            change_passphrase(vault, passphrase, common=self._common())
        except BaseException:
            vault.close()
            raise
        return self._start(vault)

    def create(self, new: NewVault) -> Opened:
        """See ``VaultDesk``."""
        from intake.bootstrap import make_vault

        return self._start(make_vault(self._place(new.name), new.passphrase, self._resources))

    def example(self) -> Opened:
        """See ``VaultDesk``."""
        raise NotImplementedError

    def restore(self, backup: str, new: NewVault) -> Opened:
        """See ``VaultDesk``."""
        from intake.adapters.vault.restoring import restore
        from intake.domain.secret import Passphrase

        done = restore(Path(backup), self._place(new.name), Passphrase(new.passphrase))
        return self._open(done.folder, Passphrase(new.passphrase))

    def suggest(self) -> str:
        """See ``VaultDesk``."""
        from intake.adapters.vault.phrases import read_words, suggest_passphrase

        return suggest_passphrase(read_words(self._resources / "words.txt"))

    def weakness(self, passphrase: str) -> str:
        """See ``VaultDesk``."""
        from intake.domain.passphrase import weakness

        return weakness(passphrase, self._common())

    def make_code(self, opened: object) -> tuple[str, ...]:
        """See ``VaultDesk``."""
        from intake.adapters.vault.vault import make_recovery_code

        if not isinstance(opened, Opened):
            raise TypeError
        return make_recovery_code(opened.vault).groups

    def save_kit(self, opened: object, groups: tuple[str, ...], path: str) -> None:
        """See ``VaultDesk``."""
        from intake.adapters.whole_files import atomic_write
        from intake.domain.dates import say_day
        from intake.domain.recovery_code import parse_code
        from intake.export.kit import recovery_kit_pdf

        if not isinstance(opened, Opened):
            raise TypeError
        code = parse_code("-".join(groups))
        made_on = say_day(opened.session.today())
        page = recovery_kit_pdf(code, opened.vault.name, made_on, self._resources / "fonts")
        atomic_write(Path(path), page)

    def copy(self, opened: object, folder: str) -> str:
        """See ``VaultDesk``."""
        from intake.adapters.vault.backups import back_up

        if not isinstance(opened, Opened):
            raise TypeError
        done = back_up(opened.vault, Path(folder))
        if not done.is_verified:
            return f"The copy was made, but {len(done.missing)} of its records are damaged."
        return "The copy is made. It was opened and checked."

    def _open(self, path: Path, secret: Secret) -> Opened:
        from intake.bootstrap import open_the_vault

        return self._start(open_the_vault(path, secret))

    def _start(self, vault: OpenVault) -> Opened:
        from intake.bootstrap import start_session
        from ui.bridge import look_at

        session = start_session(vault, self._resources)
        _type_as_before(session)
        return Opened(vault, session, look_at(session))

    def _place(self, name: str) -> Path:
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self._home / f"{file_name(name)}{ENDING}"

    def _common(self) -> frozenset[str]:
        from intake.adapters.vault.phrases import read_words

        return frozenset(read_words(self._resources / "common_passphrases.txt"))


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


def _type_as_before(session: Session) -> None:
    """Take whoever typed last for the one who types now; the window shows who that is."""
    from intake.domain.people import Helper

    last = next(reversed(session.history(1)), None)
    if last is not None and session.case.one(Helper, last.stamp.who) is not None:
        session.typist = last.stamp.who
