from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from intake.adapters.whole_files import atomic_write, create_part, put_in_place


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "keys.json"
    atomic_write(path, b"old")
    atomic_write(path, b"new" * 100_000)
    assert path.read_bytes() == b"new" * 100_000
    assert list(tmp_path.iterdir()) == [path]


def test_only_its_owner_may_read_it(tmp_path):
    path = tmp_path / "keys.json"
    atomic_write(path, b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_cannot_take_its_place_leaves_nothing_behind(tmp_path):
    in_the_way = tmp_path / "folder"
    (in_the_way / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="folder"):
        atomic_write(in_the_way, b"x")
    assert list(tmp_path.iterdir()) == [in_the_way]


def test_a_link_in_its_place_is_replaced_and_not_followed(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"theirs")
    path = tmp_path / "link"
    path.symlink_to(elsewhere)
    atomic_write(path, b"ours")
    assert elsewhere.read_bytes() == b"theirs"
    assert not path.is_symlink()


def test_a_file_held_by_another_program_is_tried_again(tmp_path):
    part, handle = create_part(tmp_path / "x")
    with os.fdopen(handle, "wb") as file:
        file.write(b"data")
    held = Held(part)
    held.times = 2
    put_in_place(held, tmp_path / "x")
    assert held.tries == 3
    assert (tmp_path / "x").read_bytes() == b"data"


def test_a_file_that_is_not_allowed_is_not_tried_again(tmp_path):
    held = Held(tmp_path / "part")
    held.times, held.kind = 1, RefusedError
    with pytest.raises(PermissionError):
        put_in_place(held, tmp_path / "x")
    assert held.tries == 1


class HeldError(PermissionError):
    """What Windows says of a file in another program's hands."""

    winerror: int | None = 32


class RefusedError(PermissionError):
    """What every system says of a place that is not ours."""


class Held(type(Path())):  # type: ignore[misc]
    """A part that an indexer holds for some tries, as on Windows."""

    times = 0
    tries = 0
    kind: type[PermissionError] = HeldError

    def replace(self, target):
        self.tries += 1
        if self.tries <= self.times:
            raise self.kind
        return super().replace(target)
