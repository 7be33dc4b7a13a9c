"""Add the papers a person chose: each wholly there or not there, each told in words."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from intake.domain.commands import Put
from intake.domain.documents import Document, Original
from intake.domain.doubtful_pages import say_doubt
from intake.domain.lost_pages import say_what_is_left
from intake.domain.papers import TYPED, Media, Paper, Trouble, failure, foot_is_free
from intake.errors import PapersStoppedError, SourceError, StoreError
from intake.ids import DocumentId
from intake.workflows.file_names import name_of, named
from intake.workflows.session import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.case_store import CaseStore
    from intake.domain.case import Case
    from intake.domain.papers import Inspection
    from intake.domain.stored import SourceFile, StagedFile
    from intake.errors import DocumentError, IntakeError
    from intake.ports import Papers, Sources
    from intake.workflows.session import Session

_MOVING = frozenset({Media.GIF, Media.WEBP, Media.PNG, Media.AVIF})


class Outcome(StrEnum):
    """What became of one chosen file."""

    KEPT = "kept"
    KEPT_WITH_DOUBT = "kept, but it may be hard to read"
    KEPT_PARTLY_SHOWN = "kept, some pages cannot be shown"
    KEPT_WITHOUT_PREVIEW = "kept without preview"
    ALREADY_HERE = "already here"
    NOT_ADDED = "not added"
    LEFT = "left for later"


@dataclass(frozen=True, slots=True)
class Added:
    """One line of the result: the file's name, what became of it, why, and what to do."""

    name: str
    outcome: Outcome
    because: str = ""
    remedy: str = ""
    document: DocumentId | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the file lies in the vault now."""
        return self.outcome not in {Outcome.NOT_ADDED, Outcome.LEFT}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file written and looked at, waiting for its row in the vault.

    ``note`` says what is shown of it where that is not all.
    """

    document: Document
    staged: StagedFile
    failure: DocumentError | None
    name: str
    note: str = ""


def read_source(sources: Sources, path: str, folders: str = "") -> SourceFile | Added:
    """Read a chosen file, or say why it cannot be added.

    Args:
        sources: where the files are.
        path: the file.
        folders: those to tell, where other files have the same name.
    """
    try:
        return sources.read(path).changed(folders=folders)
    except SourceError as error:
        return not_added(named(name_of(path), folders), error)


def prepare(
    store: CaseStore, papers: Papers, case: Case, source: SourceFile
) -> Prepared | Added:
    """Look at a file and write it encrypted to disk; nothing counts until ``keep``.

    May run in another thread than the store's: it touches document files only. Many files
    go side by side instead: see ``in_hand``.

    Args:
        store: where the file is written.
        papers: who looks at it.
        case: the case as it stands, to tell what is here already.
        source: the file.

    Raises:
        DocumentError: looking at it was stopped.
    """
    name = source.shown_name
    known = already_here(case, hashlib.sha256(source.data).hexdigest(), name)
    if known is not None:
        return known
    inspection = papers.inspect(Paper(source.data))
    try:
        staged = staged_of(store, source.data)
    except StoreError as error:
        return not_added(name, error)
    return prepared_of(source.name, name, staged, inspection)


def staged_of(store: CaseStore, data: bytes) -> StagedFile:
    """Write a new document's bytes encrypted to disk.

    Raises:
        StoreError: it is not there.
    """
    return store.stage(DocumentId(new_id()), io.BytesIO(data))


def prepared_of(
    name: str, shown_name: str, staged: StagedFile, inspection: Inspection
) -> Prepared:
    """Return a file that was written and looked at, as it will be kept and told."""
    document = document_of(staged, name, inspection)
    return Prepared(
        document=document,
        staged=staged,
        failure=failure(inspection.trouble),
        name=shown_name,
        note=_note(inspection),
    )


def keep(session: Session, prepared: Sequence[Prepared]) -> tuple[Added, ...]:
    """Make prepared files count, all in one write; call it in the session's thread.

    Each is a step of its own to take back. Where they cannot be kept together, each is
    tried by itself, so that one that cannot be kept does not take the others along.
    """
    steps = [(Put(entry=each.document), (each.staged,)) for each in prepared]
    try:
        session.run_all(steps)
    except StoreError as error:
        if len(prepared) == 1:
            return (not_added(prepared[0].name, error),)
        return tuple(line for each in prepared for line in keep(session, (each,)))
    return tuple(kept_line(each) for each in prepared)


def kept_line(prepared: Prepared) -> Added:
    """Return the line for a file that lies in the vault now, with what is amiss with it."""
    because, remedy = prepared.note, ""
    document = prepared.document
    if prepared.failure is not None:
        because = f"{prepared.failure} {say_what_is_left(document)}".rstrip()
        remedy = prepared.failure.remedy
    elif document.flaws:
        because, remedy = say_doubt(document)
    return Added(prepared.name, _outcome(document), because, remedy, document.id)


def _note(inspection: Inspection) -> str:
    if inspection.media in TYPED:
        return "Its words are shown as pages of type. The file itself is kept unchanged."
    if inspection.media in _MOVING and inspection.images > 1:
        return "It moves: its first picture is shown. The file itself is kept unchanged."
    return ""


def document_of(staged: StagedFile, name: str, inspection: Inspection) -> Document:
    """Return the document that a staged file becomes."""
    pages = tuple(enumerate(inspection.pages, start=1))
    return Document(
        id=staged.document,
        title=title_of(name),
        file_name=name,
        sha256=staged.sha256,
        size=staged.size,
        media=inspection.media,
        pages=len(inspection.pages),
        unreadable=tuple(number for number, page in pages if not page.readable),
        trouble=inspection.trouble,
        flaws=tuple(dict.fromkeys(flaw for page in inspection.pages for flaw in page.flaws)),
        flawed_pages=tuple(number for number, page in pages if page.flaws),
        active_content=inspection.active_content,
        covered_feet=tuple(number for number, page in pages if not foot_is_free(page, 0)),
    )


def _outcome(document: Document) -> Outcome:
    if not document.can_be_shown:
        return Outcome.KEPT_WITHOUT_PREVIEW
    if document.unreadable or document.trouble is not Trouble.NONE:
        return Outcome.KEPT_PARTLY_SHOWN
    return Outcome.KEPT_WITH_DOUBT if document.flaws else Outcome.KEPT


def already_here(case: Case, sha256: str, name: str) -> Added | None:
    """Return the line for a file whose very bytes are in the records, or None."""
    known = _same(case, sha256)
    if known is None:
        return None
    because = f"The same file is in your records as “{known.title}”."
    return Added(name, Outcome.ALREADY_HERE, because, document=known.id)


def not_added(name: str, error: IntakeError) -> Added:
    """Return the line for a file that was not added, with the reason and the way out."""
    stopped = isinstance(error, PapersStoppedError)
    outcome = Outcome.LEFT if stopped else Outcome.NOT_ADDED
    return Added(name, outcome, str(error), error.remedy)


def _same(case: Case, sha256: str) -> Document | None:
    """Return the record with the same bytes, or the first with pages of such a file."""
    documents = case.all(Document)
    same = next((each for each in documents if each.sha256 == sha256), None)
    files = {each.id for each in case.all(Original) if each.paper.sha256 == sha256}
    behind = (each for each in documents if any(run.original in files for run in each.runs))
    return same or next(behind, None)


def title_of(name: str) -> str:
    """Return a first title from a file name: without ending, with spaces between words."""
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    words = stem.replace("_", " ").strip()
    return words or "Paper without a name"
