"""Before a case is open: find vaults, open one, make one, bring one back.

Nothing here imports the domain, so that the first page is there at once.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from intake.errors import WrongCodeError, WrongPassphraseError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.errors import IntakeError
    from ui.threads import Lane

LONGEST_WAIT_S = 30


class FoundVault(NamedTuple):
    """A vault on this computer: its folder, its neutral name, and what helps to open it."""

    path: str
    name: str
    hint: str = ""


class NewVault(NamedTuple):
    """What a new vault is made of."""

    name: str
    passphrase: str


class VaultDesk(Protocol):
    """What can be done with vaults; all calls come from the storage thread."""

    def found(self, folder: str) -> Sequence[FoundVault]:
        """Return the vaults in a folder, or in the usual places for an empty text."""
        ...

    def warm_up(self) -> None:
        """Load what opening will need, while the person types."""
        ...

    def open(self, path: str, passphrase: str) -> object:
        """Open a vault with its passphrase."""
        ...

    def open_with_code(self, path: str, code: str, passphrase: str) -> object:
        """Open a vault with its recovery code, and give it a new passphrase."""
        ...

    def create(self, new: NewVault) -> object:
        """Make a new vault and open it."""
        ...

    def example(self) -> object:
        """Make the made-up case in a vault of its own, and open it."""
        ...

    def restore(self, backup: str, new: NewVault) -> object:
        """Make a vault from a backup, and open it."""
        ...

    def suggest(self) -> str:
        """Return a passphrase of words drawn by chance."""
        ...

    def weakness(self, passphrase: str) -> str:
        """Say what is wrong with a new passphrase, or nothing."""
        ...

    def make_code(self, opened: object) -> tuple[str, ...]:
        """Make a new recovery code for an open vault; return its groups."""
        ...

    def try_code(self, opened: object, code: str) -> None:
        """Test a recovery code on an open vault, changing nothing."""
        ...

    def change_passphrase(self, opened: object, old: str, new: str) -> None:
        """Let a new passphrase open an open vault, if the old one is known."""
        ...

    def save_kit(self, opened: object, groups: tuple[str, ...], path: str) -> None:
        """Write the recovery page as a PDF."""
        ...

    def copy(self, opened: object, folder: str) -> str:
        """Make a backup in a folder elsewhere and verify it; say how it went."""
        ...


class FrontViewModel(QObject):
    """The work of the pages in front of a case.

    ``opened(opened)``: a vault is open. ``failed(error)``: it is not. ``found(vaults)``.
    ``busy`` while the keys are being derived (about half a second) or a wait is on.
    """

    found = Signal(object)
    opened = Signal(object)
    created = Signal(object)
    failed = Signal(object)
    suggested = Signal(str)
    weakness_found = Signal(str, str)
    code_made = Signal(object)
    code_was_right = Signal()
    passphrase_changed = Signal()
    kit_saved = Signal()
    copied = Signal(str)
    busy_changed = Signal()

    def __init__(self, desk: VaultDesk, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._wrong = 0
        self.is_busy = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._on_waited)

    @property
    def wait_s(self) -> int:
        """How long to wait after the wrong tries so far, in seconds: 0, 1, 2, 4 ... 30."""
        return min((1 << self._wrong) // 4, LONGEST_WAIT_S)

    def look(self, folder: str = "") -> None:
        """Look for vaults."""
        self._lane.do(partial(self._desk.found, folder), self.found.emit, self.failed.emit)

    def warm_up(self) -> None:
        """Load what opening will need, while the person types."""
        self._lane.do(self._desk.warm_up)

    def open(self, path: str, passphrase: str) -> None:
        """Open a vault."""
        self._try(partial(self._desk.open, path, passphrase), self._on_opened)

    def open_with_code(self, path: str, code: str, passphrase: str) -> None:
        """Open a vault with its recovery code, and give it a new passphrase."""
        self._try(partial(self._desk.open_with_code, path, code, passphrase), self._on_opened)

    def create(self, new: NewVault) -> None:
        """Make a new vault; ``created`` follows, then its recovery page is made."""
        self._try(partial(self._desk.create, new), self._on_created)

    def example(self) -> None:
        """Open the made-up case."""
        self._try(self._desk.example, self._on_opened)

    def restore(self, backup: str, new: NewVault) -> None:
        """Bring a backup back as a vault, and open it."""
        self._try(partial(self._desk.restore, backup, new), self._on_opened)

    def suggest(self) -> None:
        """Ask for a passphrase of words; ``suggested`` follows."""
        self._lane.do(self._desk.suggest, self.suggested.emit, self.failed.emit)

    def weigh(self, passphrase: str) -> None:
        """Ask what is wrong with it; ``weakness_found(passphrase, weakness)`` follows."""
        tell = partial(self.weakness_found.emit, passphrase)
        self._lane.do(partial(self._desk.weakness, passphrase), tell)

    def make_code(self, opened: object) -> None:
        """Make a recovery code; ``code_made(groups)`` follows."""
        work = partial(self._desk.make_code, opened)
        self._lane.do(work, self.code_made.emit, self.failed.emit)

    def try_code(self, opened: object, code: str) -> None:
        """Test a recovery code; ``code_was_right`` follows, or ``failed``."""
        self._try(partial(self._desk.try_code, opened, code), self._on_code_right)

    def change_passphrase(self, opened: object, old: str, new: str) -> None:
        """Put a new passphrase in place; ``passphrase_changed`` follows, or ``failed``."""
        work = partial(self._desk.change_passphrase, opened, old, new)
        self._try(work, self._on_passphrase_changed)

    def save_kit(self, opened: object, groups: tuple[str, ...], path: str) -> None:
        """Write the recovery page; ``kit_saved`` follows."""
        work = partial(self._desk.save_kit, opened, groups, path)
        self._lane.do(work, self._on_kit, self.failed.emit)

    def copy(self, opened: object, folder: str) -> None:
        """Make a backup in a folder elsewhere; ``copied(words)`` follows."""
        work = partial(self._desk.copy, opened, folder)
        self._lane.do(work, self.copied.emit, self.failed.emit)

    def _try(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        if self.is_busy:
            return
        self._set_busy(busy=True)
        self._lane.do(work, done, self._on_failed)

    def _on_opened(self, opened: object) -> None:
        self._wrong = 0
        self._set_busy(busy=False)
        self.opened.emit(opened)

    def _on_created(self, opened: object) -> None:
        self._set_busy(busy=False)
        self.created.emit(opened)

    def _on_code_right(self, _done: object) -> None:
        self._wrong = 0
        self._set_busy(busy=False)
        self.code_was_right.emit()

    def _on_passphrase_changed(self, _done: object) -> None:
        self._wrong = 0
        self._set_busy(busy=False)
        self.passphrase_changed.emit()

    def _on_failed(self, error: IntakeError) -> None:
        if isinstance(error, (WrongPassphraseError, WrongCodeError)):
            self._wrong += 1
            self._wait.start(self.wait_s * 1000)
        else:
            self._set_busy(busy=False)
        self.failed.emit(error)

    def _on_kit(self, _done: None) -> None:
        self.kit_saved.emit()

    def _on_waited(self) -> None:
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self.is_busy = busy
        self.busy_changed.emit()
