from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from intake.worker.packet_parts import split_by_size


@dataclass(frozen=True)
class FakeSource:
    size: int


@dataclass(frozen=True)
class FakePiece:
    source: FakeSource
    is_own: bool
    first: int


@dataclass(frozen=True)
class FakeFile:
    pdf: bytes
    pieces: tuple[FakePiece, ...]


def piece(number, size, is_own=False):
    return FakePiece(FakeSource(size), is_own, number)


def write(pieces):
    return FakeFile(b"x" * sum(item.source.size for item in pieces), tuple(pieces))


def divided(pieces, limit) -> list[FakeFile]:
    return split_by_size(pieces, limit, write)  # type: ignore[return-value]


def test_without_a_limit_there_is_one_file():
    assert len(divided([piece(1, 99)], None)) == 1


def test_a_divider_stays_with_its_document():
    pieces = [piece(1, 1, True), piece(2, 50), piece(3, 1, True), piece(4, 50)]
    files = divided(pieces, 60)
    assert [[item.first for item in file.pieces] for file in files] == [[1, 2], [3, 4]]


def test_a_document_larger_than_the_limit_makes_a_file_by_itself():
    files = divided([piece(1, 10), piece(2, 500), piece(3, 10)], 60)
    assert [[item.first for item in file.pieces] for file in files] == [[1], [2], [3]]


@given(st.lists(st.tuples(st.integers(1, 100), st.booleans()), min_size=1), st.integers(1, 300))
def test_no_piece_is_lost_or_moved(sizes, limit):
    pieces = [piece(at, size, is_own) for at, (size, is_own) in enumerate(sizes)]
    files = divided(pieces, limit)
    assert [item for file in files for item in file.pieces] == pieces
    assert all(file.pieces for file in files)
