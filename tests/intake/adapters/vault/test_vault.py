from __future__ import annotations

import stat
import subprocess
import sys
import time

import pytest

from intake.adapters.vault.schema import FORMAT
from intake.adapters.vault.vault import (
    change_passphrase,
    create_vault,
    make_recovery_code,
    open_vault,
    try_secret,
)
from intake.domain.commands import Put
from intake.domain.recovery_code import RecoveryCode
from intake.domain.secret import Passphrase
from intake.errors import (
    AlreadyOpenError,
    NewerVaultError,
    VaultExistsError,
    VaultGoneError,
    VaultMissingError,
    WeakPassphraseError,
    WrongCodeError,
    WrongPassphraseError,
)
from tests.builders import an_answer
from tests.fakes import FixedClock
from tests.vaults import QUICK, WORDS, a_vault, keep, reopened

NEW = "quite another made-up row"


def opening(folder, secret):
    return open_vault(folder, secret, FixedClock(), costs=QUICK)


def files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_vault_is_there_for_its_owner_only(vault):
    assert vault.name == "My papers"
    assert not vault.read_only
    assert vault.read_only_because == ""
    for path in (vault.folder, *vault.folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path.name


def test_nothing_is_ever_made_on_top_of_something(tmp_path, vault):
    empty = tmp_path / "Empty.previsit"
    empty.mkdir()
    dangling = tmp_path / "Dangling.previsit"
    dangling.symlink_to(tmp_path / "nowhere")
    for folder in (vault.folder, empty, dangling):
        with pytest.raises(VaultExistsError):
            create_vault(folder, WORDS, FixedClock(), costs=QUICK)


def test_a_vault_that_cannot_be_made_leaves_nothing(tmp_path):
    with pytest.raises(WeakPassphraseError, match="15 characters"):
        create_vault(tmp_path / "V.previsit", "short", FixedClock(), costs=QUICK)
    common = {"plentyofmadeupwords"}
    with pytest.raises(WeakPassphraseError, match="tried first"):
        create_vault(tmp_path / "V.previsit", WORDS, FixedClock(), costs=QUICK, common=common)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wrong", ["", "plenty of made-up word", "Plenty of made-up words"])
def test_a_wrong_passphrase_is_told_and_wipes_nothing(vault, wrong):
    vault.close()
    before = files(vault.folder)
    for _ in range(20):
        with pytest.raises(WrongPassphraseError):
            opening(vault.folder, Passphrase(wrong))
    assert files(vault.folder) == before
    opening(vault.folder, Passphrase(WORDS)).close()


def test_the_same_passphrase_in_another_unicode_form_opens_it(tmp_path):
    create_vault(
        tmp_path / "V.previsit", "Ame\u0301lie kennt 20 Wörter", FixedClock(), costs=QUICK
    ).close()
    opening(
        tmp_path / "V.previsit", Passphrase("Am\u00e9lie kennt 20 W\u006f\u0308rter")
    ).close()


def test_a_new_passphrase_takes_the_place_of_the_old_one(vault):
    keep(vault, Put(entry=an_answer()))
    before = files(vault.folder)
    change_passphrase(vault, NEW, costs=QUICK)
    changed = {path for path, data in files(vault.folder).items() if before[path] != data}
    assert changed == {vault.hold.layout.keys, vault.hold.layout.keys_before}
    assert vault.hold.layout.keys.stat().st_size < 2048
    keep(vault, Put(entry=an_answer("more")))
    vault.close()
    with pytest.raises(WrongPassphraseError):
        opening(vault.folder, Passphrase(WORDS))
    again = opening(vault.folder, Passphrase(NEW))
    assert len(again.history(again.cases()[0], 9)) == 2
    again.close()


def test_a_weak_new_passphrase_changes_nothing(vault):
    with pytest.raises(WeakPassphraseError):
        change_passphrase(vault, "password", costs=QUICK)
    reopened(vault).close()


def test_the_recovery_code_opens_the_same_vault_and_not_an_empty_one(vault):
    keep(vault, Put(entry=an_answer()))
    code = make_recovery_code(vault, costs=QUICK)
    before = vault.load(vault.cases()[0])
    again = reopened(vault, code)
    assert again.load(again.cases()[0]) == before
    change_passphrase(again, NEW, costs=QUICK)
    final = reopened(again, Passphrase(NEW))
    reopened(final, code).close()


def test_a_new_code_takes_the_place_of_the_old_one(vault):
    old = make_recovery_code(vault, costs=QUICK)
    new = make_recovery_code(vault, costs=QUICK)
    vault.close()
    with pytest.raises(WrongCodeError):
        opening(vault.folder, old)
    opening(vault.folder, new).close()
    opening(vault.folder, Passphrase(WORDS)).close()


def test_a_drill_with_the_code_changes_nothing(vault):
    code = make_recovery_code(vault, costs=QUICK)
    before = files(vault.folder)
    try_secret(vault, code, costs=QUICK)
    with pytest.raises(WrongCodeError):
        try_secret(vault, RecoveryCode(bytes(16)), costs=QUICK)
    assert files(vault.folder) == before


def test_a_passphrase_is_tried_without_changing_anything(vault):
    before = files(vault.folder)
    try_secret(vault, Passphrase(WORDS), costs=QUICK)
    with pytest.raises(WrongPassphraseError):
        try_secret(vault, Passphrase(f"{WORDS} "), costs=QUICK)
    assert files(vault.folder) == before


def test_a_code_of_another_vault_does_not_open_this_one(vault, tmp_path):
    make_recovery_code(vault, costs=QUICK)
    other = a_vault(tmp_path, "Other")
    code = make_recovery_code(other, costs=QUICK)
    other.close()
    vault.close()
    with pytest.raises(WrongCodeError):
        opening(vault.folder, code)


def test_an_open_vault_is_not_opened_twice(vault):
    with pytest.raises(AlreadyOpenError):
        opening(vault.folder, Passphrase(WORDS))


def test_what_is_not_a_vault_is_told_and_nothing_is_made(tmp_path):
    (tmp_path / "empty").mkdir()
    for name in ("none", "empty"):
        with pytest.raises(VaultMissingError):
            opening(tmp_path / name, Passphrase(WORDS))
    assert list((tmp_path / "empty").iterdir()) == []


@pytest.mark.parametrize("harm", ["missing", "empty"])
def test_a_lost_file_of_records_is_never_made_anew(vault, harm):
    vault.close()
    if harm == "missing":
        vault.hold.layout.database.unlink()
    else:
        vault.hold.layout.database.write_bytes(b"")
    with pytest.raises(VaultGoneError, match="here before"):
        opening(vault.folder, Passphrase(WORDS))
    gone = vault.hold.layout.database
    assert not gone.exists() or gone.stat().st_size == 0


@pytest.mark.parametrize("version", [FORMAT + 1, 1001])
def test_a_database_of_a_newer_version_is_refused_untouched(vault, version):
    with vault.hold.writing() as db:
        db.pragma("user_version", version)
    vault.close()
    before = files(vault.folder)
    with pytest.raises(NewerVaultError, match=f"newer version .{version}."):
        opening(vault.folder, Passphrase(WORDS))
    assert files(vault.folder) == before


def test_another_program_is_refused_at_once_and_killed_it_leaves_no_lock(vault):
    vault.close()
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from tests.vaults import *\n"
        "vault = open_vault(Path(sys.argv[1]), Passphrase(WORDS), FixedClock(), costs=QUICK)\n"
        "print('open', flush=True)\n"
        "sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(vault.folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as other:
        assert other.stdout
        assert other.stdout.readline() == b"open\n"
        start = time.monotonic()
        with pytest.raises(AlreadyOpenError):
            opening(vault.folder, Passphrase(WORDS))
        assert time.monotonic() - start < 1
        other.kill()
        other.wait()
        opening(vault.folder, Passphrase(WORDS)).close()


def test_a_conflicted_copy_beside_the_records_is_left_alone(vault):
    keep(vault, Put(entry=an_answer()))
    stray = vault.folder / "vault (conflicted copy 2026-11-22).db"
    stray.write_bytes(b"of a cloud")
    again = reopened(vault)
    assert len(again.history(again.cases()[0], 9)) == 1
    again.close()
    assert stray.read_bytes() == b"of a cloud"


def test_no_secret_shows_in_what_the_vault_says_of_itself(vault):
    keys = vault.keys
    shown = f"{vault!r} {vault.hold!r} {keys!r}"
    assert keys.data_key.hex() not in shown
    assert "data_key" not in shown
