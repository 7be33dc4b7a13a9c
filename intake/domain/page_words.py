"""The words of one page, each with its place, and how they came to be known.

Places are thousandths of the page as its file shows it: from the left edge and from the
top, before any extra turn that the person asked for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NamedTuple, Self

from pydantic import Field, StrictInt, StrictStr, model_validator

from intake.domain.papers import QuarterTurns
from intake.domain.value import Value

if TYPE_CHECKING:
    from intake.ids import DocumentId

WHOLE = 1000  # thousandths of a side
SURE = 100
_DOUBTFUL_BELOW = 75

Thousandths = Annotated[StrictInt, Field(ge=0, le=WHOLE)]
Percent = Annotated[StrictInt, Field(ge=0, le=SURE)]


class WordSource(StrEnum):
    """Where a page's words come from."""

    FILE = "file"  # the file itself carries them
    READ = "read"  # an engine read them off the page's picture; it may be wrong
    UNREAD = "unread"  # nobody could read this page


class Box(NamedTuple):
    """The place of a word, in thousandths of the page's width and height."""

    left: Thousandths
    top: Thousandths
    right: Thousandths
    bottom: Thousandths

    def turned(self, quarters: int) -> Box:
        """Return where it lies once the page is turned to the right this often."""
        box = self
        for _ in range(quarters % 4):
            box = Box(WHOLE - box.bottom, box.left, WHOLE - box.top, box.right)
        return box


class PageWords(Value):
    """What stands on a page, in reading order; lines end with a line feed.

    ``boxes`` holds one place for each word of ``text.split()``, or none at all where nobody
    knows the places (the text of a letter that is no picture). ``engine`` names what read
    the page, with its version; empty where the file's own words were taken, and where there
    is no engine. ``confidence`` is the engine's own, in percent. ``quarters`` is how many
    quarter turns to the right set the words upright.
    """

    text: StrictStr = ""
    boxes: tuple[Box, ...] = ()
    source: WordSource
    engine: StrictStr = ""
    confidence: Percent = SURE
    quarters: QuarterTurns = 0

    @model_validator(mode="after")
    def _each_word_has_its_place(self) -> Self:
        if self.boxes and len(self.boxes) != len(self.text.split()):
            message = "as many places as words are needed, or none"
            raise ValueError(message)
        return self

    @property
    def words(self) -> tuple[str, ...]:
        """The words, in the order of their boxes."""
        return tuple(self.text.split())

    @property
    def is_doubtful(self) -> bool:
        """Whether the engine itself is not sure of what it read."""
        return self.source is WordSource.READ and self.confidence < _DOUBTFUL_BELOW


class ReadAs(NamedTuple):
    """How a page was read, without its words."""

    source: WordSource
    engine: str


def needs_reading(known: ReadAs | None, engine: str) -> bool:
    """Return whether a page should be read with the engine that is here now.

    A page that nobody could read is tried again once there is another engine.
    """
    if known is None:
        return True
    return known.source is WordSource.UNREAD and known.engine != engine


class PageToRead(NamedTuple):
    """A page of a file as it came, from 1."""

    document: DocumentId
    page: int


class PageRead(NamedTuple):
    """A page that was read, or that nobody could read; ``print`` is how it looks from afar."""

    document: DocumentId
    page: int
    words: PageWords
    print: str = ""


class PageGist(NamedTuple):
    """What two pages are compared by: words as text, and ``PageLook.print``."""

    text: str
    print: str
