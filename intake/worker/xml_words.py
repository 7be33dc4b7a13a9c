"""The words in XML: a Word file's parts, a visit summary (C-CDA), or any other.

Expat reads as a stream and fetches nothing; a file that declares entities of its own is
refused, and so is one that is nested deeper than any honest one.
"""

from __future__ import annotations

import contextlib
import xml.parsers.expat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from intake.domain.papers import MOST_SIGNS, Trouble
from intake.worker.unusable import UnusableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DEEPEST = 500


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the elements of one kind of XML mean, by their names without prefix.

    ``words`` are the elements whose own text counts; empty: that of all. ``within``: only
    what stands inside one of these counts, empty: everything. ``skipped`` elements do not
    count at all. ``before`` and ``after`` is what is written where an element starts or ends.
    """

    words: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    before: Mapping[str, str] = field(default_factory=dict[str, str])
    after: Mapping[str, str] = field(default_factory=dict[str, str])
    folds_space: bool = True


WORD: Final = Vocabulary(
    words=frozenset({"t"}),
    skipped=frozenset({"Fallback", "del", "moveFrom"}),
    before={"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"},
    after={"p": "\n", "tc": "\t", "tr": "\n"},
    folds_space=False,
)
SUMMARY: Final = Vocabulary(
    within=frozenset({"title", "text"}),
    skipped=frozenset({"entry", "renderMultiMedia"}),
    before={"br": "\n", "text": "\n", "list": "\n", "table": "\n", "item": "- "},
    after={
        **dict.fromkeys(("title", "text", "paragraph", "item", "tr", "caption"), "\n"),
        **dict.fromkeys(("td", "th"), "\t"),
    },
)
PLAIN: Final = Vocabulary()
SUMMARY_ROOT = "ClinicalDocument"
IN_LETTERS = "B64"  # what an element's ``representation`` says of base64


class Reader(Protocol):
    """Hears of elements and words while expat reads."""

    def start(self, name: str, attributes: Mapping[str, str], /) -> None:
        """Hear that an element begins."""

    def end(self) -> None:
        """Hear that the element that began last ends."""

    def text(self, words: str, /) -> None:
        """Hear words within the element that began last and has not ended."""


class _Guarded:
    """Passes on what expat reads, and ends the reading where no honest file goes."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._depth = reader, 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnusableError(Trouble.NOT_A_PAPER)
        self._reader.start(name.rpartition(":")[2], attributes)

    def end(self, _name: str) -> None:
        self._depth -= 1
        self._reader.end()

    def refuse(self, *_: object) -> None:
        raise UnusableError(Trouble.NOT_A_PAPER)


class _Reader:
    """Collects words while expat reads."""

    def __init__(self, vocabulary: Vocabulary | None) -> None:
        self.vocabulary = vocabulary or PLAIN
        self._is_found = vocabulary is not None
        self._open: list[tuple[str, bool]] = []
        self._within = self._skipped = 0
        self._signs = 0
        self.found: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self._is_found:
            self._is_found = True
            self.vocabulary = SUMMARY if name == SUMMARY_ROOT else PLAIN
        is_skipped = name in self.vocabulary.skipped or _is_in_letters(attributes)
        self._open.append((name, is_skipped))
        self._within += name in self.vocabulary.within
        self._skipped += is_skipped
        if self._counts:
            self._add(self.vocabulary.before.get(name, ""))

    def end(self) -> None:
        name, is_skipped = self._open.pop()
        if self._counts:
            ends = "\n" if self.vocabulary is PLAIN else ""
            self._add(self.vocabulary.after.get(name, ends))
        self._within -= name in self.vocabulary.within
        self._skipped -= is_skipped

    def text(self, words: str) -> None:
        wanted = self.vocabulary.words
        if self._counts and (not wanted or self._open[-1][0] in wanted):
            self._add(_folded(words) if self.vocabulary.folds_space else words)

    @property
    def _counts(self) -> bool:
        return not self._skipped and (self._within > 0 or not self.vocabulary.within)

    def _add(self, words: str) -> None:
        self._signs += len(words)
        if self._signs > 2 * MOST_SIGNS:
            raise UnusableError(Trouble.TOO_MANY_WORDS)
        if words:
            self.found.append(words)


def xml_words(pieces: Iterable[bytes], vocabulary: Vocabulary | None = None) -> str:
    """Return the words of an XML file that comes piece by piece.

    Args:
        pieces: its bytes.
        vocabulary: what its elements mean; None: its first element tells.

    Raises:
        UnusableError: it is not XML, declares entities, is nested too deeply, or has too
            many words.
    """
    reader = _Reader(vocabulary)
    read_xml(pieces, reader)
    return "".join(reader.found)


def words_left(data: bytes) -> str:
    """Return the words of a broken XML file that come before the break."""
    reader = _Reader(None)
    with contextlib.suppress(UnusableError):
        read_xml((data,), reader)
    return "".join(reader.found)


def read_xml(pieces: Iterable[bytes], reader: Reader) -> None:
    """Let ``reader`` hear an XML file that comes piece by piece, names without prefix.

    Raises:
        UnusableError: it is not XML, declares entities, or is nested too deeply.
    """
    guarded = _Guarded(reader)
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = guarded.start
    parser.EndElementHandler = guarded.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = guarded.refuse
    try:
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)  # noqa: FBT003 -- expat takes no keywords
    except (xml.parsers.expat.ExpatError, LookupError, ValueError) as error:
        raise UnusableError(Trouble.DAMAGED) from error


def _is_in_letters(attributes: Mapping[str, str]) -> bool:
    """Whether an element holds a file written in letters, which nobody can read."""
    return attributes.get("representation") == IN_LETTERS


def _folded(words: str) -> str:
    """Return words with every run of spaces as one; line ends in XML are only spaces."""
    inner = " ".join(words.split())
    if not inner:
        return " " if words else ""
    return f"{' ' * words[0].isspace()}{inner}{' ' * words[-1].isspace()}"
