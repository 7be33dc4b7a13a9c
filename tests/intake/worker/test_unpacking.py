from __future__ import annotations

import io
import stat
import zipfile

import pytest

from intake.domain.packages import Refusal
from intake.domain.papers import Media, Paper, Trouble
from intake.errors import NotAPaperError, PageNotThereError, PaperDamagedError
from intake.worker import unpacking
from intake.worker.unpacking import member, members
from intake.worker.unusable import UnusableError
from tests.made_papers import a_pdf
from tests.made_texts import a_docx, a_zip


def refusals(data):
    return {each.name: each.refusal for each in members(data, Media.ZIP)}


def with_member(change) -> bytes:
    """A zip of one member, after ``change(info)``."""
    info = zipfile.ZipInfo("a.pdf")
    change(info)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, b"/etc/passwd")
    return out.getvalue()


def test_files_come_out_as_they_went_in_and_folders_are_passed_over():
    data = a_zip(("visit/", b""), ("visit/note.pdf", b"one"), ("scan.jpg", b"two"))
    assert refusals(data) == {"note.pdf": None, "scan.jpg": None}
    assert [member(data, Media.ZIP, each.number) for each in members(data, Media.ZIP)] == [
        b"one",
        b"two",
    ]


def test_two_files_of_one_name_both_come():
    data = a_zip(("a/note.pdf", b"one"), ("b/note.pdf", b"two"))
    assert [each.number for each in members(data, Media.ZIP)] == [0, 1]


def test_what_a_computer_puts_beside_files_is_passed_over():
    data = a_zip(("__MACOSX/._a.pdf", b"x"), (".DS_Store", b"x"), ("a.pdf", b"x"))
    assert list(refusals(data)) == ["a.pdf"]


@pytest.mark.parametrize(
    "name", ["../../evil.pdf", "/etc/evil.pdf", "C:\\evil.pdf", "a\\..\\..\\evil.pdf"]
)
def test_a_name_that_points_outside_is_refused(name):
    assert refusals(a_zip((name, b"x"))) == {"evil.pdf": Refusal.OUTSIDE}


def test_a_link_is_refused():
    def link(info):
        info.external_attr = (stat.S_IFLNK | 0o777) << 16

    assert refusals(with_member(link)) == {"a.pdf": Refusal.LINK}


def test_a_locked_member_is_refused():
    data = a_zip(("a.pdf", b"x"))
    at = data.index(b"PK\x01\x02") + 8
    locked = data[:at] + bytes([data[at] | 1]) + data[at + 1 :]
    assert refusals(locked) == {"a.pdf": Refusal.LOCKED}


def test_bombs_are_refused_before_they_are_unpacked(monkeypatch):
    zeros = a_zip(("zeros", bytes(60_000_000)))
    assert refusals(zeros) == {"zeros": Refusal.TOO_DENSE}
    monkeypatch.setattr(unpacking, "LARGEST_FILE_BYTES", 10)
    assert refusals(a_zip(("a", bytes(11)))) == {"a": Refusal.TOO_LARGE}
    monkeypatch.setattr(unpacking, "LARGEST_PACKAGE_BYTES", 15)
    data = a_zip(("a", bytes(9)), ("b", bytes(9)), ("c", bytes(3)))
    assert refusals(data) == {"a": None, "b": Refusal.PACKAGE_TOO_LARGE, "c": None}


@pytest.mark.parametrize("encoding", ["utf-8", "cp437"])
def test_names_are_read_as_they_were_written(encoding):
    data = a_zip(("X" * len("Zoë".encode(encoding)) + ".pdf", b"x"))
    data = data.replace(b"X" * len("Zoë".encode(encoding)), "Zoë".encode(encoding))
    assert list(refusals(data)) == ["Zoë.pdf"]


def test_what_is_refused_cannot_be_taken_out_either():
    with pytest.raises(UnusableError):
        member(a_zip(("../evil", b"x")), Media.ZIP, 0)


def test_the_worker_unpacks_and_says_what_it_cannot(papers):
    data = a_zip(("note.pdf", a_pdf("one")), ("letter.docx", a_docx("x")))
    paper = Paper(data)
    assert [each.name for each in papers.members(paper)] == ["note.pdf", "letter.docx"]
    assert papers.member(paper, 0) == a_pdf("one")
    with pytest.raises(PageNotThereError):
        papers.member(paper, 7)
    with pytest.raises(NotAPaperError):
        papers.members(Paper(a_docx("x")))
    with pytest.raises(PaperDamagedError):
        papers.members(Paper(b"PK\x03\x04 cut in two"))
    assert papers.inspect(Paper(b"PK\x03\x04 cut in two")).trouble is Trouble.ZIP_DAMAGED
