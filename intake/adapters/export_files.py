"""Write finished files into a folder the person chose. See ``ports.ExportFolder``."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from intake.adapters.whole_files import PART, atomic_write
from intake.errors import ExportError, ExportFolderFullError, ExportFolderGoneError

if TYPE_CHECKING:
    from collections.abc import Iterable

_FULL = {28, 122, 112, 39}  # ENOSPC, EDQUOT; on Windows: disk full, handle disk full


class ExportFiles:
    """Folders of this computer; implements ``ports.ExportFolder``."""

    def write(self, folder: str, files: Iterable[tuple[str, bytes]]) -> tuple[str, ...]:
        """See ``ports.ExportFolder``."""
        place = Path(folder)
        try:
            place.mkdir(parents=True, exist_ok=True)
            _sweep(place)
            return tuple(_write(place / name, data) for name, data in files)
        except OSError as error:
            raise _explained(error) from error


def _write(path: Path, data: bytes) -> str:
    atomic_write(path, data)
    return str(path)


def _sweep(folder: Path) -> None:
    """Take away what an export that was cut off has left."""
    for path in folder.glob(f".*.pdf.*{PART}"):
        with suppress(OSError):
            path.unlink()


def _explained(error: OSError) -> ExportError:
    if error.errno in _FULL or getattr(error, "winerror", None) in _FULL:
        return ExportFolderFullError()
    if isinstance(error, FileNotFoundError | NotADirectoryError | FileExistsError):
        return ExportFolderGoneError()
    return ExportError()
