from __future__ import annotations

import pytest

from intake.commandline.written import write_files
from intake.errors import ExportError


def test_a_folder_is_made_for_the_files(tmp_path):
    write_files(tmp_path / "a" / "b", {"one.txt": b"1"})
    assert (tmp_path / "a" / "b" / "one.txt").read_bytes() == b"1"


def test_a_place_that_is_no_folder_is_told_in_words(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(ExportError):
        write_files(tmp_path / "a", {"one.txt": b"1"})
