from __future__ import annotations

import apsw
import pytest

from intake.adapters.vault.engine import Access, connect
from intake.adapters.vault.schema import (
    FORMAT,
    bring_up_to_date,
    create_tables,
    format_of,
    last_seq,
    prove,
)
from intake.errors import NewerVaultError, VaultDamagedError
from tests.vaults import back_to_format_1

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path):
    """An empty database of our format."""
    database = connect(tmp_path / "vault.db", KEY, Access.CREATE)
    create_tables(database, "ab" * 16)
    yield database
    database.close()


FIRST = ["cases", "files", "history", "meta", "orphans", "rows", "sqlite_sequence"]


def tables(database):
    found = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return sorted(name for (name,) in found)


def test_the_tables_are_those_of_our_format(database):
    index = [f"word_index{part}" for part in ("", "_config", "_data", "_docsize", "_idx")]
    assert tables(database) == sorted([*FIRST, *index, "prints", "words"])
    prove(database, "ab" * 16)


def test_a_database_of_format_1_is_ours_and_can_be_brought_up_to_date(database):
    back_to_format_1(database)
    assert tables(database) == FIRST
    prove(database, "ab" * 16)
    bring_up_to_date(database)
    assert format_of(database) == FORMAT
    assert "words" in tables(database)
    bring_up_to_date(database)
    prove(database, "ab" * 16)


def test_a_database_of_another_vault_is_refused(database):
    with pytest.raises(VaultDamagedError):
        prove(database, "cd" * 16)


def test_a_database_without_its_sentinel_is_refused(database):
    database.execute("UPDATE meta SET value = 'x' WHERE name = 'sentinel'")
    with pytest.raises(VaultDamagedError):
        prove(database, "ab" * 16)


@pytest.mark.parametrize("version", [FORMAT + 1, 1001])
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
