"""Load a case that lies in a file of its own into an empty vault: all of it or nothing."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.commands import Put, Together
from intake.domain.papers import Paper
from intake.errors import CaseNotEmptyError, SourceError, VaultExistsError
from intake.export.case_problems import read_case_file, refuse_any
from intake.workflows.adding import title_of
from intake.workflows.case_links import link_problems, name_problems
from intake.workflows.run_problems import run_problems
from intake.workflows.scale_problems import scale_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.case import AnyEntry
    from intake.domain.documents import Document
    from intake.domain.stored import StagedFile
    from intake.export.case_file import CaseFile, DocumentRow
    from intake.ports import Papers, Sources
    from intake.workflows.session import Session

Problem = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Loader:
    """What loading needs from the world. ``folder`` holds the documents' files."""

    papers: Papers
    sources: Sources
    folder: str

    def load(self, session: Session, data: bytes) -> Sequence[AnyEntry]:
        """Load the text of a case.json and return its entries.

        Raises:
            CaseNotEmptyError: there are records in the vault already.
            CaseFileError: the file is not of this shape, or its documents are not there.
            StoreError: it could not be kept. In every case nothing was loaded.
        """
        if any(True for _ in session.case.entries()):
            raise CaseNotEmptyError
        file = read_case_file(data)
        refuse_any([*name_problems(file), *scale_problems(file, session.catalog)])
        documents, problems = self._documents(file)
        problems += self._originals(file)
        refuse_any([*problems, *run_problems(file), *link_problems(file, documents)])
        rows = zip(file.documents, documents, strict=True)
        staged = [self._stage(session, row.file, each) for row, each in rows if not each.runs]
        staged += [
            self._stage(session, row.file, row.entry.paper.changed(id=row.entry.id))
            for row in file.originals
        ]
        originals = (row.entry for row in file.originals)
        entries = (*documents, *originals, *(entry for _, entry in file.rows()))
        session.bring_in(Together(commands=tuple(Put(entry=each) for each in entries)), staged)
        return entries

    def _documents(self, file: CaseFile) -> tuple[list[Document], list[Problem]]:
        documents: list[Document] = []
        problems: list[Problem] = []
        for number, row in enumerate(file.documents):
            place = f"documents[{number}]"
            if row.entry.runs:
                documents.append(row.entry)
                continue
            try:
                data = self._read(row.file)
            except SourceError as error:
                problems.append((f"{place}.file", _said_as_part(error)))
                documents.append(row.entry)
                continue
            if row.is_known:
                problems += _not_the_same(f"{place}.sha256", row.entry, data)
            documents.append(row.entry if row.is_known else self._looked_at(row, data))
        return documents, problems

    def _originals(self, file: CaseFile) -> Iterator[Problem]:
        for number, row in enumerate(file.originals):
            place = f"originals[{number}]"
            try:
                data = self._read(row.file)
            except SourceError as error:
                yield f"{place}.file", _said_as_part(error)
            else:
                yield from _not_the_same(f"{place}.paper.sha256", row.entry.paper, data)

    def _looked_at(self, row: DocumentRow, data: bytes) -> Document:
        """Return a person's own row, completed with what its file turns out to be."""
        found = self.papers.inspect(Paper(data))
        name = row.entry.file_name or row.file.rsplit("/", 1)[-1]
        pages = enumerate(found.pages, start=1)
        return row.entry.changed(
            title=row.entry.title or title_of(name),
            file_name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            media=found.media,
            pages=len(found.pages),
            unreadable=tuple(number for number, page in pages if not page.readable),
            trouble=found.trouble,
            flaws=tuple(dict.fromkeys(flaw for page in found.pages for flaw in page.flaws)),
            flawed_pages=tuple(n for n, page in enumerate(found.pages, 1) if page.flaws),
            active_content=found.active_content,
        )

    def _stage(self, session: Session, file: str, entry: Document) -> StagedFile:
        """Encrypt a document's file to disk; it counts once the whole case is kept."""
        data = self._read(file)
        if hashlib.sha256(data).hexdigest() != entry.sha256:
            raise SourceError
        try:
            return session.store.stage(entry.id, io.BytesIO(data))
        except VaultExistsError as error:
            raise CaseNotEmptyError from error

    def _read(self, file: str) -> bytes:
        return self.sources.read(f"{self.folder}/{file}").data


def _not_the_same(place: str, entry: Document, data: bytes) -> Iterator[Problem]:
    if hashlib.sha256(data).hexdigest() != entry.sha256:
        yield place, "is not that of the file in the documents' folder"


def _said_as_part(error: SourceError) -> str:
    """Return what is wrong with a file as the end of a sentence that began with its place."""
    words = str(error).removesuffix(", so it was not added.").removesuffix(".")
    return f"{words[:1].lower()}{words[1:]}"
