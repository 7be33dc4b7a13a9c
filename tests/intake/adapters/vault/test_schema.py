from __future__ import annotations

import apsw
import pytest

from intake.adapters.vault.engine import Access, connect
from intake.adapters.vault.schema import create_tables, last_seq, prove
from intake.errors import NewerVaultError, VaultDamagedError

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path):
    """An empty database of format 1."""
    database = connect(tmp_path / "vault.db", KEY, Access.CREATE)
    create_tables(database, "ab" * 16)
    yield database
    database.close()


def test_the_tables_are_those_of_format_1(database):
    found = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    names = sorted(name for (name,) in found)
    assert names == ["cases", "files", "history", "meta", "orphans", "rows", "sqlite_sequence"]
    prove(database, "ab" * 16)


def test_a_database_of_another_vault_is_refused(database):
    with pytest.raises(VaultDamagedError):
        prove(database, "cd" * 16)


def test_a_database_without_its_sentinel_is_refused(database):
    database.execute("UPDATE meta SET value = 'x' WHERE name = 'sentinel'")
    with pytest.raises(VaultDamagedError):
        prove(database, "ab" * 16)


@pytest.mark.parametrize("version", [2, 1001])
def test_a_newer_database_is_refused_with_its_number(database, version):
    database.pragma("user_version", version)
    with pytest.raises(NewerVaultError, match=str(version)):
        prove(database, "ab" * 16)


def test_a_database_before_format_1_is_none_of_ours(database):
    database.pragma("user_version", 0)
    with pytest.raises(VaultDamagedError):
        prove(database, "ab" * 16)


def test_a_number_is_never_given_twice(database):
    assert last_seq(database) == 0
    add = "INSERT INTO history VALUES (NULL, 'c', '', 0, '', '', x'', x'', NULL)"
    database.execute("INSERT INTO cases VALUES ('c', 1)")
    database.execute(add)
    database.execute("DELETE FROM history")
    database.execute(add)
    assert last_seq(database) == 2
    assert database.execute("SELECT seq FROM history").get == 2


def test_a_row_of_no_case_is_refused(database):
    with pytest.raises(apsw.ConstraintError):
        database.execute("INSERT INTO rows VALUES ('none', 'k', 'i', x'00')")
