"""A real worker for the tests of this room, one for each process that runs tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.adapters.worker_client import WorkerClient
from intake.adapters.worker_process import worker_command
from intake.worker import pictures

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def papers():
    client = WorkerClient(worker_command(ROOT))
    yield client
    client.close()


@pytest.fixture(scope="session")
def resources() -> Path:
    return ROOT / "resources"


@pytest.fixture
def heic():
    """Pillow with the limits and formats that the worker sets for itself."""
    pictures.set_up()
