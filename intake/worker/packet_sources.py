"""The documents of a packet, opened, cleaned and reduced to the chosen pages."""

# The libraries used here ship few types or none; mypy and the tests watch instead.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

from intake.domain.papers import TYPED, Media, Trouble
from intake.worker.drawn_resources import keep_only_drawn
from intake.worker.kinds import media_of
from intake.worker.page_pictures import pictured
from intake.worker.page_salvage import LOST_PT
from intake.worker.pdf_reading import open_pdf
from intake.worker.pdf_repair import open_for_editing
from intake.worker.picture_pages import picture_pdf
from intake.worker.scrub import scrub
from intake.worker.typed_papers import typed_paper
from intake.worker.unusable import NoSuchPageError, UnusableError

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from pathlib import Path

    from intake.domain.assembly import PageChoice
    from intake.worker.feet import Feet


@dataclass(frozen=True, slots=True)
class ChosenPage:
    """A clean page of a source, by its number there, and its extra turns.

    ``foot_is_free`` is None where somebody is still looking; ``ticket`` asks them.
    """

    number: int
    quarter_turns: int = 0
    foot_is_free: bool | None = True
    ticket: int = -1


@dataclass(slots=True)
class Source:
    """A clean PDF that stays open until it is copied, and what is taken of it.

    ``size`` is of the file it came from, in bytes; ``is_whole``: all its pages, in order.
    """

    pdf: pikepdf.Pdf
    pages: tuple[ChosenPage, ...]
    size: int
    is_whole: bool = True

    def copy_to(self, packet: pikepdf.Pdf) -> None:
        """Add the chosen pages to a packet."""
        pages = self.pdf.pages
        packet.pages.extend(
            pages if self.is_whole else [pages[choice.number - 1] for choice in self.pages]
        )

    def let_go(self) -> None:
        """Free the document's bytes; nothing can be copied any more."""
        self.pdf = pikepdf.new()


def own_source(data: bytes, pages: int) -> Source:
    """Return a PDF of our own, whole.

    Raises:
        ValueError: it is not what the order says.
    """
    pdf = pikepdf.open(io.BytesIO(data))
    if len(pdf.pages) != pages:
        raise ValueError("an own part has other pages than ordered")
    return Source(pdf, _all_of(pdf), len(data))


def document_source(
    data: bytes,
    password: str | None,
    choices: Sequence[PageChoice],
    feet: Feet,
    resources: Path,
) -> Source:
    """Return the chosen pages of a document, cleaned.

    Args:
        data: the document's bytes.
        password: what opens it, or None.
        choices: its pages, in the order of the packet.
        feet: who looks whether a page has room for a stamp.
        resources: the folder of the app's own resources; words are set in type from there.

    Raises:
        UnusableError: the document, or one of these pages, cannot be packed.
    """
    media = media_of(data)
    try:
        match media:
            case Media.OTHER | Media.ZIP:
                raise UnusableError(Trouble.NOT_A_PAPER)
            case Media.PDF:
                return _pdf_source(data, password, choices, feet)
            case typed if typed in TYPED:
                pages = typed_paper(data, typed, resources)
                return _pdf_source(pages, None, choices, feet)
            case _:
                return _picture_source(data, media, choices)
    except (pikepdf.PdfError, NoSuchPageError, ValueError, RuntimeError, TypeError) as error:
        raise UnusableError(Trouble.DAMAGED) from error


def _picture_source(data: bytes, media: Media, choices: Sequence[PageChoice]) -> Source:
    pdf = picture_pdf(data, media, choices)
    return Source(pdf, _all_of(pdf), len(data))


def _pdf_source(
    data: bytes, password: str | None, choices: Sequence[PageChoice], feet: Feet
) -> Source:
    seen = open_pdf(data, password)
    try:
        pdf, is_suspect = _editable(data, password, seen)
    except UnusableError:
        return _pictures_of(seen, choices, len(data))
    drawn = scrub(pdf)
    if is_suspect and not _is_sound(pdf):
        return _pictures_of(seen, choices, len(data))
    is_whole = [choice.page for choice in choices] == list(range(1, len(pdf.pages) + 1))
    if not is_whole and not _stand_alone(pdf, {choice.page for choice in choices}):
        return _pictures_of(seen, choices, len(data))
    pages = tuple(_chosen(pdf, seen, choice, drawn, feet) for choice in choices)
    return Source(pdf, pages, len(data), is_whole)


