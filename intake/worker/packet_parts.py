"""Cutting a packet into files no larger than a mailbox or a fax portal takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.worker.packet_file import Piece, WrittenFile

_ROOM = 0.9  # of the limit, by the size of what goes in; what comes out is measured


def split_by_size(
    pieces: Sequence[Piece],
    limit: int | None,
    write: Callable[[Sequence[Piece]], WrittenFile],
) -> list[WrittenFile]:
    """Write the pieces into as few files as the limit allows, cut between documents only.

    Our own pages stay with the document after them. A document that is larger than the
    limit by itself makes a file by itself, larger than the limit.
    """
    whole = write(pieces)
    if limit is None or len(whole.pdf) <= limit:
        return [whole]
    return [
        file
        for batch in _batches(_groups(pieces), limit)
        for file in _within(batch, limit, write)
    ]


def _within(
    groups: Sequence[Sequence[Piece]],
    limit: int,
    write: Callable[[Sequence[Piece]], WrittenFile],
) -> list[WrittenFile]:
    written = write([piece for group in groups for piece in group])
    if len(written.pdf) <= limit or len(groups) == 1:
        return [written]
    middle = len(groups) // 2
    return [*_within(groups[:middle], limit, write), *_within(groups[middle:], limit, write)]


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """A group ends with a document; own pages after the last one join the last group."""
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if not piece.is_own:
            groups.append([])
    tail = groups.pop()
    if tail and groups:
        groups[-1].extend(tail)
    elif tail:
        groups.append(tail)
    return groups


def _batches(groups: Sequence[list[Piece]], limit: int) -> list[list[list[Piece]]]:
    batches: list[list[list[Piece]]] = []
    room = 0.0
    for group in groups:
        size = sum(piece.source.size for piece in group)
        if size > room:
            batches.append([])
            room = limit * _ROOM
        batches[-1].append(group)
        room -= size
    return batches
