"""Many files at once: looked at side by side, kept in order, each told as soon as it is sure.

What is meant to be added is noted in the vault first. Each note goes in the very transaction
in which its file becomes a record, so after a crash the next start can say what is missing.
What the person stopped stays noted, too, until they add it or leave it out.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from intake.domain.stored import SourceFile
from intake.errors import StoreError
from intake.workflows.adding import Added, Outcome, read_source
from intake.workflows.file_names import folders_to_tell, name_of, named
from intake.workflows.in_hand import Hands
from intake.workflows.unpacking import each_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from intake.domain.stored import Errand
    from intake.ports import Sources
    from intake.workflows.in_hand import Means, Watch
    from intake.workflows.session import Session

Wanted = str | SourceFile


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
    errands, folders = _noted(means, chosen), _folders(chosen)
    with Hands(means, watch, len(chosen)) as hands:
        for number, one in enumerate(chosen):
            errand = errands.get(number)
            _tell(watch, words, max(number - len(hands), 0), len(chosen))
            if isinstance(one, Added):
                yield from hands.take(one, None)
            elif watch.is_stopped:
                yield from hands.settle(0)
                yield from hands.take(_left(one, folders[number]), errand)
            else:
                for source in _opened(means, one, folders[number]):
                    yield from hands.take(source, errand)
        while hands:
            _tell(watch, words, max(len(chosen) - len(hands), 0), len(chosen))
            yield from hands.settle(len(hands) - 1)
    given_up = _given_up(chosen, errands, hands.left)
    means.in_session(partial(_forget, given_up))


def _tell(watch: Watch, words: str, done: int, total: int) -> None:
    """Tell how many files are sure; those in hand are not."""
    watch.tell(done, total, words.format(min(done + 1, total), total))


def errands_left(session: Session) -> tuple[Errand, ...]:
    """Return what was meant to be added when the app was ended, and is not here."""
    return tuple(session.store.errands(session.case_id))


def forget_errands(errands: Sequence[Errand], session: Session) -> None:
    """Give up what was meant to be added.

    Raises:
        StoreError: it is asked for again at the next start.
    """
    session.store.forget_errands(errands)


def _files_below(sources: Sources, one: Wanted) -> Sequence[Wanted | Added]:
    if isinstance(one, SourceFile):
        return (one,)
    found = sources.files_below(one)
    if found:
        return found
    because = "There is no file in this folder."
    return (Added(name_of(one), Outcome.NOT_ADDED, because, "Choose another folder."),)


def _folders(chosen: Sequence[Wanted | Added]) -> Mapping[int, str]:
    """Return the folders to tell of each file that shares its name with another."""
    paths = {at: each for at, each in enumerate(chosen) if isinstance(each, str)}
    told = zip(paths, folders_to_tell(tuple(paths.values())), strict=True)
    return defaultdict(str, told)


def _opened(means: Means, one: Wanted, folders: str) -> Iterator[SourceFile | Added]:
    source = one if isinstance(one, SourceFile) else read_source(means.sources, one, folders)
    if isinstance(source, Added):
        yield source
    else:
        yield from each_file(means.papers, source)


def _noted(means: Means, chosen: Sequence[Wanted | Added]) -> dict[int, Errand]:
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
    return {number: errand for (number, _), errand in pairs}


def _left(one: Wanted, folders: str) -> Added:
    name = one.name if isinstance(one, SourceFile) else named(name_of(one), folders)
    because, remedy = "You stopped before this file.", "Add it when you like."
    return Added(name, Outcome.LEFT, because, remedy)


def _given_up(
    chosen: Sequence[Wanted | Added], errands: Mapping[int, Errand], left: set[str]
) -> tuple[Errand, ...]:
    """Return the notes that are over: all but those of files left where they lie."""
    return tuple(
        errand
        for number, errand in errands.items()
        if errand.id not in left or isinstance(chosen[number], SourceFile)
    )


def _note(sources: Sequence[str], session: Session) -> Sequence[Errand]:
    return session.store.note_errands(session.case_id, sources)


def _forget(errands: Sequence[Errand], session: Session) -> None:
    try:
        forget_errands(errands, session)
    except StoreError:
        return  # the notes stay: the next start asks about files that are here already
