from __future__ import annotations

import pytest

from intake.adapters.vault import file_rows, rows
from intake.adapters.vault.rows import StoredFile


@pytest.fixture
def db(vault):
    """The vault's own database, with two files and a case that has one of them."""
    with vault.hold.writing() as db:
        rows.add_case(db, "c")
        rows.put_rows(db, "c", [("document", "a", b"{}")])
        for number, name in enumerate("ab"):
            file = StoredFile(name, bytes(32), name * 64, 10)
            file_rows.add_file(db, file, number + 1, f"2026-11-2{number}")
        yield db


def test_files_come_back_as_they_were_put_in(db):
    assert [file.id for file in file_rows.all_files(db)] == ["a", "b"]
    assert file_rows.file_of(db, "b") == StoredFile("b", bytes(32), "b" * 64, 10)
    assert file_rows.file_of(db, "none") is None


def test_a_file_that_a_case_has_does_not_go_into_the_trash(db):
    file_rows.put_in_trash(db, "a", 9)
    file_rows.put_in_trash(db, "b", 9)
    assert file_rows.trashed(db) == ["b"]


def test_content_in_the_trash_is_not_found(db):
    assert file_rows.file_with(db, "b" * 64) == "b"
    file_rows.put_in_trash(db, "b", 9)
    assert file_rows.file_with(db, "b" * 64) is None
    assert file_rows.take_from_trash(db, "b")
    assert file_rows.file_with(db, "b" * 64) == "b"
    assert not file_rows.take_from_trash(db, "none")


def test_only_a_file_in_the_trash_can_be_forgotten(db):
    file_rows.put_in_trash(db, "b", 9)
    for name in "ab":
        file_rows.forget_file(db, name)
    assert [file.id for file in file_rows.all_files(db)] == ["a"]


def test_the_longest_unread_come_first(db):
    assert [file.id for file in file_rows.longest_unread(db, 1)] == ["a"]
    file_rows.set_read_on(db, ["a"], "2026-11-25")
    assert [file.id for file in file_rows.longest_unread(db, 9)] == ["b", "a"]


def test_days_out_of_use_are_counted_by_name(db):
    for day in ("2026-11-20", "2026-11-21"):
        file_rows.count_day(db, "x", day)
    file_rows.count_day(db, "y", "2026-11-21")
    assert file_rows.counted(db) == {"x": 2, "y": 1}
    file_rows.stop_counting(db, "x")
    assert file_rows.counted(db) == {"y": 1}
