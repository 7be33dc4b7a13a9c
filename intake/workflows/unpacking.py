"""A zip from a portal becomes its files: each is told by itself, the zip is not kept too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.packages import REFUSALS, may_be_package, may_enclose
from intake.domain.papers import Paper
from intake.domain.stored import SourceFile
from intake.errors import (
    DocumentError,
    MemberDamagedError,
    MembersUnreadableError,
    NotAPaperError,
    PackageEmptyError,
    PackageInPackageError,
    PaperLockedError,
    PapersStoppedError,
)
from intake.workflows.adding import Added, not_added
from intake.workflows.file_names import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.packages import Member
    from intake.ports import Papers


_DEEPEST = 3  # e.g. an e-mail, a zip that came with it, a letter in that, a scan in the letter


def each_file(papers: Papers, source: SourceFile) -> Iterator[SourceFile | Added]:
    """Give the files of a zip, one at a time, or the file itself if it is none.

    A zip that cannot be opened is a file like any other: it is kept, and its trouble told.
    A paper that holds others is given, and those after it: an e-mail and what came with it,
    a PDF and what is attached to it, a visit summary and its body, a letter and its scans.
    So is what lies in those, a zip that came with an e-mail too, some levels down.
    """
    yield from _each(papers, source, level=0)


def _each(papers: Papers, source: SourceFile, *, level: int) -> Iterator[SourceFile | Added]:
    for found in _unpacked(papers, source):
        if not isinstance(found, SourceFile) or not may_enclose(found.data):
            yield found
            continue
        yield found.changed(holds_more=True)
        yield from _inside(papers, found, level=level + 1)


def _inside(papers: Papers, source: SourceFile, *, level: int) -> Iterator[SourceFile | Added]:
    paper = Paper(source.data)
    try:
        members = papers.members(paper)
    except PapersStoppedError as error:
        yield not_added(source.shown_name, error)
    except (NotAPaperError, PaperLockedError):
        return  # nothing lies in it, or nobody can know yet
    except DocumentError:
        yield _not_taken_out(source)
    else:
        if level > _DEEPEST:
            yield _not_taken_out(source)
            return
        for member in members:
            found = _taken_out(papers, paper, member, named(source.name, source.folders))
            if isinstance(found, Added):
                yield found
            else:
                yield from _each(papers, found, level=level)


def _not_taken_out(source: SourceFile) -> Added:
    return not_added(f"Files inside {source.shown_name}", MembersUnreadableError())


def _unpacked(papers: Papers, source: SourceFile) -> Iterator[SourceFile | Added]:
    if not may_be_package(source.data) or may_enclose(source.data):
        yield source
        return
    paper = Paper(source.data)
    try:
        members = papers.members(paper)
    except PapersStoppedError as error:
        yield not_added(source.shown_name, error)
    except DocumentError:
        yield source
    else:
        if not members:
            yield not_added(source.shown_name, PackageEmptyError())
        for member in members:
            within = named(source.name, source.folders)
            yield _taken_out(papers, paper, member, within, may_be_zip=False)


def _taken_out(
    papers: Papers, paper: Paper, member: Member, within: str, *, may_be_zip: bool = True
) -> SourceFile | Added:
    found = SourceFile(name=member.name, data=b"", within=within)
    if member.refusal is not None:
        return not_added(found.shown_name, REFUSALS[member.refusal]())
    try:
        data = papers.member(paper, member.number)
        if not may_be_zip and _is_zip(papers, data):
            return not_added(found.shown_name, PackageInPackageError())
    except PapersStoppedError as error:
        return not_added(found.shown_name, error)
    except DocumentError:
        return not_added(found.shown_name, MemberDamagedError())
    return found.changed(data=data)


def _is_zip(papers: Papers, data: bytes) -> bool:
    """Whether this would be unpacked again; a Word file is a zip, too, and is not."""
    if not may_be_package(data) or may_enclose(data):
        return False
    try:
        papers.members(Paper(data))
    except PapersStoppedError:
        raise
    except DocumentError:
        return False
    return True
