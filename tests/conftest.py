"""What every test gets: no network, no screen, no chance, and no window left behind."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from intake.offline import refuse_network

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog

ROOT = Path(__file__).resolve().parent.parent
CHILDREN = (
    ROOT / "tests" / "children"
)  # its sitecustomize.py refuses the network in every child

ENOUGH_TO_COLLECT = 200_000  # objects; a whole collection after each test would cost minutes

PATIENCE_MS = 30_000  # before a test gives up on the window: others use the same cores
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitActive, QtBot.waitExposed):
    _wait.__kwdefaults__ = {**(_wait.__kwdefaults__ or {}), "timeout": PATIENCE_MS}

refuse_network()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHONPATH"] = os.pathsep.join([str(CHILDREN), str(ROOT)])

settings.register_profile("default", max_examples=25, derandomize=True, deadline=None)
settings.register_profile("nightly", max_examples=1_000, deadline=None, print_blob=True)


def pytest_addoption(parser):
    parser.addoption("--nightly", action="store_true", help="run what takes a night, too")


def pytest_configure(config):
    settings.load_profile("nightly" if config.getoption("--nightly") else "default")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--nightly"):
        return
    for item in items:
        if item.get_closest_marker("nightly"):
            item.add_marker(pytest.mark.skip(reason="only with --nightly"))


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real files nobody here wrote."""
    folder = Path(os.environ.get("PREVISIT_SAMPLES", ROOT.parent / "shared" / "samples"))
    if not folder.is_dir():
        pytest.skip("no sample files here: set PREVISIT_SAMPLES to their folder")
    return folder


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """A small catalog made for tests; they never lean on the shipped one."""
    from intake.adapters.catalog_files import read_catalog

    return read_catalog(ROOT / "tests" / "data", None)


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own(tmp_path_factory):
    """Keep what Qt or fontconfig write out of the developer's own home."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "APPDATA"):
            patch.setenv(name, home)
        yield


@pytest.fixture(autouse=True)
def no_window_left_behind():
    """Fail a test that leaves a window on the screen; end every widget before the next test."""
    gc.disable()  # as in the app: a job's thread must not free what belongs to the window
    yield
    left = []
    if "PySide6.QtWidgets" in sys.modules:
        from tests.screen import clear_the_screen

        left = clear_the_screen()
    if gc.get_count()[0] > ENOUGH_TO_COLLECT:
        gc.collect()
    assert not left, f"left open: {left}"
