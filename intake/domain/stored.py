"""What is known of a document's bytes once they lie encrypted on disk."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import StrictBool, StrictBytes, StrictInt, StrictStr

from intake.domain.value import Value
from intake.ids import DocumentId


class StagedFile(Value):
    """A document written, synced and re-read, waiting for its row.

    ``key`` is the document's own 32-byte key; it lives in the vault's database only.
    ``size`` counts plain bytes; ``sha256`` is the hash of the plain bytes, in hex. ``errand``
    names the note that this file was meant to be added; it goes when the row comes.
    """

    document: DocumentId
    key: StrictBytes
    sha256: StrictStr
    size: StrictInt
    errand: StrictStr = ""


@dataclass(frozen=True, slots=True)
class Errand:
    """A note that a file was to be added: its path, or the words for what was pasted.

    Not a ``Value``: a path is bytes of the system's own, and need not be text that is kept.
    """

    id: str
    source: str


_JOINERS = "\u200c\u200d"


class SourceFile(Value):
    """A file as it was read: the name it had, without folders, and its bytes.

    ``within`` is the name of the zip it came out of; ``folders`` those it lay in, told only
    where another file has the same name. ``holds_more``: papers inside it may follow it.
    """

    name: StrictStr
    data: StrictBytes
    within: StrictStr = ""
    folders: StrictStr = ""
    holds_more: StrictBool = False

    @property
    def shown_name(self) -> str:
        """The name as it is told: with the zip or the folders, if they are to be told."""
        if self.within:
            return f"{self.name} (from {self.within})"
        return f"{self.name} (in {self.folders})" if self.folders else self.name


def plain_name(name: str) -> str:
    """Return a file's name with a replacement sign for what would break a line or turn it.

    The two joiners stay that Arabic, Persian, Indian scripts and emoji are written with.
    """
    return "".join(
        sign if sign.isprintable() or sign in _JOINERS else "\ufffd" for sign in name
    )
