from __future__ import annotations

import os

import pytest

from intake.adapters.source_files import SourceFiles
from intake.domain.papers import LARGEST_FILE_BYTES
from intake.errors import NotAFileError, SourceGoneError, SourceTooLargeError

sources = SourceFiles()


def test_a_file_is_read_byte_for_byte_and_named_without_its_folder(tmp_path):
    path = tmp_path / "Łetter.pdf"
    path.write_bytes(b"\x00\xff words")
    found = sources.read(str(path))
    assert (found.name, found.data) == ("Łetter.pdf", b"\x00\xff words")


def test_a_file_that_is_gone_says_so(tmp_path):
    with pytest.raises(SourceGoneError):
        sources.read(str(tmp_path / "gone.pdf"))


def test_a_folder_a_link_a_pipe_and_a_device_are_not_files(tmp_path):
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "link", tmp_path / "pipe", "/dev/zero"):
        with pytest.raises(NotAFileError):
            sources.read(str(path))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "sparse"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_FILE_BYTES + 1)
    with pytest.raises(SourceTooLargeError):
        sources.read(str(path))


def test_a_name_that_is_no_text_can_still_be_shown(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.pdf")
    path.write_bytes(b"x")
    name = sources.read(str(path)).name
    assert name.encode("utf-8")
    assert name.startswith("caf")


def test_a_folder_stands_for_every_visible_file_below_it(tmp_path):
    for name in ("b/2.pdf", "a.pdf", ".hidden/x.pdf", "b/.DS_Store"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "a.pdf")
    found = sources.files_below(str(tmp_path))
    assert [os.path.relpath(each, tmp_path) for each in found] == ["a.pdf", "b/2.pdf"]
    assert sources.files_below(str(tmp_path / "a.pdf")) == (str(tmp_path / "a.pdf"),)
