from __future__ import annotations

import os
import socket
import stat

import pytest

from intake.adapters.source_files import SourceFiles
from intake.domain.papers import LARGEST_FILE_BYTES
from intake.errors import (
    NotAFileError,
    SourceChangingError,
    SourceElsewhereError,
    SourceForbiddenError,
    SourceGoneError,
    SourceTooLargeError,
)

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


def test_a_socket_is_not_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("sock.pdf")
        with pytest.raises(NotAFileError):
            sources.read("sock.pdf")


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
    found = sources.files_below(str(tmp_path))
    assert [os.path.relpath(each, tmp_path) for each in found] == ["a.pdf", "b/2.pdf"]
    assert sources.files_below(str(tmp_path / "a.pdf")) == (str(tmp_path / "a.pdf"),)


def test_what_computers_put_beside_papers_is_passed_over(tmp_path):
    for name in ("Thumbs.db", "desktop.ini", "~$letter.docx", "letter.docx"):
        (tmp_path / name).write_bytes(b"x")
    assert sources.files_below(str(tmp_path)) == (str(tmp_path / "letter.docx"),)


def test_a_paper_that_is_not_yet_on_this_computer_is_named(tmp_path):
    stand_in = tmp_path / ".scan.pdf.icloud"
    stand_in.write_bytes(b"bplist00")
    assert sources.files_below(str(tmp_path)) == (str(stand_in),)
    with pytest.raises(SourceElsewhereError, match="iCloud"):
        sources.read(str(stand_in))


def test_links_are_named_and_not_followed_so_that_a_folder_in_itself_ends(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b" / "link.pdf").symlink_to("/etc/passwd")
    found = sources.files_below(str(tmp_path))
    assert [os.path.relpath(each, tmp_path) for each in found] == ["b/link.pdf", "b/round"]
    for path in found:
        with pytest.raises(NotAFileError):
            sources.read(path)


@pytest.fixture
def to_nobody(tmp_path):
    """A folder that everybody sees, and the way to be somebody who may not read all of it."""
    ways = [each for each in (tmp_path, *tmp_path.parents) if each.stat().st_uid == os.getuid()]
    before = [(each, stat.S_IMODE(each.stat().st_mode)) for each in ways]
    for each, mode in before:
        each.chmod(mode | 0o055)
    yield tmp_path, lambda: os.seteuid(65_534) if os.geteuid() == 0 else None
    if os.getuid() == 0:
        os.seteuid(0)
    for path in tmp_path.iterdir():
        path.chmod(0o700)
    for each, mode in before:
        each.chmod(mode)


def test_what_may_not_be_read_is_named_with_the_reason(to_nobody):
    folder, become_nobody = to_nobody
    (folder / "locked").mkdir()
    (folder / "mine.pdf").write_bytes(b"x")
    for path in folder.iterdir():
        path.chmod(0)
    become_nobody()
    found = sources.files_below(str(folder))
    assert [os.path.relpath(each, folder) for each in found] == ["locked", "mine.pdf"]
    for path in found:
        with pytest.raises(SourceForbiddenError):
            sources.read(path)


def test_a_file_that_changes_while_it_is_read_is_not_added(tmp_path, monkeypatch):
    path = tmp_path / "download.pdf"
    path.write_bytes(b"half")
    stat_of = os.fstat
    seen: list[os.stat_result] = []

    def growing(descriptor):
        found = stat_of(descriptor)
        if not seen:
            seen.append(found)
            with path.open("ab") as stream:
                stream.write(b" and the rest")
            os.utime(path, ns=(1, 1))
        return found

    monkeypatch.setattr("intake.adapters.source_files.os.fstat", growing)
    with pytest.raises(SourceChangingError):
        sources.read(str(path))
    assert sources.read(str(path)).data == b"half and the rest"
