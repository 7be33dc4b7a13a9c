"""Many files at once: looked at side by side, kept in order, each told as soon as it is sure.

What is meant to be added is noted in the vault first. Each note goes in the very transaction
in which its file becomes a record, so after a crash the next start can say what is missing.
"""

from __future__ import annotations

import hashlib
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from intake.domain.packages import may_enclose
from intake.domain.stored import SourceFile
from intake.errors import IntakeError, StoreError
from intake.workflows.adding import (
    Added,
    Outcome,
    Prepared,
    keep,
    name_of,
    not_added,
    prepare,
    read_source,
)
from intake.workflows.unpacking import each_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    from intake.domain.case import Case
    from intake.domain.stored import Errand
    from intake.ports import CaseStore, Papers, Sources
    from intake.workflows.session import Session

T = TypeVar("T")

AT_ONCE = 4  # files that are looked at side by side
MOST_IN_HAND = 8  # files in memory: those looked at, and those that wait to be kept together
LARGEST_AT_ONCE = 250_000_000  # bytes of them together, unless one alone has more
Wanted = str | SourceFile


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
        """Hear that so many files were taken in hand."""
        ...


@dataclass(frozen=True, slots=True)
class Means:
    """What adding needs: where files come from, who looks at them, where they are kept."""

    papers: Papers
    sources: Sources
    in_session: InSession


@dataclass(frozen=True, slots=True)
class _InHand:
    """A file that somebody is looking at, or whose line is known already."""

    outcome: Future[Prepared | Added] | Added
    sha256: str = ""
    size: int = 0

    def found(self) -> Prepared | Added:
        """Wait for what became of it."""
        return self.outcome if isinstance(self.outcome, Added) else self.outcome.result()

    def found_already(self) -> Prepared | Added | None:
        """What became of it, or None while somebody looks at it."""
        is_done = isinstance(self.outcome, Added) or self.outcome.done()
        return self.found() if is_done else None


@dataclass(slots=True)
class _Waiting:
    """Files in hand, in the order in which they were chosen."""

    pool: ThreadPoolExecutor
    means: Means
    line: deque[_InHand] = field(default_factory=deque[_InHand])

    def take(self, source: SourceFile | Added, errand: str) -> Iterator[Added]:
        """Take one more file in hand; give those that must be sure before it."""
        if isinstance(source, Added):
            self.line.append(_InHand(source))
            return
        sha256 = hashlib.sha256(source.data).hexdigest()
        if any(each.sha256 == sha256 for each in self.line):
            yield from self.settle(0)
        size = len(source.data)
        yield from self.settle(MOST_IN_HAND - 1, LARGEST_AT_ONCE - size)
        store, case = self.means.in_session(_ground)
        work = partial(_prepared, store, self.means.papers, case, source, errand)
        self.line.append(_InHand(self.pool.submit(work), sha256, size))

    def settle(self, most: int, bytes_at_most: int = 0) -> Iterator[Added]:
        """Keep the files that came first, until so many are in hand, or so few bytes."""
        while len(self.line) > most or sum(each.size for each in self.line) > max(
            bytes_at_most, 0
        ):
            found = self.line.popleft().found()
            if isinstance(found, Added):
                yield found
                continue
            prepared = [found]
            while self.line and isinstance(more := self.line[0].found_already(), Prepared):
                prepared.append(more)
                self.line.popleft()
            yield from self.means.in_session(partial(_keep, prepared))


def add_files(
    means: Means, wanted: Sequence[Wanted], watch: Watch, words: str
) -> Iterator[Added]:
    """Add files, every file below folders, and every file in zips; tell of each, in order.

    Args:
        means: the outside world.
        wanted: paths, and files that are in memory already (pasted).
        watch: hears how far it is and says when to stop.
        words: what it hears, with ``{0}`` of ``{1}``.
    """
    chosen = [each for one in wanted for each in _files_below(means.sources, one)]
    errands = _noted(means, chosen)
    with ThreadPoolExecutor(AT_ONCE, "adding") as pool:
        waiting = _Waiting(pool, means)
        for number, one in enumerate(chosen):
            watch.tell(number, len(chosen), words.format(number + 1, len(chosen)))
            if isinstance(one, Added):
                yield from waiting.take(one, "")
            elif watch.is_stopped:
                yield from waiting.settle(0)
                yield _stopped(one)
            else:
                for source in _opened(means, one):
                    errand = errands.get(number, "") if _is_alone(source) else ""
                    yield from waiting.take(source, errand)
        yield from waiting.settle(0)
    means.in_session(_forget)


def errands_left(session: Session) -> tuple[Errand, ...]:
    """Return what was meant to be added when the app was ended, and is not here."""
    return tuple(session.store.errands(session.case_id))


def forget_errands(session: Session) -> None:
    """Give up what was meant to be added."""
    session.store.forget_errands(session.case_id)


def _files_below(sources: Sources, one: Wanted) -> Sequence[Wanted | Added]:
    if isinstance(one, SourceFile):
        return (one,)
    found = sources.files_below(one)
    if found:
        return found
    because = "There is no file in this folder."
    return (Added(name_of(one), Outcome.NOT_ADDED, because, "Choose another folder."),)


def _opened(means: Means, one: Wanted) -> Iterator[SourceFile | Added]:
    source = one if isinstance(one, SourceFile) else read_source(means.sources, one)
    if isinstance(source, Added):
        yield source
    else:
        yield from each_file(means.papers, source)


def _is_alone(source: SourceFile | Added) -> bool:
    """Whether the errand is done with this file; that of a zip is done with its last one."""
    return isinstance(source, SourceFile) and not source.within and not may_enclose(source.data)


def _noted(means: Means, chosen: Sequence[Wanted | Added]) -> dict[int, str]:
    """Note what is meant to be added; where that cannot be kept, adding will say so."""
    told = [
        (number, each.name if isinstance(each, SourceFile) else each)
        for number, each in enumerate(chosen)
        if not isinstance(each, Added)
    ]
    try:
        errands = means.in_session(partial(_note, [source for _, source in told]))
    except StoreError:
        return {}
    pairs = zip(told, errands, strict=True)
    return {number: errand.id for (number, _), errand in pairs}


def _prepared(
    store: CaseStore, papers: Papers, case: Case, source: SourceFile, errand: str
) -> Prepared | Added:
    try:
        return prepare(store, papers, case, source, errand)
    except IntakeError as error:
        return not_added(source.shown_name, error)


def _stopped(one: Wanted) -> Added:
    name = one.name if isinstance(one, SourceFile) else name_of(one)
    because, remedy = "You stopped before this file.", "Add it when you like."
    return Added(name, Outcome.NOT_ADDED, because, remedy)


def _ground(session: Session) -> tuple[CaseStore, Case]:
    return session.store, session.case


def _keep(prepared: Sequence[Prepared], session: Session) -> Sequence[Added]:
    return keep(session, prepared)


def _note(sources: Sequence[str], session: Session) -> Sequence[Errand]:
    return session.store.note_errands(session.case_id, sources)


def _forget(session: Session) -> None:
    try:
        forget_errands(session)
    except StoreError:
        return  # the notes stay: the next start asks about files that are here already
