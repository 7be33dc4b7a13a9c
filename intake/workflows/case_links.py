"""Find what a case file says about its own parts that cannot be: links to nothing.

A wrong link would become a wrong page number in the summary, so it is refused.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from intake.domain.documents import TargetKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from intake.domain.case import AnyEntry
    from intake.domain.documents import Document, Proof
    from intake.export.case_file import CaseFile, DocumentRow, OriginalRow

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_DIARY = "diary"


def name_problems(file: CaseFile) -> list[tuple[str, str]]:
    """Return each id and file name that cannot be used, and why."""
    return [*_twice(file), *_odd_names(file)]


def _twice(file: CaseFile) -> Iterator[tuple[str, str]]:
    ids = [(place, f"{row.entry.kind} {row.entry.id}") for place, row in _filed(file)]
    ids += [(place, f"{entry.kind} {entry.id}") for place, entry in file.rows()]
    seen: set[str] = set()
    for place, name in ids:
        if name in seen:
            yield f"{place}.id", "is used twice"
        seen.add(name)


def _odd_names(file: CaseFile) -> Iterator[tuple[str, str]]:
    for place, row in _filed(file):
        if not _ID.fullmatch(row.entry.id):
            yield f"{place}.id", "may have small letters, digits, - and _ only"
        if not _lies_inside(row.file):
            yield f"{place}.file", "must be a file of the documents' folder"


def _filed(file: CaseFile) -> Iterator[tuple[str, DocumentRow | OriginalRow]]:
    """Yield every row that a file can lie behind, with its place."""
    for number, document in enumerate(file.documents):
        yield f"documents[{number}]", document
    for number, original in enumerate(file.originals):
        yield f"originals[{number}]", original


def _lies_inside(name: str) -> bool:
    """Whether a name, read as any system might read it, stays in the folder."""
    kinds = (PurePosixPath(name), PureWindowsPath(name))
    return "\0" not in name and not any(
        path.anchor or path.drive or ".." in path.parts for path in kinds
    )


def link_problems(file: CaseFile, documents: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """Yield each link to something that is not there, and why.

    Args:
        file: what was read.
        documents: its documents, completed with the pages that their files have.
    """
    pages = {document.id: document.pages for document in documents}
    for number, link in enumerate(file.links):
        place = f"links[{number}]"
        if link.document not in pages:
            yield f"{place}.document", "is not the id of a document of this file"
        elif link.last > pages[link.document]:
            yield f"{place}.last", f"comes after the last page ({pages[link.document]})"
        if not _is_there(file, link):
            yield f"{place}.target.id", f"is not the id of a {link.target.kind} of this file"
    yield from _belonging_problems(file)


def _belonging_problems(file: CaseFile) -> Iterator[tuple[str, str]]:
    """Yield each rule without its policy and each request for records without its holder."""
    policies = {each.id for each in file.policies}
    for number, rule in enumerate(file.criteria):
        if rule.policy not in policies:
            yield f"criteria[{number}].policy", "is not the id of a policy of this file"
    holders = {each.id for each in file.holders}
    for number, request in enumerate(file.records_requests):
        if request.holder not in holders:
            yield f"records_requests[{number}].holder", "is not the id of a holder of this file"


def _is_there(file: CaseFile, link: Proof) -> bool:
    target = link.target
    entries: dict[TargetKind, Iterable[AnyEntry]] = {
        TargetKind.TRIAL: file.trials,
        TargetKind.SCORE: file.scores,
        TargetKind.CONTACT: file.contacts,
        TargetKind.CRITERION: file.criteria,
        TargetKind.INFUSION: file.infusions,
        TargetKind.CRPS_SIGNS: file.crps_signs,
    }
    if target.kind not in entries:
        return True  # ids of the catalog: see ``unknown_ids``
    is_diary = target.kind is TargetKind.SCORE and target.id == _DIARY
    return is_diary or any(each.id == target.id for each in entries[target.kind])
