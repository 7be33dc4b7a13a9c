"""What a record is called and how it fares, in the few words that fit in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.dates import say_date
from intake.domain.definitions import DocumentType
from intake.domain.doubtful_pages import say_doubt
from intake.domain.lost_pages import breaks_off, say_numbers, say_what_is_left
from intake.domain.papers import Flaw, Trouble, failure

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog
    from intake.domain.documents import Document

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record in the list; ``trouble`` is empty where all is well."""

    id: str
    title: str
    second: str
    trouble: str = ""

    @property
    def spoken(self) -> str:
        """The whole row in one line, for a screen reader."""
        return ". ".join(part for part in (self.title, self.second, self.trouble) if part)


def record_row(document: Document) -> RecordRow:
    """Return a document as a row of the list."""
    date = say_date(document.date) if document.date else _tr("no date yet")
    parts = [date[:1].upper() + date[1:]]
    if document.pages:
        parts.append(say_count(document.pages))
    if has_unlocked_copy(document):
        parts.append(_tr("its unlocked copy is here"))
    elif document.replaced_by:
        parts.append(_tr("older"))
    elif not document.in_packet:
        parts.append(_tr("not in the packet"))
    return RecordRow(document.id, document.title, " · ".join(parts), trouble(document))


def say_count(pages: int) -> str:
    """Return "1 page" or "3 pages"."""
    return _tr("1 page") if pages == 1 else _tr("{0} pages").format(f"{pages:,}")


def say_total(records: int, pages: int) -> str:
    """Return "7 records, 61 pages"."""
    many = _tr("1 record") if records == 1 else _tr("{0} records").format(f"{records:,}")
    return f"{many}, {say_count(pages)}" if pages else many


def trouble(document: Document) -> str:
    """Return what is wrong with a record, in a few words; empty where all is well."""
    if has_unlocked_copy(document):
        return ""
    if document.trouble is Trouble.LIVE_FORM:
        return _tr("Opens only in Adobe Reader")
    if document.can_be_shown:
        return _lost(document) or _doubted(document)
    words = {
        Trouble.LOCKED: _tr("Locked with a password"),
        Trouble.DAMAGED: _tr("Damaged. Kept without preview."),
        Trouble.EMPTY: _tr("Empty: it has no pages"),
        Trouble.PACKED: _tr("Packed: unpack it first"),
        Trouble.PROGRAM: _tr("A program, not a paper"),
        Trouble.RECORDING: _tr("A film or a sound"),
        Trouble.SHORTCUT: _tr("Only points to a paper"),
        Trouble.WEBSITE_MESSAGE: _tr("A website’s message, not a paper"),
        Trouble.XRAY_PICTURES: _tr("X-ray or scan pictures"),
        Trouble.ZIP_DAMAGED: _tr("Damaged. Kept without preview."),
    }
    return words.get(document.trouble, _tr("Kept without preview"))


def what_happened(document: Document) -> tuple[str, str]:
    """Return the whole sentence on a record's trouble and what to do; empty: no trouble."""
    error = failure(document.trouble)
    if has_unlocked_copy(document):
        return "", ""
    if error is not None:
        told = (say_what_is_left(document), error.remedy)
        return str(error), " ".join(each for each in told if each)
    if document.unreadable:
        return say_what_is_left(document), ""
    return ("", "") if document.replaced_by else say_doubt(document)


def has_unlocked_copy(document: Document) -> bool:
    """Whether a locked record lies beside a copy that is not locked."""
    return document.trouble is Trouble.LOCKED and document.replaced_by is not None


def offers_another(document: Document) -> str:
    """Return what is wrong with a photo that should be taken again, or an empty text."""
    is_doubted = document.trouble is Trouble.NONE and not document.replaced_by
    return document.flaws[0] if document.flaws and is_doubted else ""


def type_title(document: Document, catalog: Catalog) -> str:
    """Return what kind of paper it is, or an empty text while that is not known."""
    found = catalog.find(DocumentType, document.type)
    return found.title if found else ""


def _doubted(document: Document) -> str:
    flaw = offers_another(document)
    words = _tr("A part is missing") if flaw == Flaw.INCOMPLETE else _tr("May be hard to read")
    return words if flaw else ""


def _lost(document: Document) -> str:
    """Return "Pages 13 and 14 can’t be read", or that the file ends too early."""
    if breaks_off(document):
        return _tr("Breaks off after page {0}").format(document.pages)
    pages = document.unreadable
    if not pages:
        return ""
    if len(pages) > MOST_NAMED:
        return _tr("{0} of {1} pages can’t be read").format(len(pages), document.pages)
    words = say_numbers(pages)
    return _tr("{0} can’t be read").format(words[:1].upper() + words[1:])


def _tr(words: str) -> str:
    return QCoreApplication.translate("RecordsWords", words)
