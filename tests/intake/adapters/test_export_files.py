from __future__ import annotations

import errno

import pytest

from intake.adapters.export_files import ExportFiles, _explained
from intake.errors import ExportError, ExportFolderFullError, ExportFolderGoneError

files = ExportFiles()


def test_files_are_written_where_the_person_wants_them(tmp_path):
    place = tmp_path / "new" / "folder"
    written = files.write(str(place), [("a.pdf", b"one"), ("b.html", b"two")])
    assert written == (str(place / "a.pdf"), str(place / "b.html"))
    assert (place / "a.pdf").read_bytes() == b"one"


def test_an_older_file_of_that_name_is_replaced_whole(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"old and longer")
    files.write(str(tmp_path), [("a.pdf", b"new")])
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_what_a_cut_off_export_left_is_swept_and_nothing_else(tmp_path):
    left = tmp_path / ".packet.pdf.0123456789abcdef.part"
    mine = tmp_path / ".notes.part"
    for path in (left, mine):
        path.write_bytes(b"x")
    files.write(str(tmp_path), [("packet.pdf", b"new")])
    assert not left.exists()
    assert mine.exists()


def test_a_place_that_is_a_file_says_so(tmp_path):
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(ExportFolderGoneError):
        files.write(str(tmp_path / "file"), [("a.pdf", b"x")])


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, ExportFolderFullError),
        (errno.ENOENT, ExportFolderGoneError),
        (errno.EIO, ExportError),
    ],
)
def test_each_failure_has_its_sentence(number, kind):
    error = _explained(OSError(number, "secret path"))
    assert type(error) is kind
    assert "secret" not in str(error)
    assert error.remedy
