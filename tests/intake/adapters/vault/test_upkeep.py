from __future__ import annotations

import io

from intake.adapters.vault.snapshots import snapshots
from intake.adapters.vault.upkeep import look_after
from intake.domain.commands import Put
from intake.ids import DocumentId
from tests.builders import an_answer
from tests.vaults import keep, keep_paper, moved, reopened, some_bytes


def count(vault):
    return len(snapshots(vault.hold.layout))


def test_what_is_new_is_backed_up_and_what_is_not_is_left_alone(vault):
    keep(vault, Put(entry=an_answer()))
    assert look_after(vault)
    assert look_after(vault) is None
    again = reopened(vault, days=1)
    assert look_after(again) is None
    keep(again, Put(entry=an_answer("more")))
    assert look_after(again)
    assert count(again) == 2
    again.close()


def test_a_backup_that_lacks_a_document_is_tried_again_next_time(vault):
    keep_paper(vault, "d1", some_bytes(1, 100))
    file = vault.hold.layout.documents / "d1"
    file.rename(file.with_suffix(".away"))
    first = look_after(vault)
    assert first
    assert not first.is_verified
    file.with_suffix(".away").rename(file)
    second = look_after(vault)
    assert second
    assert second.is_verified
    assert look_after(vault) is None


def test_backups_are_thinned_and_orphans_cleared_as_days_go_by(vault):
    vault.stage(DocumentId("orphan"), io.BytesIO(b"x"))
    for day in range(40):
        keep(vault, Put(entry=an_answer(text=str(day))))
        look_after(vault)
        moved(vault, 1)
    assert count(vault) < 15
    assert list(vault.hold.layout.documents.iterdir()) == []


def test_nothing_is_done_in_a_vault_that_can_only_be_read(vault):
    keep(vault, Put(entry=an_answer()))
    vault.hold.read_only = "for this test"
    assert look_after(vault) is None
    assert count(vault) == 0
