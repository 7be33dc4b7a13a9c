"""Made-up vaults for tests, with keys that cost nothing to derive."""

from __future__ import annotations

import datetime as dt
import io
import random
from typing import TYPE_CHECKING

from intake.adapters.vault.kdf import Cost, Costs
from intake.adapters.vault.vault import create_vault, open_vault
from intake.domain.commands import Put, Remove, apply
from intake.domain.history import Stamp, ToSave
from intake.domain.page_words import Box, PageWords, WordSource
from intake.domain.secret import Passphrase
from intake.ids import PATIENT, DocumentId
from tests.builders import a_document
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from pathlib import Path

    from intake.adapters.vault.database import Database
    from intake.adapters.vault.store import OpenVault
    from intake.domain.commands import Together
    from intake.domain.history import HistoryRow
    from intake.domain.secret import Secret

QUICK = Costs(usual=Cost(64, 1), floor=Cost(64, 1), ceiling=Cost(1024, 3))
WORDS = "plenty of made-up words"


def a_vault(folder: Path, name: str = "My papers") -> OpenVault:
    """Make a vault with one empty case."""
    vault = create_vault(folder / f"{name}.previsit", WORDS, FixedClock(), costs=QUICK)
    vault.start_case()
    return vault


def reopened(vault: OpenVault, secret: Secret | None = None, days: int = 0) -> OpenVault:
    """Close a vault and open it again, some days later."""
    vault.close()
    clock = FixedClock(vault.clock.now())
    clock.move(days=days)
    return open_vault(vault.folder, secret or Passphrase(WORDS), clock, costs=QUICK)


def keep(
    vault: OpenVault, command: Put | Remove | Together, *staged, reverts=None
) -> HistoryRow:
    """Run a command on the first case and save it."""
    case = vault.cases()[0]
    now = vault.clock.now()
    stamp = Stamp(who=PATIENT, at=now.astimezone(dt.UTC), offset=-360, reverts=reverts)
    change = apply(vault.load(case), command)
    return vault.save(case, (ToSave(change, stamp, staged),))[0]


def keep_paper(vault: OpenVault, name: str, data: bytes, errand: str = "") -> HistoryRow:
    """Add a paper with these bytes; ``errand`` is the note that it was meant to be added."""
    staged = vault.stage(DocumentId(name), io.BytesIO(data)).changed(errand=errand)
    paper = a_document(name, sha256=staged.sha256, size=staged.size)
    return keep(vault, Put(entry=paper), staged)


def remove_paper(vault: OpenVault, name: str) -> HistoryRow:
    """Put a paper in the trash."""
    return keep(vault, Remove(entry_kind="document", id=name))


def some_bytes(seed: int, size: int) -> bytes:
    """Return made-up bytes, the same each time."""
    return random.Random(seed).randbytes(size)


def flip(path: Path, at: int, bit: int = 0) -> None:
    """Flip one bit of a file."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << bit
    path.write_bytes(data)


def back_to_format_1(database: Database) -> None:
    """Take away what later formats brought, as if an older version had made it."""
    database.execute("DROP TABLE words; DROP TABLE word_index; DROP TABLE prints")
    database.pragma("user_version", 1)


def page_words(text: str, **more: object) -> PageWords:
    """Return the words of a page, one beside the other."""
    places = [Box(at % 99 * 10, 10, at % 99 * 10 + 9, 20) for at in range(len(text.split()))]
    given = {"source": WordSource.READ, "engine": "made up 1", **more}
    return PageWords.model_validate({"text": text, "boxes": places, **given})


def moved(vault: OpenVault, days: int) -> None:
    """Move a vault's clock."""
    assert isinstance(vault.clock, FixedClock)
    vault.clock.move(days=days)
