from __future__ import annotations

import errno
import os
import subprocess
import sys
from typing import Any

import apsw
import pytest

from intake.adapters.vault.engine import Access, assert_engine, connect, explained_os, has_moved
from intake.errors import (
    ChangedVaultError,
    DiskFailedError,
    DiskFullError,
    EngineError,
    StoreError,
    VaultDamagedError,
    VaultReadOnlyError,
)

KEY = bytes(range(32))


def untyped(connection: Any) -> Any:
    """Return it without its types: what follows is not allowed on purpose."""
    return connection


@pytest.fixture
def path(tmp_path):
    """A small keyed database."""
    path = tmp_path / "vault.db"
    database = connect(path, KEY, Access.CREATE)
    database.execute("CREATE TABLE t (a); INSERT INTO t VALUES ('a canary of words')")
    database.close()
    return path


def test_what_is_written_is_not_there_in_clear(path):
    data = path.read_bytes()
    assert not data.startswith(b"SQLite format 3")
    assert b"canary" not in data


def test_the_settings_are_those_that_were_decided(path):
    database = connect(path, KEY, Access.WRITE)
    found = {
        name: database.pragma(name)
        for name in (
            "journal_mode",
            "synchronous",
            "temp_store",
            "secure_delete",
            "foreign_keys",
            "trusted_schema",
            "cell_size_check",
            "mmap_size",
            "locking_mode",
            "fullfsync",
            "page_size",
            "cipher",
        )
    }
    database.close()
    assert found == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "temp_store": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "locking_mode": "normal",
        "fullfsync": 1,
        "page_size": 4096,
        "cipher": "chacha20",
    }


@pytest.mark.parametrize("access", [Access.WRITE, Access.READ, Access.FROZEN])
def test_another_key_does_not_open_it(path, access):
    with pytest.raises(VaultDamagedError):
        connect(path, bytes(32), access)


def test_a_database_in_clear_is_refused(path):
    path.unlink()
    plain = apsw.Connection(str(path))
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    with pytest.raises(EngineError):
        connect(path, KEY, Access.WRITE)


def test_a_database_in_wal_mode_is_refused_untouched(path):
    database = connect(path, KEY, Access.WRITE)
    database.pragma("journal_mode", "WAL")
    database.close()
    before = path.read_bytes()
    for access in (Access.WRITE, Access.READ, Access.FROZEN):
        with pytest.raises(ChangedVaultError):
            connect(path, KEY, access)
    assert path.read_bytes() == before


def test_reading_makes_no_file_and_changes_none(path):
    before = path.read_bytes()
    for access in (Access.READ, Access.FROZEN):
        database = connect(path, KEY, access)
        assert database.execute("SELECT a FROM t").get == "a canary of words"
        with pytest.raises(apsw.ReadOnlyError):
            database.execute("INSERT INTO t VALUES (1)")
        database.close()
    assert path.read_bytes() == before
    assert {each.name for each in path.parent.iterdir()} <= {"vault.db", "vault.db-journal"}


def test_a_missing_database_is_not_made(tmp_path):
    with pytest.raises(StoreError):
        connect(tmp_path / "none.db", KEY, Access.WRITE)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_to_a_database_in_clear_is_refused(path, tmp_path):
    database = connect(path, KEY, Access.READ)
    plain = apsw.Connection(str(tmp_path / "plain.db"))
    with (
        pytest.raises(apsw.SQLError, match="incompatible"),
        untyped(plain).backup("main", database, "main") as copy,
    ):
        copy.step()
    plain.close()
    database.close()


def test_a_file_that_was_renamed_is_noticed(path):
    database = connect(path, KEY, Access.WRITE)
    assert not has_moved(database)
    path.rename(path.with_name("elsewhere.db"))
    assert has_moved(database)
    database.close()


def test_an_engine_that_cannot_encrypt_stops_before_anything(tmp_path):
    """Both engines install as ``apsw``; a stand-in without the codec plays the plain one."""
    stand_in = tmp_path / "apsw.py"
    stand_in.write_text(
        "compile_options = ('TEMP_STORE=2',)\n"
        "def sqlite_lib_version(): return '3.54.0'\n"
        "class Connection: pass\n"
        "class Error(Exception): pass\n"
    )
    code = (
        "from pathlib import Path\n"
        "from intake.adapters.vault.engine import Access, connect\n"
        "connect(Path('x.db'), bytes(32), Access.CREATE)\n"
    )
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ["PYTHONPATH"]]),
    }
    ran = subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=tmp_path, capture_output=True, check=False
    )
    assert b"EngineError" in ran.stderr
    assert not (tmp_path / "x.db").exists()


def test_this_engine_encrypts_and_is_new_enough():
    assert_engine()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EROFS, VaultReadOnlyError),
        (errno.EACCES, VaultReadOnlyError),
        (errno.EIO, DiskFailedError),
    ],
)
def test_every_failure_of_a_file_is_told_in_words(number, said):
    error = explained_os(OSError(number, "secret path"))
    assert type(error) is said
    assert "secret" not in str(error)
    assert error.remedy
