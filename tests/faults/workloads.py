"""What is being done when the fault comes. Each says aloud what it was told is kept."""

from __future__ import annotations

import hashlib
import io
import random
from typing import TYPE_CHECKING

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.restoring import restore
from intake.adapters.vault.sweep import sweep
from intake.adapters.vault.thinning import thin
from intake.adapters.vault.vault import (
    change_passphrase,
    create_vault,
    make_recovery_code,
    open_vault,
)
from intake.domain.commands import Put, Remove
from intake.domain.secret import Passphrase
from intake.errors import StoreError
from intake.ids import DocumentId
from tests.builders import an_answer
from tests.fakes import FixedClock
from tests.vaults import (
    QUICK,
    WORDS,
    back_to_format_1,
    keep,
    keep_paper,
    moved,
    page_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from intake.adapters.vault.store import OpenVault

FIRST = WORDS
SECOND = "quite another made-up row"
CANARY = "Maria-Canary-Nguyen"
SAVES = 5
NOTED = ("noted0", "noted1", "noted2")


def vault_in(root: Path) -> Path:
    return root / "My papers.previsit"


def words(seed: int, size: int) -> bytes:
    """Return bytes of a made-up paper, the same each time."""
    return (CANARY.encode() + random.Random(seed).randbytes(size))[:size]


def opened(root: Path, passphrase: str = FIRST, days: int = 0) -> OpenVault:
    clock = FixedClock()
    clock.move(days=days)
    return open_vault(vault_in(root), Passphrase(passphrase), clock, costs=QUICK)


NEED_A_SECOND_PLACE = {"backup", "restoring"}


def build_template(root: Path, workload: str) -> None:
    """A vault with answers, a paper, a paper in the trash, an orphan and two backups."""
    vault = create_vault(vault_in(root), FIRST, FixedClock(), costs=QUICK)
    vault.start_case()
    for number in range(SAVES):
        keep(vault, Put(entry=an_answer(f"before.{number}", f"{CANARY} {number}" * 20)))
    keep_paper(vault, "old", words(1, 30_000))
    keep_paper(vault, "gone", words(2, 20_000))
    keep(vault, Remove(entry_kind="document", id="gone"))
    vault.stage(DocumentId("orphan"), io.BytesIO(words(3, 10_000)))
    for _ in range(2):
        back_up(vault)
        if workload in NEED_A_SECOND_PLACE:
            back_up(vault, root)
    if workload == "upgrading":
        with vault.hold.writing() as db:
            back_to_format_1(db)
    vault.close()


def save(root: Path, ack: Callable[[str], None]) -> None:
    vault = opened(root)
    for number in range(SAVES):
        text = f"{CANARY} {number}" * (1 + 400 * (number % 2))
        ack(f"seq {keep(vault, Put(entry=an_answer('now', text))).seq}")
    ack(f"seq {keep(vault, Remove(entry_kind='answer', id='now')).seq}")
    vault.close()


def add(root: Path, ack: Callable[[str], None]) -> None:
    vault = opened(root)
    for number, size in enumerate((0, 70_000, 2_300_000)):
        data = words(10 + number, size)
        keep_paper(vault, f"new{number}", data)
        ack(f"paper new{number} {hashlib.sha256(data).hexdigest()}")
    vault.close()


def adding(root: Path, ack: Callable[[str], None]) -> None:
    """Three papers that are noted first, as the window and the command line do."""
    vault = opened(root)
    case = vault.cases()[0]
    errands = vault.note_errands(case, NOTED)
    ack("noted")
    for errand in errands:
        keep_paper(vault, errand.source, words(20, 40_000), errand.id)
        ack(f"here {errand.source}")
    vault.forget_errands(errands)
    vault.close()


def passphrase(root: Path, ack: Callable[[str], None]) -> None:
    vault = opened(root)
    change_passphrase(vault, SECOND, costs=QUICK)
    ack("passphrase second")
    vault.close()


def kit(root: Path, ack: Callable[[str], None]) -> None:
    vault = opened(root)
    ack(f"code {make_recovery_code(vault, costs=QUICK).text}")
    vault.close()


def backup(root: Path, ack: Callable[[str], None]) -> None:
    vault = opened(root)
    keep_paper(vault, "new0", words(10, 40_000))
    assert back_up(vault).is_verified
    ack("backup inside")
    assert back_up(vault, root).is_verified
    ack("backup second")
    vault.close()


def restoring(root: Path, ack: Callable[[str], None]) -> None:
    second = next(root.glob("*-backup-*"))
    back = restore(second, root / "Back.previsit", Passphrase(FIRST), costs=QUICK)
    assert not back.missing
    ack("restored")


def creating(root: Path, ack: Callable[[str], None]) -> None:
    create_vault(root / "New.previsit", FIRST, FixedClock(), costs=QUICK).close()
    ack("created")


def reading(root: Path, ack: Callable[[str], None]) -> None:
    """Keep the words of pages: each page is wholly there or not."""
    vault = opened(root)
    for page in range(1, SAVES + 1):
        vault.keep_words(DocumentId("old"), {page: page_words(f"{CANARY} {page} " * 60)})
        ack(f"page {page}")
    vault.close()


def upgrading(root: Path, ack: Callable[[str], None]) -> None:
    """Open a vault of format 1 (``build_template`` made it one)."""
    vault = opened(root)
    vault.keep_words(DocumentId("old"), {1: page_words(f"{CANARY} 1 " * 60)})
    ack("page 1")
    vault.close()


def clearing(root: Path, ack: Callable[[str], None]) -> None:
    """Sixty-five days: the trash is purged, the orphan goes, and snapshots are thinned."""
    for days in range(0, 65, 13):
        vault = opened(root, days=days)
        for day in range(days, days + 13):
            moved(vault, 1)
            sweep(vault)
            if day % 16 == 0:
                back_up(vault)
                thin(vault)
        vault.close()
    ack("cleared")


WORKLOADS = {
    each.__name__: each
    for each in (
        save,
        add,
        adding,
        passphrase,
        kit,
        creating,
        backup,
        restoring,
        clearing,
        reading,
        upgrading,
    )
}


def tearing(root: Path, ack: Callable[[str], None]) -> None:
    """The control: a file written in place by open, write, close. It must tear."""
    (root / "plain.txt").write_bytes(b"new" * 2000)
    ack("written")


def forgetful(root: Path, ack: Callable[[str], None]) -> None:
    """The control: notes that go in a transaction of their own, before the paper is here."""
    vault = opened(root)
    case = vault.cases()[0]
    errands = vault.note_errands(case, NOTED)
    ack("noted")
    vault.forget_errands(errands)
    for name in NOTED:
        keep_paper(vault, name, words(20, 40_000))
    vault.close()


def retry(root: Path, ack: Callable[[str], None]) -> None:
    """Three saves on one open vault, going on after each refusal, as a window does."""
    vault = opened(root)
    for number in range(3):
        try:
            ack(f"seq {keep(vault, Put(entry=an_answer('now', f'{number}' * 500))).seq}")
        except StoreError:
            ack("refused")
    vault.close()


ALL = {**WORKLOADS, "tearing": tearing, "retry": retry, "forgetful": forgetful}
