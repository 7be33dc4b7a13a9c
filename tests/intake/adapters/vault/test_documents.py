from __future__ import annotations

import io
import os
import random

import pytest

from intake.adapters.vault import documents
from intake.adapters.vault.documents import CHUNK, sealed_size
from intake.errors import (
    DiskFullError,
    DocumentDamagedError,
    DocumentMissingError,
    StoreError,
    VaultExistsError,
)
from tests.vaults import flip, some_bytes

VAULT = "ab" * 16
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 17]


def write(folder, data, name="d1", vault=VAULT):
    return documents.write(folder, vault, name, io.BytesIO(data))


def read(folder, file, vault=VAULT):
    return documents.read(folder, vault, file)


@pytest.mark.parametrize("size", SIZES)
def test_a_document_comes_back_as_it_was(tmp_path, size):
    data = some_bytes(size, size)
    file = write(tmp_path, data)
    assert read(tmp_path, file) == data
    assert file.size == size
    assert (tmp_path / "d1").stat().st_size == sealed_size(size)
    assert [path.name for path in tmp_path.iterdir()] == ["d1"]


def test_nothing_of_it_lies_there_in_clear_and_no_two_are_alike(tmp_path):
    text = b"A canary of a diagnosis. " * 1000
    write(tmp_path, text)
    write(tmp_path, text, "d2")
    assert b"canary" not in (tmp_path / "d1").read_bytes()
    assert (tmp_path / "d1").read_bytes() != (tmp_path / "d2").read_bytes()


def test_a_source_that_gives_little_at_a_time_is_read_to_its_end(tmp_path):
    data = some_bytes(5, CHUNK + 1000)

    class Drip(io.BytesIO):
        def read(self, size=-1):
            return super().read(min(size, 70_001))

    file = documents.write(tmp_path, VAULT, "d1", Drip(data))
    assert read(tmp_path, file) == data


def test_every_flipped_bit_is_refused(tmp_path):
    file = write(tmp_path, some_bytes(1, 3000))
    good = (tmp_path / "d1").read_bytes()
    chance = random.Random(7)
    places = [*range(40), *(chance.randrange(len(good)) for _ in range(300))]
    for place in places:
        flip(tmp_path / "d1", place, chance.randrange(8))
        with pytest.raises(DocumentDamagedError):
            read(tmp_path, file)
        (tmp_path / "d1").write_bytes(good)
    assert read(tmp_path, file)


def test_a_document_cut_anywhere_is_refused_also_at_a_chunk_border(tmp_path):
    file = write(tmp_path, some_bytes(1, 2 * CHUNK + 500))
    good = (tmp_path / "d1").read_bytes()
    sealed = CHUNK + 17
    for size in (0, 10, 24, 24 + sealed, 24 + 2 * sealed, len(good) - 1, len(good) - 17):
        (tmp_path / "d1").write_bytes(good[:size])
        with pytest.raises(DocumentDamagedError):
            read(tmp_path, file)


def test_a_reader_that_stops_at_the_end_of_the_file_would_take_a_cut_for_whole(tmp_path):
    """The control: without asking for the final mark, a cut at a border passes."""
    from nacl import bindings

    file = write(tmp_path, some_bytes(1, 2 * CHUNK + 500))
    cut = (tmp_path / "d1").read_bytes()[: 24 + CHUNK + 17]
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, cut[:24], file.key)
    naive, _ = bindings.crypto_secretstream_xchacha20poly1305_pull(
        state, cut[24:], f"{VAULT}|d1".encode()
    )
    assert len(naive) == CHUNK


def test_swapped_chunks_and_a_longer_file_are_refused(tmp_path):
    file = write(tmp_path, some_bytes(1, 2 * CHUNK))
    good = (tmp_path / "d1").read_bytes()
    sealed = CHUNK + 17
    one, two = good[24 : 24 + sealed], good[24 + sealed :]
    for bad in (good[:24] + two + one, good + b"x" * 40, good + good[24:], good + b"\0"):
        (tmp_path / "d1").write_bytes(bad)
        with pytest.raises(DocumentDamagedError):
            read(tmp_path, file)


def test_a_document_of_another_id_or_vault_or_key_is_refused(tmp_path):
    one = write(tmp_path, b"one")
    two = write(tmp_path, b"two", "d2")
    first, second = (tmp_path / "d1").read_bytes(), (tmp_path / "d2").read_bytes()
    (tmp_path / "d1").write_bytes(second)
    (tmp_path / "d2").write_bytes(first)
    for file in (one, two):
        with pytest.raises(DocumentDamagedError):
            read(tmp_path, file)
    (tmp_path / "d1").write_bytes(first)
    with pytest.raises(DocumentDamagedError):
        read(tmp_path, one, vault="cd" * 16)
    assert read(tmp_path, one) == b"one"


def test_a_missing_document_is_told_apart_from_a_damaged_one(tmp_path):
    file = write(tmp_path, b"one")
    (tmp_path / "d1").unlink()
    with pytest.raises(DocumentMissingError):
        read(tmp_path, file)
    assert not documents.has_right_size(tmp_path, file)
    assert not documents.is_whole(tmp_path, VAULT, file)


def test_a_document_is_never_written_over(tmp_path):
    file = write(tmp_path, b"first")
    with pytest.raises(VaultExistsError):
        write(tmp_path, b"second")
    assert read(tmp_path, file) == b"first"


@pytest.mark.parametrize("name", ["", "../x", "a/b", "A", ".hidden", "a" * 65, "con.txt", "ä"])
def test_a_name_that_is_not_ours_never_reaches_the_disk(tmp_path, name):
    with pytest.raises(ValueError, match="small letters"):
        write(tmp_path, b"x", name)
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_breaks_leaves_nothing_behind(tmp_path):
    class Breaks(io.BytesIO):
        def read(self, size=-1):
            if self.tell() > 10:
                raise OSError
            return super().read(min(size, 11))

    with pytest.raises(StoreError):
        documents.write(tmp_path, VAULT, "d1", Breaks(b"x" * 100))
    assert list(tmp_path.iterdir()) == []


def test_a_document_too_large_for_the_disk_is_told_with_its_need(tmp_path):
    class Huge(io.BytesIO):
        def seek(self, offset, whence=os.SEEK_SET):
            return 1 << 60 if whence == os.SEEK_END else super().seek(offset, whence)

    with pytest.raises(DiskFullError, match=r"needs about \d+ MB"):
        documents.write(tmp_path, VAULT, "d1", Huge(b"x"))
    assert list(tmp_path.iterdir()) == []


def test_a_copy_counts_only_when_it_was_read_back(tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    file = write(here, some_bytes(3, 5000))
    documents.copy(here, there, VAULT, file)
    assert read(there, file) == some_bytes(3, 5000)
    flip(here / "d1", 100)
    (there / "d1").unlink()
    with pytest.raises(DocumentDamagedError):
        documents.copy(here, there, VAULT, file)
    (here / "d1").unlink()
    with pytest.raises(DocumentMissingError):
        documents.copy(here, there, VAULT, file)
    assert list(there.iterdir()) == []
