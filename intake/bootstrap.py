"""Wire ports to adapters. Knows everyone, decides nothing."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from intake.adapters.catalog_files import read_catalog
from intake.adapters.clock import SystemClock
from intake.adapters.export_files import ExportFiles
from intake.adapters.source_files import SourceFiles
from intake.adapters.vault.phrases import read_words
from intake.adapters.vault.upkeep import look_after
from intake.adapters.vault.vault import create_vault, open_vault
from intake.workflows.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from intake.adapters.text_readers import TextReaders
    from intake.adapters.vault.store import OpenVault
    from intake.adapters.worker_pool import WorkerPool
    from intake.domain.definitions import Catalog
    from intake.domain.secret import Secret
    from intake.ports import Clock

CACHE = ".cache"
MOST_HELPERS = 3  # beside the first worker; each weighs some 70 MB while files are added


def open_catalog(resources: Path) -> Catalog:
    """Read the catalog; its checked copy lies beside the app, where that can be written."""
    return read_catalog(resources, resources.parent / CACHE)


def create_session(
    folder: Path, passphrase: str, resources: Path, clock: Clock | None = None
) -> Session:
    """Make a new vault with one empty case, and open it.

    Raises:
        StoreError: there is no new vault.
    """
    vault = make_vault(folder, passphrase, resources, clock)
    return start_session(vault, resources, clock)


def open_session(
    folder: Path, secret: Secret, resources: Path, clock: Clock | None = None
) -> Session:
    """Open a vault and its oldest case.

    Raises:
        StoreError: nothing was opened.
    """
    vault = open_the_vault(folder, secret, clock)
    return start_session(vault, resources, clock)


def make_vault(
    folder: Path, passphrase: str, resources: Path, clock: Clock | None = None
) -> OpenVault:
    """Make a new vault; passphrases that everybody tries first are refused."""
    common = read_words(resources / "common_passphrases.txt")
    return create_vault(folder, passphrase, clock or SystemClock(), common=frozenset(common))


def open_the_vault(folder: Path, secret: Secret, clock: Clock | None = None) -> OpenVault:
    """Open a vault without reading a case."""
    return open_vault(folder, secret, clock or SystemClock())


def start_session(vault: OpenVault, resources: Path, clock: Clock | None = None) -> Session:
    """Open the vault's oldest case, or start one; the vault is closed if that fails.

    What is new is backed up when the session is closed.
    """
    try:
        cases = vault.cases()
        case = cases[0] if cases else vault.start_case()
        session = Session(vault, case, open_catalog(resources), clock or SystemClock())
    except BaseException:
        vault.close()
        raise
    session.before_closing(partial(look_after, vault))
    return session


def open_papers(resources: Path) -> WorkerPool:
    """Return the door to the workers; a process starts with the first call."""
    from intake.adapters.worker_client import WorkerClient
    from intake.adapters.worker_pool import WorkerPool
    from intake.adapters.worker_process import worker_command

    command = worker_command(resources.parent)
    helpers = min(MOST_HELPERS, (os.cpu_count() or 1) - 1)
    others = [WorkerClient(command) for _ in range(helpers)]
    return WorkerPool(command, others, WorkerClient(command))


def open_reader(resources: Path) -> TextReaders:
    """Return the readers of words; their processes start with the first call."""
    from intake.adapters.text_readers import TextReaders
    from intake.adapters.worker_process import reader_command

    return TextReaders(reader_command(resources.parent))


def open_sources() -> SourceFiles:
    """Return the reader of files that the person chose."""
    return SourceFiles()


def open_export_folder() -> ExportFiles:
    """Return the writer of finished files."""
    return ExportFiles()
