"""The disk is full, fails, or takes half: never lost, never a false "Saved" (S8, S9)."""

from __future__ import annotations

import pytest

from tests.faults.injector import Mode
from tests.faults.workloads import WORKLOADS

FULL = [Mode.ENOSPC_ONCE, Mode.ENOSPC_STICKY]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("mode", FULL)
@pytest.mark.parametrize("workload", ["passphrase", "kit", "creating", "restoring"])
def test_a_full_disk_at_any_write_is_told_and_costs_nothing(aim, workload, mode):
    result = aim(workload, mode)
    assert result["raised"] == result["points"] > 0
    assert result["bad"] == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("workload", "mode"), [("save", FULL[0]), ("add", FULL[1])])
def test_a_full_disk_at_any_write_of_daily_work_is_told_and_costs_nothing(aim, workload, mode):
    result = aim(workload, mode)
    assert result["raised"] == result["points"] > 100
    assert result["bad"] == []


@pytest.mark.parametrize(
    ("workload", "mode"),
    [
        ("save", FULL[1]),
        ("add", FULL[0]),
        ("backup", FULL[0]),
        ("backup", FULL[1]),
        ("clearing", FULL[1]),
    ],
)
def test_a_full_disk_in_the_middle_of_anything_costs_nothing(aim, workload, mode):
    assert aim(workload, mode, 12)["bad"] == []


@pytest.mark.parametrize("mode", [Mode.EIO_ONCE, Mode.SHORT_ONCE, Mode.EIO_FSYNC])
@pytest.mark.parametrize("workload", WORKLOADS)
def test_a_disk_that_fails_once_costs_nothing(aim, workload, mode):
    assert aim(workload, mode, 10)["bad"] == []


def test_a_save_whose_sync_fails_is_never_called_saved(aim):
    """Three saves of four syncs each; from the failing one on, every save is refused."""
    result = aim("retry", Mode.EIO_FSYNC_STICKY)
    assert result["points"] == 12
    assert result["refused"] == 4 * 3 + 4 * 2 + 4 * 1
    assert result["bad"] == []


@pytest.mark.parametrize("mode", [Mode.ENOSPC_ONCE, Mode.EIO_ONCE, Mode.EIO_FSYNC])
def test_work_goes_on_in_the_open_vault_after_an_error(aim, mode):
    result = aim("retry", mode, 40)
    assert result["bad"] == []
    assert 0 < result["refused"] <= result["tried"]


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("mode", [*FULL, Mode.EIO_ONCE, Mode.SHORT_ONCE, Mode.EIO_FSYNC])
@pytest.mark.parametrize("workload", WORKLOADS)
def test_every_write_of_everything_refused_once_and_for_good(aim, workload, mode):
    assert aim(workload, mode)["bad"] == []
