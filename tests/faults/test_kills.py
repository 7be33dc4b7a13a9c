"""kill -9 at every write, sync, truncate, unlink and rename (reliability matrix S1 to S6)."""

from __future__ import annotations

import pytest

from tests.faults.injector import Mode
from tests.faults.workloads import WORKLOADS

ALWAYS_EXHAUSTIVE = [
    "save",
    "add",
    "adding",
    "passphrase",
    "kit",
    "creating",
    "restoring",
    "reading",
]
SAMPLED = ["backup", "clearing", "upgrading"]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("workload", ALWAYS_EXHAUSTIVE)
def test_killed_before_any_operation_nothing_told_is_lost_and_nothing_is_half(aim, workload):
    """To be killed after an operation is to be killed before the next one."""
    result = aim(workload, Mode.KILL_BEFORE)
    assert result["killed"] == result["points"] > 5
    assert result["bad"] == []


@pytest.mark.parametrize("workload", SAMPLED)
def test_killed_at_some_operations_of_long_work_nothing_is_lost(aim, workload):
    result = aim(workload, Mode.KILL_BEFORE, 20)
    assert result["killed"] == 20
    assert result["bad"] == []


@pytest.mark.parametrize("workload", WORKLOADS)
def test_killed_in_the_middle_of_a_write_nothing_is_lost(aim, workload):
    result = aim(workload, Mode.KILL_TORN, 15)
    assert result["killed"] == result["tried"]
    assert result["bad"] == []


@pytest.mark.parametrize("mode", [Mode.KILL_BEFORE, Mode.KILL_TORN])
def test_a_file_written_in_place_does_tear(aim, mode):
    """The control: it must fail, or the tests above prove nothing."""
    assert aim("tearing", mode)["bad"]


def test_notes_that_go_before_the_paper_is_here_lose_it(aim):
    """The control for what was meant to be added: it must fail."""
    assert aim("forgetful", Mode.KILL_BEFORE)["bad"]


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("mode", [Mode.KILL_BEFORE, Mode.KILL_TORN, Mode.KILL_AFTER])
@pytest.mark.parametrize("workload", WORKLOADS)
def test_killed_at_every_operation_of_everything(aim, workload, mode):
    result = aim(workload, mode)
    assert result["killed"] == result["points"]
    assert result["bad"] == []
