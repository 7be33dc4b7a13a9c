"""Files in hand: written and looked at side by side, kept in the order they were chosen in.

A file is written to disk while another process looks at it; what stands ready is kept in
one write. Only what is kept counts, so a file that is stopped on the way is not there.
"""

from __future__ import annotations

import hashlib
import math
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from intake.domain.documents import Document, Original
from intake.domain.papers import Paper
from intake.errors import IntakeError, PapersStoppedError, StoreError
from intake.workflows.adding import (
    Added,
    Outcome,
    Prepared,
    already_here,
    keep,
    not_added,
    prepared_of,
    staged_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    from intake.case_store import CaseStore
    from intake.domain.case import Case
    from intake.domain.papers import Inspection
    from intake.domain.stored import Errand, SourceFile, StagedFile
    from intake.ports import Papers, Sources
    from intake.workflows.session import Session

T = TypeVar("T")

AT_ONCE = 4  # files that are looked at side by side, and as many that are written
MOST_LOOKED_AT_CLOSELY = 40  # of more at once, nobody has a camera in the hand
MOST_IN_HAND = 24  # files in memory: those under way, and those that wait to be kept together
LARGEST_AT_ONCE = 64_000_000  # bytes of them together, unless one alone has more


class InSession(Protocol):
    """Does something with the session, in the session's own thread, and waits for it."""

    def __call__(self, work: Callable[[Session], T], /) -> T:
        """Return what ``work`` returns; raise what it raises."""
        ...


class Watch(Protocol):
    """Hears how far the work is, and says whether to stop."""

    @property
    def is_stopped(self) -> bool:
        """Whether the person asked to stop."""
        ...

    def tell(self, done: int, total: int, words: str) -> None:
        """Hear that so many files are sure: kept, or known not to be."""
        ...


@dataclass(frozen=True, slots=True)
class Means:
    """What adding needs: where files come from, who looks at them, where they are kept."""

    papers: Papers
    sources: Sources
    in_session: InSession


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """A file that is being written and looked at, and the note that it is to be added."""

    source: SourceFile
    errand: Errand | None
    staged: Future[StagedFile]
    looked: Future[Inspection]

    @property
    def is_done(self) -> bool:
        """Whether nobody is at it any more."""
        return self.staged.done() and self.looked.done()

    def found(self, store: CaseStore) -> Prepared | Added:
        """Wait for what became of it; what was written in vain is deleted."""
        name = self.source.shown_name
        try:
            staged = self.staged.result().changed(errand=_done_with(self.source, self.errand))
        except StoreError as error:
            return not_added(name, error)
        try:
            return prepared_of(self.source.name, name, staged, self.looked.result())
        except IntakeError as error:
            with suppress(StoreError):
                store.discard(staged)
            return not_added(name, error)


class Hands:
    """Takes files in hand and gives what became of each, in their order. A context.

    ``left`` are the notes of files that the person stopped while they were in hand.
    """

    def __init__(self, means: Means, watch: Watch, expected: int = 1) -> None:
        """Begin with nothing in hand; what is not begun once ``watch`` stops is left.

        Args:
            means: the outside world.
            watch: hears how far it is, and says when to stop.
            expected: how many files will come, as far as it is known.
        """
        self._means, self._watch = means, watch
        self._are_many = expected > MOST_LOOKED_AT_CLOSELY
        self._store, case = means.in_session(_ground)
        papers = [*case.all(Document), *(each.paper for each in case.all(Original))]
        self._hashes = {each.sha256 for each in papers}
        self._sizes = {each.size for each in papers}
        self._line: deque[_UnderWay | Added] = deque()
        self.left: set[str] = set()
        self._looking = ThreadPoolExecutor(AT_ONCE, "looking")
        self._writing = ThreadPoolExecutor(AT_ONCE, "writing")

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Wait for whatever is under way."""
        self._looking.shutdown()
        self._writing.shutdown()

    def __len__(self) -> int:
        """Return how many are in hand."""
        return len(self._line)

    def take(self, source: SourceFile | Added, errand: Errand | None) -> Iterator[Added]:
        """Take one more file in hand; give those that must be sure before it.

        Args:
            source: the file, or what is known of it already.
            errand: the note that it, or the zip it came in, was meant to be added.
        """
        if isinstance(source, Added):
            self._line.append(self._told(source, errand))
            return
        yield from self.settle(MOST_IN_HAND - 1, LARGEST_AT_ONCE - len(source.data))
        if self._may_be_here(source.data):
            yield from self.settle(0)
            known = self._means.in_session(partial(_here, source, errand))
            if known is not None:
                yield known
                return
        self._sizes.add(len(source.data))
        self._line.append(self._begun(source, errand))

    def settle(self, most: int, most_bytes: float = math.inf) -> Iterator[Added]:
        """Keep the files that came first, until no more than so many are in hand."""
        while self._line and (len(self._line) > most or self._bytes() > max(most_bytes, 0)):
            found = self._found(self._line.popleft())
            if isinstance(found, Added):
                yield found
                continue
            prepared = [found]
            while isinstance(more := self._ready(), Prepared):
                prepared.append(more)
            yield from self._means.in_session(partial(_keep, prepared))
            self._hashes |= {each.staged.sha256 for each in prepared}
            if isinstance(more, Added):
                yield more

    def _may_be_here(self, data: bytes) -> bool:
        """Whether the same bytes are in hand, or were here when somebody looked last.

        Hashing takes as long as reading: only a file of a size that is known needs it.
        """
        if len(data) not in self._sizes:
            return False
        if any(isinstance(one, _UnderWay) and one.source.data == data for one in self._line):
            return True
        return _hash(data) in self._hashes

    def _begun(self, source: SourceFile, errand: Errand | None) -> _UnderWay:
        staged = self._writing.submit(staged_of, self._store, source.data)
        looked = self._looking.submit(
            self._look, Paper(source.data, is_one_of_many=self._are_many)
        )
        return _UnderWay(source, errand, staged, looked)

    def _look(self, paper: Paper) -> Inspection:
        if self._watch.is_stopped:
            raise PapersStoppedError
        return self._means.papers.inspect(paper)

    def _ready(self) -> Prepared | Added | None:
        """Take out the first file if nobody is at it any more."""
        if not self._line:
            return None
        first = self._line[0]
        if isinstance(first, _UnderWay) and not first.is_done:
            return None
        return self._found(self._line.popleft())

    def _found(self, one: _UnderWay | Added) -> Prepared | Added:
        if isinstance(one, Added):
            return one
        found = one.found(self._store)
        return self._told(found, one.errand) if isinstance(found, Added) else found

    def _told(self, added: Added, errand: Errand | None) -> Added:
        """Remember the note of what the person stopped."""
        if added.outcome is Outcome.LEFT and errand is not None:
            self.left.add(errand.id)
        return added

    def _bytes(self) -> int:
        return sum(len(one.source.data) for one in self._line if isinstance(one, _UnderWay))


def _ground(session: Session) -> tuple[CaseStore, Case]:
    return session.store, session.case


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _here(source: SourceFile, errand: Errand | None, session: Session) -> Added | None:
    """Say that the same file is here, and strike out the note that it is to be added."""
    known = already_here(session.case, _hash(source.data), source.shown_name)
    if known is not None and errand is not None and _done_with(source, errand):
        with suppress(StoreError):  # else the next start names it once more
            session.store.forget_errands((errand,))
    return known


def _done_with(source: SourceFile, errand: Errand | None) -> str:
    """Return the note that is done with this file; that of a zip is done with its last one."""
    is_alone = not source.within and not source.holds_more
    return errand.id if errand is not None and is_alone else ""


def _keep(prepared: Sequence[Prepared], session: Session) -> Sequence[Added]:
    return keep(session, prepared)
