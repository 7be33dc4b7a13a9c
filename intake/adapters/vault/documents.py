"""Document files: written once, encrypted, never changed, believed only to the last byte.

Each is a secretstream of 1 MiB chunks under its own key. Every chunk vouches for the
vault and the document; the last one is marked, and the file must end right after it.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from nacl import bindings
from nacl.exceptions import CryptoError

from intake.adapters.vault.engine import explained_os
from intake.adapters.vault.rows import StoredFile
from intake.adapters.whole_files import create_part, put_in_place
from intake.errors import (
    DiskFailedError,
    DiskFullError,
    DocumentDamagedError,
    DocumentMissingError,
    StoreError,
    VaultExistsError,
)
from intake.ids import DocumentId

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

CHUNK = 1024 * 1024
_HEADER = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_SEAL = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MORE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_SPARE = 64 * 1024 * 1024
_MB = 1_000_000


def file_of(folder: Path, document: str) -> Path:
    """Return where a document's file lies. Ids are ours, random, and safe as names."""
    if not _NAME.fullmatch(document):
        message = "a document's id is made of small letters, digits, - and _"
        raise ValueError(message)
    return folder / document


def sealed_size(size: int) -> int:
    """Return how many bytes a document of ``size`` plain bytes takes on disk."""
    chunks = max(1, -(-size // CHUNK))
    return _HEADER + size + chunks * _SEAL


def write(folder: Path, vault: str, document: str, source: BinaryIO) -> StoredFile:
    """Encrypt a document to disk: written, synced, read back, then named.

    Args:
        folder: the documents folder.
        vault: the vault's id.
        document: its new id.
        source: its bytes, read once to the end.

    Raises:
        StoreError: it is not there; nothing else was touched.
    """
    target = file_of(folder, document)
    if target.exists():
        raise VaultExistsError
    _refuse_full(folder, source)
    key = bindings.crypto_secretstream_xchacha20poly1305_keygen()
    with _new_file(target) as (part, out):
        sha256, size = _seal(source, out, key, _vouched(vault, document))
        stored = StoredFile(document, key, sha256, size)
        _finish(out)
        _verify_written(part, vault, stored)
    return stored


def read(folder: Path, vault: str, file: StoredFile) -> bytes:
    """Return a document's bytes, all of them verified.

    Raises:
        DocumentMissingError: its file is not there.
        DocumentDamagedError: its file is not what was written.
    """
    return b"".join(_verified(file_of(folder, file.id), vault, file))


def copy(source: Path, target: Path, vault: str, file: StoredFile) -> None:
    """Copy a document's file to another documents folder, verified there before it counts."""
    original = file_of(source, file.id)
    if not original.exists():
        raise DocumentMissingError
    with _new_file(file_of(target, file.id)) as (part, out):
        with original.open("rb") as data:
            shutil.copyfileobj(data, out, CHUNK)
        _finish(out)
        verify(part, vault, file)


def remove(folder: Path, document: str) -> None:
    """Delete a document's file that no row refers to; sweeping finds what could not be."""
    with suppress(OSError):
        file_of(folder, document).unlink(missing_ok=True)


def verify(path: Path, vault: str, file: StoredFile) -> None:
    """Read a document's file to its end, keeping nothing.

    Raises:
        DocumentMissingError: its file is not there.
        DocumentDamagedError: its file is not what was written.
    """
    for _ in _verified(path, vault, file):
        pass


def is_whole(folder: Path, vault: str, file: StoredFile) -> bool:
    """Whether a document can be read to its end."""
    try:
        verify(file_of(folder, file.id), vault, file)
    except StoreError:
        return False
    return True


def has_right_size(folder: Path, file: StoredFile) -> bool:
    """Whether a document's file is there with the size it must have."""
    try:
        return file_of(folder, file.id).stat().st_size == sealed_size(file.size)
    except OSError:
        return False


def absent(folder: Path, files: Iterable[StoredFile]) -> list[DocumentId]:
    """Return the documents whose file is not there with the size it must have."""
    return [DocumentId(file.id) for file in files if not has_right_size(folder, file)]


@contextmanager
def _new_file(target: Path) -> Generator[tuple[Path, BinaryIO]]:
    """Give a part to fill; it gets its name if the block ends well, and goes if not."""
    part: Path | None = None
    try:
        part, handle = create_part(target)
        with os.fdopen(handle, "wb") as out:
            yield part, out
        put_in_place(part, target)
    except BaseException as error:
        if part is not None:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise explained_os(error) from error
        raise


def _finish(out: BinaryIO) -> None:
    out.flush()
    os.fsync(out.fileno())


def _verify_written(part: Path, vault: str, file: StoredFile) -> None:
    """Read back what was written: each chunk, their order and the end vouch for themselves."""
    try:
        with part.open("rb") as sealed:
            size = sum(map(len, _unseal(sealed, file.key, _vouched(vault, file.id))))
    except DocumentDamagedError as error:
        raise DiskFailedError from error
    if size != file.size:
        raise DiskFailedError


def _verified(path: Path, vault: str, file: StoredFile) -> Iterator[bytes]:
    """Yield plain chunks; they count only if the whole iteration ends without an error."""
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as sealed:
            for chunk in _unseal(sealed, file.key, _vouched(vault, file.id)):
                digest.update(chunk)
                size += len(chunk)
                yield chunk
    except FileNotFoundError as error:
        raise DocumentMissingError from error
    except OSError as error:
        raise DocumentDamagedError from error
    if size != file.size or digest.hexdigest() != file.sha256:
        raise DocumentDamagedError


def _seal(source: BinaryIO, out: BinaryIO, key: bytes, vouched: bytes) -> tuple[str, int]:
    """Encrypt to the end of the source; return the SHA-256 and size of the plain bytes."""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    out.write(bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key))
    digest, size = hashlib.sha256(), 0
    for chunk, is_last in _chunks(source):
        tag = _FINAL if is_last else _MORE
        out.write(
            bindings.crypto_secretstream_xchacha20poly1305_push(state, chunk, vouched, tag)
        )
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def _chunks(source: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    chunk = _full_read(source)
    while True:
        following = _full_read(source) if len(chunk) == CHUNK else b""
        yield chunk, not following
        if not following:
            return
        chunk = following


def _full_read(source: BinaryIO) -> bytes:
    """Read one whole chunk, however little a pipe gives at once."""
    parts: list[bytes] = []
    missing = CHUNK
    while missing and (part := source.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _unseal(sealed: BinaryIO, key: bytes, vouched: bytes) -> Iterator[bytes]:
    """Yield plain chunks; refuse a file that does not end right after its last one."""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    header = sealed.read(_HEADER)
    if len(header) != _HEADER:
        raise DocumentDamagedError
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    tag = _MORE
    while tag != _FINAL:
        chunk = sealed.read(CHUNK + _SEAL)
        if len(chunk) < _SEAL:
            raise DocumentDamagedError
        try:
            plain, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                state, chunk, vouched
            )
        except CryptoError as error:
            raise DocumentDamagedError from error
        yield plain
    if sealed.read(1):
        raise DocumentDamagedError


def _vouched(vault: str, document: str) -> bytes:
    return f"{vault}|{document}".encode()


def _refuse_full(folder: Path, source: BinaryIO) -> None:
    """Say "full" before writing, while the message can still name the need."""
    if not source.seekable():
        return
    here = source.tell()
    size = source.seek(0, os.SEEK_END) - here
    source.seek(here)
    needed = 2 * size + _SPARE
    if shutil.disk_usage(folder).free < needed:
        raise DiskFullError(-(-needed // _MB))
