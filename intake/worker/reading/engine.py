"""What an engine is: something that reads words off pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PIL.Image import Image

    from intake.domain.page_words import Box


@dataclass(frozen=True, slots=True)
class ReadWord:
    """One word off a picture: its place in thousandths, and how sure the engine is (0-100)."""

    text: str
    box: Box
    sureness: float


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """The lines of a picture; ``quarters``: turns to the right that set them upright."""

    lines: tuple[tuple[ReadWord, ...], ...]
    quarters: int = 0


class Engine(Protocol):
    """Reads words off a grey picture, whichever way it lies."""

    @property
    def name(self) -> str:
        """The engine and its version."""
        ...

    def read(self, picture: Image) -> ReadPicture:
        """Return what stands on the picture.

        Raises:
            EngineFailedError: this picture could not be read.
        """
        ...


class EngineFailedError(Exception):
    """The engine gave up on a picture. It never leaves the worker."""
