"""Printing: each page is drawn by the worker and handed on as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.papers import WIDEST_IMAGE_PX, Paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from intake.ports import Papers
    from ui.jobs import Watch


@dataclass(frozen=True, slots=True)
class PagePrinting:
    """Draws the pages of PDFs for a printer. Used in a job's thread."""

    papers: Papers
    decode: Callable[[bytes], object]

    def print_pages(
        self, pdfs: Iterable[bytes], put: Callable[..., None], watch: Watch
    ) -> None:
        """Give ``put`` the picture of each page, one after the other, until it is stopped.

        Raises:
            IntakeError: a page cannot be drawn.
        """
        pages = [(paper, page) for paper in map(Paper, pdfs) for page in self._pages(paper)]
        for done, (paper, page) in enumerate(pages):
            if watch.is_stopped:
                return
            watch.tell(done, len(pages), f"Printing page {done + 1} of {len(pages)}")
            png = self.papers.page_image(paper, page, width_px=WIDEST_IMAGE_PX)
            put(self.decode(png))

    def _pages(self, paper: Paper) -> range:
        return range(1, len(self.papers.inspect(paper).pages) + 1)
