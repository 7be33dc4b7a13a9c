"""Our own pages, drawn in the worker so that the window's process stays small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from intake.domain.assembly import OwnPages
from intake.domain.report.diary_sheets import DiarySheets
from intake.domain.report.letter_paper import LetterPaper
from intake.domain.report.own_paper import OwnPaper
from intake.domain.report.packet import Contents
from intake.worker.frames import FrameError
from intake.worker.protocol import Drew, DrewExamples

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

FONTS = "fonts"
EXAMPLE = "example/papers.toml"
_CONTENTS = TypeAdapter(Contents)
_LIST: TypeAdapter[OwnPaper | DiarySheets | LetterPaper] = TypeAdapter(
    OwnPaper | DiarySheets | LetterPaper
)


def contents_in(payloads: Sequence[bytes]) -> Contents:
    """Return what ``protocol.Draw`` brings along.

    Raises:
        FrameError: there is not one payload.
        ValidationError: it is something else.
    """
    return _CONTENTS.validate_json(_only(payloads))


def paper_in(payloads: Sequence[bytes]) -> OwnPaper | DiarySheets | LetterPaper:
    """Return what ``protocol.DrawList`` brings along; see ``contents_in``."""
    return _LIST.validate_json(_only(payloads))


def _only(payloads: Sequence[bytes]) -> bytes:
    if len(payloads) != 1:
        raise FrameError("one paper at a time")
    return payloads[0]


def draw(contents: Contents, resources: Path) -> tuple[Drew, Sequence[bytes]]:
    """Draw the summary and our own pages of a packet; see ``protocol.Drew``."""
    from intake.export import drawing
    from intake.export.typefaces import load_typefaces
    from intake.worker.tagging import tagged

    load_typefaces(resources / FONTS)
    work = drawing.draw(contents)
    order = drawing.order_of(contents, work, tagged)
    own = [part for part in order.parts if isinstance(part, OwnPages)]
    bare = tuple(
        part.changed(pdf=b"") if isinstance(part, OwnPages) else part for part in order.parts
    )
    reply = Drew(summary_pages=work.summary.pages, order=order.changed(parts=bare))
    texts = (work.html.encode(), work.manifest.encode())
    return reply, (tagged(work.summary), *texts, *(part.pdf for part in own))


def draw_list(paper: OwnPaper | DiarySheets | LetterPaper, name: str, resources: Path) -> bytes:
    """Return a list, a letter or diary sheets as a PDF; ``name`` is the patient’s."""
    from intake.export.diary_sheets import diary_sheets_pdf
    from intake.export.letters import letter_pdf
    from intake.export.own_lists import own_list_pdf
    from intake.export.typefaces import load_typefaces
    from intake.worker.tagging import tagged

    load_typefaces(resources / FONTS)
    if isinstance(paper, LetterPaper):
        return tagged(letter_pdf(paper))
    if isinstance(paper, DiarySheets):
        return tagged(diary_sheets_pdf(paper, name))
    return tagged(own_list_pdf(paper, name))


def draw_examples(today: dt.date, resources: Path) -> tuple[DrewExamples, Sequence[bytes]]:
    """Draw the made-up papers, dated back from a day."""
    from intake.export.typefaces import load_typefaces
    from intake.worker.example_files import example_files

    load_typefaces(resources / FONTS)
    files = example_files(resources / EXAMPLE, today)
    return DrewExamples(names=tuple(files)), tuple(files.values())
