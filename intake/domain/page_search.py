"""What a search through the words of papers gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.domain.wording import Excerpt
    from intake.ids import DocumentId


@dataclass(frozen=True, slots=True)
class PageHit:
    """One page on which everything that was looked for stands."""

    document: DocumentId
    page: int
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class PageSearch:
    """The pages found, best first.

    ``query`` is what was looked for in the end: where nothing was found, words of the
    papers that are spelled nearly like those asked for. ``is_cut``: there are more pages.
    """

    query: str
    hits: tuple[PageHit, ...] = ()
    is_cut: bool = False
