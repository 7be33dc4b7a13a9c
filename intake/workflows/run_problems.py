"""Find what a case file says of pages that cannot be: in no file, or in two documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.leaves import PageRun
    from intake.export.case_file import CaseFile
    from intake.ids import DocumentId

    Problem = tuple[str, str]


def run_problems(file: CaseFile) -> Iterator[Problem]:
    """Yield each place where pages are not as many as said, or not there, or there twice."""
    pages = {row.entry.id: row.entry.paper.pages for row in file.originals}
    there = {row.entry.id for row in file.documents}
    taken: dict[DocumentId, list[range]] = {}
    for number, row in enumerate(file.documents):
        place, document = f"documents[{number}]", row.entry
        if document.replaced_by is not None and document.replaced_by not in there:
            yield f"{place}.replaced_by", "is not the id of a document of this file"
        if document.runs and _count(document.runs) != document.pages:
            yield f"{place}.pages", "is not the number of pages in its runs"
        for at, run in enumerate(document.runs):
            yield from _run_problems(f"{place}.runs[{at}]", run, pages, taken)


def _run_problems(
    place: str,
    run: PageRun,
    pages: dict[DocumentId, int],
    taken: dict[DocumentId, list[range]],
) -> Iterator[Problem]:
    if run.original not in pages:
        yield f"{place}.original", "is not the id of an original of this file"
        return
    if run.last > pages[run.original]:
        yield f"{place}.last", f"comes after the last page ({pages[run.original]})"
    others = taken.setdefault(run.original, [])
    if any(run.first < other.stop and other.start <= run.last for other in others):
        yield f"{place}.first", "names pages that are in another run, too"
    others.append(range(run.first, run.last + 1))


def _count(runs: Sequence[PageRun]) -> int:
    return sum(run.last - run.first + 1 for run in runs)
