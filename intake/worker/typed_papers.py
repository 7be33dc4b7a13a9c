"""A file of words as a PDF of ours: read, then set in type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.worker.typed_words import typed_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from intake.domain.papers import Media

FONTS = "fonts"


def typed_paper(
    data: bytes,
    media: Media,
    resources: Path,
    pulse: Callable[[int, int], None] = lambda _done, _total: None,
) -> bytes:
    """Return a file of words as a PDF; see ``typed_pages``.

    Raises:
        UnusableError: damaged, without a word, or with too many.
    """
    from intake.worker.typed_pages import typed_pdf  # reportlab is slow to load

    return typed_pdf(typed_words(data, media), media, resources / FONTS, pulse)
