"""What the head of a visit summary (C-CDA) tells, and the file that may be its whole body.

A summary names the patient, the day and the author in its head, and says them nowhere else
when its body is another file, e.g. a PDF written in letters (base64).
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from intake.domain.dates import say_day
from intake.domain.papers import Trouble
from intake.worker.unusable import UnusableError
from intake.worker.xml_words import IN_LETTERS, SUMMARY_ROOT, read_xml

if TYPE_CHECKING:
    from collections.abc import Mapping


_PATIENT = "recordTarget/patientRole/patient/"
_NAMED = MappingProxyType(
    {
        "title": "",
        f"{_PATIENT}name": "Patient",
        "author/assignedAuthor/assignedPerson/name": "Written by",
        "custodian/assignedCustodian/representedCustodianOrganization/name": "From",
    }
)
_DATED = MappingProxyType({"effectiveTime": "Date", f"{_PATIENT}birthTime": "Born"})
_BODY = "component/nonXMLBody/text"
_ENDINGS = MappingProxyType(
    {
        "application/pdf": ".pdf",
        "application/rtf": ".rtf",
        "text/rtf": ".rtf",
        "text/html": ".html",
        "text/plain": ".txt",
        "image/jpeg": ".jpg",
        "image/png": ".png",
        "image/tiff": ".tif",
        "image/gif": ".gif",
    }
)
_LONGEST_NAME = 80
_DAY_SIGNS = 8  # of 20090329224411-0700
_NOTHING = "null"  # what some programs write where a name has no such part
NO_NAME = "Paper without a name"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The file that is a summary's body: a name for it, and its bytes as letters."""

    name: str
    letters: str
    is_packed: bool = False


def head_lines(data: bytes) -> str:
    """Return who and when a visit summary tells, a line each; nothing for any other XML.

    Raises:
        UnusableError: it is not XML, or nobody honest writes such.
    """
    told = _read(data).told
    lines = [f"{label}: {words}" for label, words in told if label]
    return "".join(f"{line}\n" for line in dict.fromkeys(lines))


def enclosed(data: bytes) -> Enclosed | None:
    """Return the file that is the body of a visit summary, if it has one.

    Raises:
        UnusableError: see ``head_lines``.
    """
    reader = _read(data)
    if reader.body is None:
        return None
    title = next((words for label, words in reader.told if not label), "")
    plain = " ".join(title.replace("/", " ").replace("\\", " ").split())[:_LONGEST_NAME]
    ending = ending_of(reader.body.get("mediaType", ""))
    is_packed = "compression" in reader.body
    return Enclosed((plain or NO_NAME) + ending, "".join(reader.letters), is_packed)


def ending_of(kind: str) -> str:
    """Return how files of a kind (``application/pdf``) end; nothing where that is not known."""
    return _ENDINGS.get(kind.lower(), "")


def enclosed_bytes(found: Enclosed) -> bytes:
    """Return the file itself.

    Raises:
        UnusableError: its letters are no base64, or it is packed in a way of its own.
    """
    if found.is_packed:
        raise UnusableError(Trouble.DAMAGED)
    try:
        return base64.b64decode(found.letters)
    except binascii.Error as error:
        raise UnusableError(Trouble.DAMAGED) from error


class _Reader:
    """Collects what the head tells, and the body if it is one file in letters."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.body: Mapping[str, str] | None = None
        self.letters: list[str] = []
        self._open: list[str] = []
        self._words: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._open.append(name)
        place = self._place
        if place in _NAMED:
            self._words = []
        elif place in _DATED:
            day = _day(attributes.get("value", ""))
            self.told += [(_DATED[place], day)] if day else []
        elif place == _BODY and attributes.get("representation") == IN_LETTERS:
            self.body = dict(attributes)

    def end(self) -> None:
        place = self._place
        words = " ".join(each for each in " ".join(self._words).split() if each != _NOTHING)
        if place in _NAMED and words:
            self.told.append((_NAMED[place], words))
            self._words = []
        self._open.pop()

    def text(self, words: str) -> None:
        place = self._place
        if place == _BODY and self.body is not None:
            self.letters.append(words)
        elif any(place == each or place.startswith(f"{each}/") for each in _NAMED):
            self._words.append(words)

    @property
    def _place(self) -> str:
        """Where it reads, below the root; nowhere in what is no summary."""
        return "/".join(self._open[1:]) if self._open[:1] == [SUMMARY_ROOT] else ""


def _read(data: bytes) -> _Reader:
    reader = _Reader()
    read_xml((data,), reader)
    return reader


def _day(value: str) -> str:
    """Return a day as it is read aloud; times and what is no whole day are left out."""
    try:
        return say_day(dt.date.fromisoformat(value[:_DAY_SIGNS]))
    except ValueError:
        return ""
