from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.snapshots import remove, snapshots
from intake.adapters.vault.sweep import DAYS, Swept, sweep
from intake.adapters.vault.thinning import thin
from intake.errors import DocumentPurgedError
from intake.ids import DocumentId
from tests.vaults import a_vault, keep, keep_paper, moved, remove_paper, reopened, some_bytes

if TYPE_CHECKING:
    from intake.domain.commands import Command

PAPER = some_bytes(1, 3000)


def sweep_days(vault, days):
    total = [0, 0]
    for _ in range(days):
        moved(vault, 1)
        swept = sweep(vault)
        total = [total[0] + swept.purged, total[1] + swept.deleted]
    return tuple(total)


def on_disk(vault):
    return {path.name for path in vault.hold.layout.documents.iterdir()}


def test_an_orphan_stays_for_thirty_counted_days(vault):
    vault.stage(DocumentId("orphan"), io.BytesIO(PAPER))
    assert sweep_days(vault, DAYS) == (0, 0)
    assert on_disk(vault) == {"orphan"}
    assert sweep_days(vault, 1) == (0, 1)
    assert on_disk(vault) == set()


def test_days_are_counted_across_restarts_and_once_a_day(vault):
    vault.stage(DocumentId("orphan"), io.BytesIO(PAPER))
    for _ in range(3):
        sweep(vault)
    sweep_days(vault, DAYS - 1)
    again = reopened(vault)
    sweep(again)
    assert on_disk(again) == {"orphan"}
    assert sweep_days(again, 1) == (0, 1)
    again.close()


@pytest.mark.parametrize("jump", [3650, -3650])
def test_a_clock_that_jumps_does_not_sweep(vault, jump):
    vault.stage(DocumentId("orphan"), io.BytesIO(PAPER))
    keep_paper(vault, "d1", PAPER)
    remove_paper(vault, "d1")
    sweep_days(vault, 5)
    moved(vault, jump)
    assert sweep(vault) == Swept()
    assert on_disk(vault) == {"orphan", "d1"}


def test_a_paper_leaves_the_trash_after_thirty_counted_days(vault):
    keep_paper(vault, "d1", PAPER)
    removed = remove_paper(vault, "d1")
    assert sweep_days(vault, DAYS) == (0, 0)
    assert sweep_days(vault, 1) == (1, 0)
    with pytest.raises(DocumentPurgedError, match="30 days"):
        keep(vault, removed.undo)
    assert on_disk(vault) == {"d1"}
    assert sweep_days(vault, DAYS + 1) == (0, 1)
    assert on_disk(vault) == set()


def test_a_paper_taken_out_of_the_trash_counts_from_the_start(vault):
    keep_paper(vault, "d1", PAPER)
    removed = remove_paper(vault, "d1")
    sweep_days(vault, DAYS)
    keep(vault, removed.undo)
    sweep_days(vault, 2)
    remove_paper(vault, "d1")
    assert sweep_days(vault, DAYS) == (0, 0)


def test_a_paper_in_use_is_never_swept(vault):
    keep_paper(vault, "d1", PAPER)
    assert sweep_days(vault, 3 * DAYS) == (0, 0)
    assert vault.read(DocumentId("d1")) == PAPER


def test_a_file_that_a_backup_refers_to_stays_until_the_last_such_backup_goes(vault):
    keep_paper(vault, "d1", PAPER)
    back_up(vault)
    remove_paper(vault, "d1")
    assert sweep_days(vault, 3 * DAYS) == (1, 0)
    assert on_disk(vault) == {"d1"}
    remove(snapshots(vault.hold.layout)[0])
    assert sweep_days(vault, 1) == (0, 1)


def test_nothing_is_swept_while_a_backup_cannot_be_asked(vault):
    vault.stage(DocumentId("orphan"), io.BytesIO(PAPER))
    back_up(vault)
    snapshots(vault.hold.layout)[0].layout.database.write_bytes(b"damaged" * 1000)
    assert sweep_days(vault, 2 * DAYS) == (0, 0)
    assert on_disk(vault) == {"orphan"}


class Keeping(RuleBasedStateMachine):
    """Any order of adding, deleting, taking back, backing up, thinning and clearing."""

    folder = Path()
    count = 0

    def __init__(self):
        super().__init__()
        Keeping.count += 1
        self.vault = a_vault(Keeping.folder, f"V{Keeping.count}")
        self.in_use: set[str] = set()
        self.removed: dict[str, tuple[Command, int]] = {}
        self.made = 0

    @rule()
    def add(self):
        self.made += 1
        keep_paper(self.vault, f"d{self.made}", some_bytes(self.made, 200))
        self.in_use.add(f"d{self.made}")

    @precondition(lambda self: self.in_use)
    @rule(data=st.data())
    def trash(self, data):
        name = data.draw(st.sampled_from(sorted(self.in_use)))
        self.in_use.remove(name)
        self.removed[name] = (remove_paper(self.vault, name).undo, 0)

    @precondition(lambda self: self.removed)
    @rule(data=st.data())
    def take_back(self, data):
        name = data.draw(st.sampled_from(sorted(self.removed)))
        undo, days = self.removed.pop(name)
        try:
            keep(self.vault, undo)
        except DocumentPurgedError:
            assert days > DAYS
        else:
            assert days <= DAYS
            self.in_use.add(name)

    @rule(days=st.sampled_from([1, 10, 31]))
    def wait(self, days):
        sweep_days(self.vault, days)
        self.removed = {n: (u, d + days) for n, (u, d) in self.removed.items()}

    @rule()
    def back_up(self):
        back_up(self.vault)

    @rule()
    def thin(self):
        thin(self.vault)

    @invariant()
    def no_paper_in_use_or_in_the_trash_or_in_a_backup_is_ever_gone(self):
        young = {name for name, (_, days) in self.removed.items() if days <= DAYS}
        assert on_disk(self.vault) >= self.in_use | young
        from intake.adapters.vault.check import check_vault

        assert check_vault(self.vault).is_clean

    def teardown(self):
        self.vault.close()


def test_any_order_of_keeping_and_clearing_loses_nothing(tmp_path):
    Keeping.folder = tmp_path
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        Keeping, settings=settings(max_examples=8, stateful_step_count=15, deadline=None)
    )
