from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.injector import build

MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a folder of our own in it, and only made-up data


@pytest.fixture(scope="session")
def injector(tmp_path_factory):
    return build(tmp_path_factory.mktemp("injector"))


@pytest.fixture
def ram(tmp_path):
    """A folder on a disk of memory where there is one: thousands of syncs cost nothing."""
    if not os.access(MEMORY_DISK, os.W_OK):
        yield tmp_path
        return
    folder = MEMORY_DISK / f"previsit-faults-{secrets.token_hex(8)}"
    folder.mkdir(mode=0o700)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def aim(injector, ram):
    """Run a workload under many faults in a program that was started with the injector."""

    def run(workload, mode, samples=0):
        env = {**os.environ, "LD_PRELOAD": str(injector)}
        command = [sys.executable, "-m", "tests.faults.runner"]
        ran = subprocess.run(
            [*command, workload, mode.name, str(samples), str(ram)],
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr[-2000:]
        return json.loads(ran.stdout)

    return run
