"""A packet of forty files, beside a plain merge of the same files by qpdf."""

from __future__ import annotations

import io
import shutil
import subprocess
from contextlib import closing
from typing import TYPE_CHECKING

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from intake.bootstrap import open_papers
from intake.domain.assembly import (
    Bookmark,
    DocumentPages,
    OwnPages,
    PacketOrder,
    PageChoice,
    PageLink,
)
from intake.domain.papers import Paper
from intake.ids import DocumentId
from tests.bench.rows import Row, milliseconds, side_by_side
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from intake.domain.assembly import Progress
    from intake.ports import Papers

FILES = 40
PAGES = (500, 2_000)
SCANNED_EVERY = 4  # one file in four is a scan
MOST = 1.5
LINE = "Pain 7 of 10 at rest; walks 200 m with a stick; gabapentin 2,400 mg a day since March."
RUNS = 5


def packets(folder: Path) -> Iterator[Row]:
    """Measure from the order to the finished bytes: stamped, bookmarked, linked, scrubbed."""
    if not shutil.which("qpdf"):
        return
    with closing(open_papers(ROOT / "resources")) as papers:
        for pages in PAGES:
            yield _row(papers, pages, folder / str(pages))


def _row(papers: Papers, pages: int, folder: Path) -> Row:
    files = paper_files(folder, pages // FILES)
    order = _order(pages // FILES)
    data = {name: Paper(path.read_bytes()) for name, path in files.items()}

    def assemble() -> None:
        packet = papers.assemble(order, data.__getitem__, _unwatched)
        assert packet.files[-1].last_page == order.page_count

    assemble()  # the worker is running from here on, as it is once a paper was looked at
    value, floor = side_by_side(
        lambda: milliseconds(assemble),
        lambda: milliseconds(lambda: _merge(files, folder)),
        RUNS,
    )
    size = sum(path.stat().st_size for path in files.values()) / 1e6
    name = f"packet of {FILES} files, {pages:,} pages, {size:.0f} MB, against qpdf's merge"
    return Row(name, value, floor, "ms", f"ratio <= {MOST}", value <= MOST * floor)


def paper_files(folder: Path, pages: int) -> Mapping[DocumentId, Path]:
    """Write forty made-up papers of so many pages each, one in four of them a scan."""
    folder.mkdir()
    found: dict[DocumentId, Path] = {}
    for number in range(FILES):
        path = folder / f"{number:02}.pdf"
        is_scan = number % SCANNED_EVERY == 0
        path.write_bytes(_scan(number, pages) if is_scan else _text(number, pages))
        found[DocumentId(f"d{number:02}")] = path
    return found


def _text(number: int, pages: int) -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(612, 792))
    for page in range(pages):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 740, f"Made-up note {number}, page {page + 1}")
        for line in range(45):
            canvas.drawString(72, 720 - 14 * line, f"{line}. {LINE}")
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def _scan(number: int, pages: int) -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(612, 792))
    for page in range(pages):
        picture = io.BytesIO()
        grey = Image.effect_noise((425, 550), 20 + (number + page) % 60)
        grey.save(picture, "JPEG", quality=60)
        picture.seek(0)
        canvas.drawImage(ImageReader(picture), 0, 0, 612, 792)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def _order(pages: int) -> PacketOrder:
    first = Canvas(io.BytesIO(), pagesize=(612, 792), invariant=1)
    first.drawString(72, 700, "Index")
    front = first.getpdfdata()
    documents = tuple(
        DocumentPages(
            document=DocumentId(f"d{number:02}"),
            pages=tuple(PageChoice(page=page) for page in range(1, pages + 1)),
        )
        for number in range(FILES)
    )
    starts = [2 + number * pages for number in range(FILES)]
    return PacketOrder(
        title="Packet",
        stamp="Maria Nguyễn · ref 4471",
        parts=(OwnPages(pdf=front, pages=1), *documents),
        bookmarks=tuple(Bookmark(title=f"Paper {at}", page=at) for at in starts),
        links=tuple(
            PageLink(
                page=1, left=72, right=500, bottom=600 - at / 9, top=610 - at / 9, target=at
            )
            for at in starts
        ),
    )


def _merge(files: Mapping[DocumentId, Path], folder: Path) -> None:
    inputs = [str(path) for path in files.values()]
    merged = str(folder / "merged.pdf")
    subprocess.run(["qpdf", "--empty", "--pages", *inputs, "--", merged], check=True)


def _unwatched(progress: Progress) -> None:
    del progress
