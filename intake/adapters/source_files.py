"""Read the files a person chose: regular files only, bounded, once. See ``ports.Sources``."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from intake.domain.packages import is_leftover
from intake.domain.papers import LARGEST_FILE_BYTES
from intake.domain.stored import SourceFile, plain_name
from intake.errors import (
    NotAFileError,
    SourceChangingError,
    SourceElsewhereError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceTooLargeError,
)

# A link is not followed and a pipe is not waited for (reliability: special files).
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_STAND_IN = ".icloud"


class SourceFiles:
    """The computer's own files; implements ``ports.Sources``."""

    def read(self, path: str) -> SourceFile:
        """See ``ports.Sources``."""
        try:
            return SourceFile(name=_shown_name(path), data=_bytes_of(path))
        except FileNotFoundError as error:
            raise SourceGoneError from error
        except IsADirectoryError as error:
            raise NotAFileError from error
        except PermissionError as error:
            raise SourceForbiddenError from error
        except OSError as error:
            raise SourceError from error

    def files_below(self, path: str) -> tuple[str, ...]:
        """See ``ports.Sources``; hidden files are passed over, links named but not followed."""
        root = Path(path)
        if root.is_symlink() or not root.is_dir():
            return (path,)
        closed: list[str] = []
        found = [
            str(Path(folder, name))
            for folder, folders, names in os.walk(
                root, onerror=lambda error: closed.append(str(error.filename))
            )
            for name in _visible(folder, folders, names)
        ]
        return tuple(sorted({*found, *closed}))


def _visible(folder: str, folders: list[str], names: list[str]) -> list[str]:
    folders[:] = [each for each in folders if not each.startswith(".")]
    links = [each for each in folders if Path(folder, each).is_symlink()]
    return [each for each in (*names, *links) if _is_meant(each)]


def _is_meant(name: str) -> bool:
    return _is_elsewhere(name) or not (name.startswith(".") or is_leftover(name))


def _is_elsewhere(name: str) -> bool:
    """Whether a Mac has only a stand-in here: the file itself is in iCloud."""
    return name.startswith(".") and name.endswith(_STAND_IN)


def _bytes_of(path: str) -> bytes:
    mode = Path(path).lstat().st_mode
    if stat.S_ISLNK(mode) or stat.S_ISSOCK(mode):
        raise NotAFileError
    if _is_elsewhere(Path(path).name):
        raise SourceElsewhereError
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as stream:
        found = os.fstat(stream.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise NotAFileError
        if found.st_size > LARGEST_FILE_BYTES:
            raise SourceTooLargeError
        data = stream.read(LARGEST_FILE_BYTES + 1)
        after = os.fstat(stream.fileno())
    if len(data) > LARGEST_FILE_BYTES:
        raise SourceTooLargeError
    if len(data) != after.st_size or found.st_mtime_ns != after.st_mtime_ns:
        raise SourceChangingError
    return data


def _shown_name(path: str) -> str:
    """Return the last part of the path as text that can always be kept and shown."""
    return plain_name(os.fsencode(Path(path).name).decode("utf-8", "replace"))
