"""What helps a reader find a page: bookmarks, links and page labels that equal the stamps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.assembly import Bookmark, PageLink

_FIT = pikepdf.Name.Fit
_PRINTED = 4  # annotation flag: shown on paper too


def add_bookmarks(
    pdf: pikepdf.Pdf, bookmarks: Sequence[Bookmark], first: int, last: int
) -> None:
    """Write the outline of packet pages ``first`` to ``last``, open at its first level."""
    here = [mark for mark in bookmarks if first <= mark.page <= last]
    if not here:
        return
    with pdf.open_outline() as outline:
        trail: list[tuple[int, list[pikepdf.OutlineItem]]] = [(0, outline.root)]
        for mark in here:
            while trail[-1][0] >= mark.level:
                trail.pop()
            item = pikepdf.OutlineItem(mark.title, mark.page - first, "Fit")
            item.is_closed = mark.level > 1
            trail[-1][1].append(item)
            trail.append((mark.level, item.children))
    pdf.Root["/PageMode"] = pikepdf.Name.UseOutlines


def add_links(pdf: pikepdf.Pdf, links: Sequence[PageLink], first: int, last: int) -> None:
    """Make rectangles lead to pages, where both are in packet pages ``first`` to ``last``."""
    for link in links:
        if not (first <= link.page <= last and first <= link.target <= last):
            continue
        page = pdf.pages[link.page - first].obj
        target = pdf.pages[link.target - first].obj
        note = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Link,
                Rect=[link.left, link.bottom, link.right, link.top],
                Border=[0, 0, 0],
                F=_PRINTED,
                Contents=f"Page {link.target}",
                Dest=pikepdf.Array([target, _FIT]),
            )
        )
        if "/Annots" not in page:
            page["/Annots"] = pikepdf.Array()
        page["/Annots"].append(note)


def add_labels(pdf: pikepdf.Pdf, first: int) -> None:
    """Make a viewer call each page by its packet number."""
    label = pikepdf.Dictionary(S=pikepdf.Name.D, St=first)
    pdf.Root["/PageLabels"] = pikepdf.Dictionary(Nums=pikepdf.Array([0, label]))
