"""What is known of a document's bytes once they lie encrypted on disk."""

from __future__ import annotations

from pydantic import StrictBytes, StrictInt, StrictStr

from intake.domain.value import Value
from intake.ids import DocumentId


class StagedFile(Value):
    """A document written, synced and re-read, waiting for its row.

    ``key`` is the document's own 32-byte key; it lives in the vault's database only.
    ``size`` counts plain bytes; ``sha256`` is the hash of the plain bytes, in hex.
    """

    document: DocumentId
    key: StrictBytes
    sha256: StrictStr
    size: StrictInt


class SourceFile(Value):
    """A file as it was read: the name it had, without folders, and its bytes."""

    name: StrictStr
    data: StrictBytes
