"""The power goes at any moment: torn sectors, lost names, reordered writes (S7)."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults import invariants
from tests.faults.power_loss import Disk, lay_down, read_log
from tests.faults.workloads import build_template

if TYPE_CHECKING:
    from tests.faults.power_loss import Step

WORKLOADS = ["save", "add", "passphrase", "kit", "backup", "creating", "restoring"]


@pytest.fixture
def recorded(injector, ram):
    """Record one run; return its template folder and its steps."""

    def run(workload):
        template, root, log = ram / "template", ram / "root", ram / "log"
        template.mkdir()
        build_template(template, workload)
        shutil.copytree(template, root)
        command = [sys.executable, "-m", "tests.faults.recorder", workload, root, log]
        env = {**os.environ, "LD_PRELOAD": str(injector)}
        subprocess.run(command, env=env, check=True, capture_output=True)
        return template, read_log(log)

    return run


def cuts(template, steps, count, seed=0):
    """Return the complaints of ``count`` power cuts at random moments."""
    complaints = []
    for number in range(count):
        chance = random.Random(1000 * seed + number)
        moment = chance.randint(1, len(steps))
        disk = Disk(template)
        for step in steps[:moment]:
            disk.take(step)
        found = template.with_name("found")
        lay_down(disk.cut(chance), found, chance)
        acks = [step.more for step in steps[:moment] if step.kind == "A"]
        complaints += [f"cut {number} at {moment}: {c}" for c in invariants.broken(found, acks)]
        shutil.rmtree(found)
    return complaints


def without_syncs(steps: list[Step], where: str) -> list[Step]:
    """Return the run as it would be recorded had these syncs been left out."""
    return [step for step in steps if step.kind != "S" or where not in step.path]


@pytest.mark.parametrize("workload", WORKLOADS)
def test_a_power_cut_at_any_moment_loses_nothing_that_was_told_kept(recorded, workload):
    template, steps = recorded(workload)
    assert any(step.kind == "A" for step in steps)
    assert cuts(template, steps, 60) == []


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("workload", WORKLOADS)
def test_thousands_of_power_cuts_lose_nothing(recorded, workload):
    template, steps = recorded(workload)
    assert cuts(template, steps, 4_000, seed=1) == []


@pytest.mark.parametrize(
    ("workload", "left_out"),
    [
        ("save", "vault.db"),
        ("add", "/documents/."),
        ("passphrase", "/.keys."),
    ],
)
def test_without_its_syncs_the_same_run_does_lose(recorded, workload, left_out):
    """The control: the database unsynced, a document unsynced, the keys unsynced."""
    template, steps = recorded(workload)
    fewer = without_syncs(steps, left_out)
    assert len(fewer) < len(steps)
    assert cuts(template, fewer, 80) != []


def test_without_the_sync_of_its_folder_a_document_is_lost(recorded):
    """The control for step 5 of the write order."""
    template, steps = recorded("add")
    fewer = [
        step for step in steps if not (step.kind == "S" and step.path.endswith("/documents"))
    ]
    assert len(fewer) < len(steps)
    assert cuts(template, fewer, 150) != []
