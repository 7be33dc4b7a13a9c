"""Write what a command makes: whole files, readable by their owner only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.adapters.whole_files import atomic_write
from intake.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, which is made if it is not there.

    Raises:
        ExportError: not every file could be written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, data in files.items():
            atomic_write(folder / name, data)
    except OSError as error:
        raise ExportError from error
