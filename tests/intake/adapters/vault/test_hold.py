from __future__ import annotations

import contextlib
import os
import shutil
import sys
import textwrap

import apsw
import pytest

from intake.adapters.vault.vault import open_vault
from intake.domain.case import Key
from intake.domain.commands import Put
from intake.domain.secret import Passphrase
from intake.errors import (
    CutOffSaveError,
    StoreError,
    VaultGoneError,
    VaultMovedError,
    VaultReadOnlyError,
)
from tests.builders import an_answer
from tests.fakes import FixedClock
from tests.vaults import QUICK, WORDS, a_vault, keep, reopened

NOBODY = 65534


def test_a_storage_error_drops_the_connection_and_the_next_use_looks_again(vault):
    keep(vault, Put(entry=an_answer(text="kept")))
    with pytest.raises(StoreError), vault.hold.writing() as db:
        db.execute("INSERT INTO rows VALUES ('no case', 'k', 'i', x'00')")
    assert vault.hold._connection is None
    assert len(vault.history(vault.cases()[0], 9)) == 1
    keep(vault, Put(entry=an_answer(text="after")))


def test_a_failure_that_is_not_the_disks_takes_the_transaction_back(vault):
    def half_done():
        with vault.hold.writing() as db:
            db.execute("DELETE FROM meta")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_done()
    reopened(vault).close()


def replace_by_copy(path):
    copy = path.with_suffix(".copy")
    shutil.copy(path, copy)
    copy.replace(path)


