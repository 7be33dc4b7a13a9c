"""Read the files a person chose: regular files only, bounded, once. See ``ports.Sources``."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from intake.domain.papers import LARGEST_FILE_BYTES
from intake.domain.stored import SourceFile
from intake.errors import (
    NotAFileError,
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
        """See ``ports.Sources``; hidden files and links are passed over."""
        root = Path(path)
        if root.is_symlink() or not root.is_dir():
            return (path,)
        found = (
            Path(folder, name)
            for folder, folders, names in os.walk(root)
            for name in _visible(folders, names)
        )
        return tuple(str(each) for each in sorted(found) if not each.is_symlink())


def _visible(folders: list[str], names: list[str]) -> list[str]:
    folders[:] = [each for each in folders if not each.startswith(".")]
    return [each for each in names if not each.startswith(".")]


def _bytes_of(path: str) -> bytes:
    if Path(path).is_symlink():
        raise NotAFileError
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as stream:
        found = os.fstat(stream.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise NotAFileError
        if found.st_size > LARGEST_FILE_BYTES:
            raise SourceTooLargeError
        data = stream.read(found.st_size + 1)  # asking for more at once takes as much memory
        if len(data) > found.st_size:  # it grows while it is read
            data += stream.read(LARGEST_FILE_BYTES + 1 - len(data))
    if len(data) > LARGEST_FILE_BYTES:
        raise SourceTooLargeError
    return data


def _shown_name(path: str) -> str:
    """Return the last part of the path as text that can always be kept and shown."""
    return os.fsencode(Path(path).name).decode("utf-8", "replace")
