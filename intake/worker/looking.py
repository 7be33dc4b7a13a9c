"""Looking at the document in hand: what it is, its pages as pictures and as words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from intake.domain.papers import MOST_PAGES, TYPED, Flaw, Inspection, Media, Trouble
from intake.worker import pictures
from intake.worker.active_content import active_content, is_live_form
from intake.worker.broken_streams import broken_pages
from intake.worker.glued_pdfs import joined
from intake.worker.page_looks import LOOK_PX, page_look
from intake.worker.pdf_reading import (
    has_lost_rest,
    open_pdf,
    page_infos,
    page_png,
    page_words,
    shows_too_large,
)
from intake.worker.pdf_repair import ends_in_update, lost_pages, open_for_editing, repaired
from intake.worker.strangers import stranger
from intake.worker.typed_papers import typed_paper
from intake.worker.unusable import NoSuchPageError, UnusableError
from intake.worker.zips import opened_zip

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from intake.domain.papers import ActiveContent, PageInfo, PageLook
    from intake.worker.desk import Desk, Held

_LOOKING_S = {True: 2.0, False: 0.05}  # for parts that are lost; less where many files wait


def inspect(desk: Desk, *, measures: bool = True) -> Inspection:
    """Say what the document in hand is. Trouble is part of the answer.

    Args:
        desk: where it lies.
        measures: whether to look how well photos inside a PDF can be read, too.
    """
    held = desk.held
    try:
        match held.media:
            case Media.ZIP:
                return Inspection(media=held.media, trouble=_zip_trouble(held.data))
            case Media.OTHER:
                return Inspection(media=held.media, trouble=stranger(held.data))
            case media if media is Media.PDF or media in TYPED:
                return _inspect_pdf(desk, measures=measures)
            case _:
                return pictures.inspect_picture(held.data, held.media, desk.pulse)
    except UnusableError as error:
        return Inspection(media=held.media, trouble=error.trouble)


def _zip_trouble(data: bytes) -> Trouble:
    """Return why a zip came as it is: it cannot be opened, or nothing of it is a paper."""
    try:
        opened_zip(data).close()
    except UnusableError as error:
        return Trouble.ZIP_DAMAGED if error.trouble is Trouble.DAMAGED else error.trouble
    return Trouble.NOT_A_PAPER


def page_image(desk: Desk, page: int, width_px: int, quarter_turns: int) -> bytes:
    """Return a page as a PNG.

    Raises:
        UnusableError: the file or the page cannot be shown.
        NoSuchPageError: there is no page with that number.
    """
    held = desk.held
    match held.media:
        case Media.OTHER | Media.ZIP:
            raise UnusableError(Trouble.NOT_A_PAPER)
        case media if media is Media.PDF or media in TYPED:
            return page_png(opened_pdf(desk), page, width_px, quarter_turns)
        case _:
            with pictures.opened(held.data, held.media) as picture:
                if page > pictures.page_total(picture, held.media):
                    raise NoSuchPageError
                return pictures.picture_png(picture, page, width_px, quarter_turns)


def look_at(desk: Desk, page: int) -> PageLook:
    """Return how a page looks from afar; raises what ``page_image`` does."""
    return page_look(page_image(desk, page, LOOK_PX, 0))


def page_text(desk: Desk, page: int) -> str:
    """Return the words of a page; a picture has none that can be read here.

    Raises:
        UnusableError: the file or the page cannot be read.
        NoSuchPageError: there is no page with that number.
    """
    match desk.held.media:
        case Media.OTHER | Media.ZIP:
            raise UnusableError(Trouble.NOT_A_PAPER)
        case media if media is Media.PDF or media in TYPED:
            return page_words(opened_pdf(desk), page)
        case _:
            return ""


def unlocked(held: Held) -> bytes:
    """Return the PDF in hand without its lock, its pages as they are.

    Raises:
        UnusableError: it is not a PDF, the password does not open it, or it is damaged.
    """
    if held.media is not Media.PDF:
        raise UnusableError(Trouble.NOT_A_PAPER)
    return joined(held.data, held.password) or repaired(held.data, held.password)


def _inspect_pdf(desk: Desk, *, measures: bool) -> Inspection:
    held = desk.held
    document = opened_pdf(desk)
    if len(document) > MOST_PAGES:
        return Inspection(media=held.media, trouble=Trouble.TOO_MANY_PAGES)
    pages = tuple(page_infos(document, desk.pulse, measures=measures))
    breaks_off = has_lost_rest(document)
    if breaks_off:
        pages = pages[:-1]
    active: tuple[ActiveContent, ...] = ()
    is_live = False
    if held.media is Media.PDF:
        active, pages, is_live = _looked_through(held, pages, seconds=_LOOKING_S[measures])
        breaks_off = breaks_off or ends_in_update(held.data)
    readable = sum(page.readable for page in pages)
    trouble = Trouble.LIVE_FORM if is_live else Trouble.NONE
    if readable < len(pages) or breaks_off:
        trouble = Trouble.PARTLY_DAMAGED if readable else _why_unreadable(document)
    desk.pulse(len(pages), len(pages))
    return Inspection(
        media=held.media,
        trouble=trouble,
        pages=pages if readable else (),
        unlocked=held.password is not None and _needs_password(held.data),
        active_content=active,
    )


def _why_unreadable(document: PdfDocument) -> Trouble:
    return Trouble.TOO_MANY_PIXELS if shows_too_large(document) else Trouble.DAMAGED


def _looked_through(
    held: Held, pages: tuple[PageInfo, ...], *, seconds: float
) -> tuple[tuple[ActiveContent, ...], tuple[PageInfo, ...], bool]:
    """Return what a PDF would do, its pages, and whether they are made by one program alone.

    Pages that lost their content are not read.
    """
    try:
        with open_for_editing(held.data, held.password) as pdf:
            active, is_live = active_content(pdf), is_live_form(pdf)
            lost = lost_pages(pdf, held.data)
            broken = broken_pages(pdf, seconds) - lost
            total = len(pdf.pages)
    except (UnusableError, pikepdf.PdfError, ValueError, RuntimeError):
        return (), pages, False
    there = [index for index, page in enumerate(pages) if page.readable or total == len(pages)]
    if total != len(there):
        return active, pages, is_live
    gone = {there[index] for index in lost if not pages[there[index]].has_text}
    hurt = {there[index] for index in broken} - gone
    looked_at = tuple(
        _with_fault(page, is_gone=index in gone, is_hurt=index in hurt)
        for index, page in enumerate(pages)
    )
    return active, looked_at, is_live


def _with_fault(page: PageInfo, *, is_gone: bool, is_hurt: bool) -> PageInfo:
    if is_gone:
        return page.changed(readable=False)
    if is_hurt and page.readable:
        return page.changed(flaws=(Flaw.INCOMPLETE,))
    return page


def opened_pdf(desk: Desk) -> PdfDocument:
    """Return the document in hand as a PDF: as it is, or its words set in type."""
    held = desk.held
    if held.open_pdf is None:
        if held.media in TYPED:
            pages = typed_paper(held.data, held.media, desk.resources, desk.pulse)
            held.open_pdf = open_pdf(pages, None)
        else:
            held.open_pdf = open_pdf(held.data, held.password)
    return held.open_pdf


def _needs_password(data: bytes) -> bool:
    try:
        open_pdf(data, None).close()
    except UnusableError as error:
        return error.trouble is Trouble.LOCKED
    return False