WAYS = {
    "replaced": replace_by_copy,
    "removed": lambda path: path.unlink(),
    "renamed": lambda path: path.rename(path.with_suffix(".away")),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_file_changed_under_us_is_noticed_before_the_next_save(vault, way):
    keep(vault, Put(entry=an_answer(text="kept")))
    WAYS[way](vault.hold.layout.database)
    with pytest.raises((VaultMovedError, VaultGoneError)):
        keep(vault, Put(entry=an_answer(text="lost if it were accepted")))


@pytest.mark.parametrize("way", WAYS)
def test_a_file_changed_during_a_save_is_noticed_before_it_counts(vault, way):
    keep(vault, Put(entry=an_answer(text="kept")))

    def saving():
        with vault.hold.writing() as db:
            db.execute("UPDATE meta SET value = 'x' WHERE name = 'sentinel'")
            WAYS[way](vault.hold.layout.database)

    with pytest.raises(StoreError):
        saving()


@pytest.mark.parametrize("way", WAYS)
def test_a_whole_folder_changed_under_us_is_noticed(vault, way, tmp_path):
    keep(vault, Put(entry=an_answer(text="kept")))
    folder = vault.folder
    if way == "replaced":
        shutil.copytree(folder, tmp_path / "copy")
        folder.rename(tmp_path / "old")
        (tmp_path / "copy").rename(folder)
    elif way == "removed":
        shutil.rmtree(folder)
    else:
        folder.rename(tmp_path / "elsewhere")
    with pytest.raises((VaultMovedError, VaultGoneError)):
        keep(vault, Put(entry=an_answer(text="lost if it were accepted")))


def test_the_engine_alone_would_accept_a_commit_into_a_file_that_moved(tmp_path):
    """The control: with exclusive locking the commit goes through and is gone."""
    path = tmp_path / "naive.db"
    naive = apsw.Connection(str(path))
    naive.pragma("locking_mode", "EXCLUSIVE")
    naive.execute("CREATE TABLE t (a)")
    path.rename(tmp_path / "away.db")
    naive.execute("INSERT INTO t VALUES (1)")
    naive.close()


def test_work_goes_on_after_a_file_was_replaced_by_its_equal(vault):
    keep(vault, Put(entry=an_answer(text="kept")))
    replace_by_copy(vault.hold.layout.database)
    with pytest.raises(VaultMovedError):
        keep(vault, Put(entry=an_answer(text="refused")))
    keep(vault, Put(entry=an_answer(text="again")))
    assert len(vault.history(vault.cases()[0], 9)) == 2


def test_an_older_copy_put_in_place_is_refused(vault, tmp_path):
    keep(vault, Put(entry=an_answer(text="one")))
    old = tmp_path / "old.db"
    shutil.copy(vault.hold.layout.database, old)
    keep(vault, Put(entry=an_answer(text="two")))
    shutil.copy(old, tmp_path / "copy.db")
    (tmp_path / "copy.db").replace(vault.hold.layout.database)
    for _ in range(2):
        with pytest.raises(VaultMovedError):
            keep(vault, Put(entry=an_answer(text="three")))


def as_nobody(work):
    """Run in a fork without root's powers, which permissions do not stop."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            work()
            code = 0
        finally:
            sys.stderr.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def reachable(folder):
    """Let a plain user walk down to a folder of ours."""
    for path in [folder, *folder.parents]:
        if path.stat().st_mode & 0o055 != 0o055:
            path.chmod(path.stat().st_mode | 0o055)


@pytest.fixture
def for_nobody(tmp_path, vault):
    """A closed vault that a plain user may read but not change."""
    keep(vault, Put(entry=an_answer(text="kept")))
    vault.close()
    reachable(tmp_path)
    for path in vault.folder.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    vault.folder.chmod(0o555)
    yield vault
    vault.folder.chmod(0o755)


def open_quick(vault):
    return open_vault(vault.folder, Passphrase(WORDS), FixedClock(), costs=QUICK)


def test_a_folder_that_can_only_be_read_opens_for_reading(for_nobody):
    before = {path: path.read_bytes() for path in for_nobody.folder.rglob("*.*")}

    def work():
        opened = open_quick(for_nobody)
        assert opened.read_only
        assert "only be read" in opened.read_only_because
        assert len(opened.history(opened.cases()[0], 9)) == 1
        with pytest.raises(VaultReadOnlyError):
            keep(opened, Put(entry=an_answer(text="new")))
        opened.close()

    assert as_nobody(work) == 0
    assert {path: path.read_bytes() for path in before} == before


def test_a_cut_off_save_in_a_folder_that_can_only_be_read_is_not_called_damage(for_nobody):
    for_nobody.hold.layout.journal.chmod(0o644)
    for_nobody.hold.layout.journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(600))

    def work():
        with pytest.raises(CutOffSaveError, match="cut off"):
            open_quick(for_nobody)

    assert as_nobody(work) == 0


def test_permission_lost_while_open_is_told_and_makes_it_read_only(tmp_path):
    reachable(tmp_path)
    (tmp_path / "own").mkdir(mode=0o777)
    (tmp_path / "own").chmod(0o777)

    def work():
        vault = a_vault(tmp_path / "own")
        keep(vault, Put(entry=an_answer(text="kept")))
        for path in vault.folder.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        vault.folder.chmod(0o555)
        with contextlib.suppress(StoreError):  # the files that are open may still take it
            keep(vault, Put(entry=an_answer(text="perhaps")))
        with pytest.raises(StoreError), vault.hold.writing() as db:
            db.execute("SELECT * FROM no_such_table")
        with pytest.raises(VaultReadOnlyError):
            keep(vault, Put(entry=an_answer(text="no more")))
        assert vault.read_only
        assert vault.load(vault.cases()[0]).get(Key("answer", "patient.name"))
        vault.folder.chmod(0o755)

    assert as_nobody(work) == 0


def test_the_vault_does_not_name_its_key_in_what_it_raises(vault):
    key = vault.keys.data_key.hex()
    vault.hold.layout.database.write_bytes(b"garbage" * 5000)
    with pytest.raises(StoreError) as caught:
        vault.load(vault.cases()[0])
    error: BaseException | None = caught.value
    while error is not None:
        assert key not in textwrap.dedent(str(error))
        error = error.__cause__ or error.__context__