def _pictures_of(
    seen: pypdfium2.PdfDocument, choices: Sequence[PageChoice], size: int
) -> Source:
    pdf = pictured(seen, choices)
    pages = tuple(
        ChosenPage(number, choice.quarter_turns, foot_is_free=False)
        for number, choice in enumerate(choices, start=1)
    )
    return Source(pdf, pages, size)


def _is_sound(pdf: pikepdf.Pdf) -> bool:
    """Whether a PDF that was mended while it was read is whole once written anew."""
    bare, written = pikepdf.new(), io.BytesIO()
    try:
        bare.pages.extend(pdf.pages)
        bare.save(written)
        with pikepdf.open(written) as again:
            return not again.check_pdf_syntax()
    except pikepdf.PdfError:
        return False


def _stand_alone(pdf: pikepdf.Pdf, chosen: Container[int]) -> bool:
    """Part the chosen pages from what only the others draw; say whether that could be done."""
    try:
        keep_only_drawn([page for number, page in enumerate(pdf.pages, 1) if number in chosen])
    except (pikepdf.PdfError, RuntimeError):  # a name that cannot be written anew
        return False
    return True


def _chosen(
    pdf: pikepdf.Pdf,
    seen: pypdfium2.PdfDocument,
    choice: PageChoice,
    drawn: frozenset[int],
    feet: Feet,
) -> ChosenPage:
    if choice.page > len(pdf.pages):
        raise NoSuchPageError
    if choice.foot_is_free is not None:
        return ChosenPage(choice.page, choice.quarter_turns, choice.foot_is_free)
    if choice.page - 1 in drawn:  # with a note or field drawn in, nobody knows
        return ChosenPage(choice.page, choice.quarter_turns, foot_is_free=False)
    return ChosenPage(choice.page, choice.quarter_turns, None, feet.ask(seen, choice))


def _all_of(pdf: pikepdf.Pdf) -> tuple[ChosenPage, ...]:
    return tuple(ChosenPage(number) for number in range(1, len(pdf.pages) + 1))


def _editable(
    data: bytes, password: str | None, seen: pypdfium2.PdfDocument
) -> tuple[pikepdf.Pdf, bool]:
    """Open for editing the same pages that PDFium shows, in the same order.

    Where qpdf counts other pages in a broken file, page 3 on the screen would be another
    page 3 in the packet; then PDFium writes its own view of the file first.

    Returns:
        The PDF, and whether anything in it had to be mended.
    """
    try:
        pdf = open_for_editing(data, password)
    except UnusableError:
        return _as_seen(seen), True
    if len(pdf.pages) != len(seen):
        pdf.close()
        return _as_seen(seen), True
    return pdf, bool(pdf.get_warnings())


def _as_seen(seen: pypdfium2.PdfDocument) -> pikepdf.Pdf:
    written = io.BytesIO()
    try:
        copy = _copied(seen)
        copy.save(written)
        copy.close()
    except pypdfium2.PdfiumError as error:
        raise UnusableError(Trouble.DAMAGED) from error
    pdf = open_for_editing(written.getvalue(), None)
    if len(pdf.pages) != len(seen):
        raise UnusableError(Trouble.DAMAGED)
    return pdf


def _copied(seen: pypdfium2.PdfDocument) -> pypdfium2.PdfDocument:
    """Copy every page; one that is lost leaves a gap, so that the others keep their numbers."""
    copy = pypdfium2.PdfDocument.new()
    try:
        copy.import_pages(seen)
    except pypdfium2.PdfiumError:
        copy.close()
        copy = pypdfium2.PdfDocument.new()
        for index in range(len(seen)):
            try:
                copy.import_pages(seen, [index])
            except pypdfium2.PdfiumError:
                if len(copy) > index:  # PDFium made room for it before it failed
                    del copy[index]
                copy.new_page(LOST_PT, LOST_PT)
    return copy
