from __future__ import annotations

import shutil

import pytest

from intake.adapters.vault.backups import back_up, second_place
from intake.adapters.vault.check import check_vault
from intake.adapters.vault.restoring import restore
from intake.adapters.vault.snapshots import snapshots
from intake.adapters.vault.vault import change_passphrase, make_recovery_code, open_vault
from intake.domain.commands import Put
from intake.domain.secret import Passphrase
from intake.errors import NoBackupError, VaultExistsError, WrongPassphraseError
from intake.ids import DocumentId
from tests.builders import an_answer
from tests.fakes import FixedClock
from tests.vaults import QUICK, WORDS, flip, keep, keep_paper, remove_paper, some_bytes

PAPER = some_bytes(1, 5000)
NEW = "quite another made-up row"


@pytest.fixture
def stick(tmp_path, vault):
    """A second place with one backup of a vault that has papers and answers."""
    folder = tmp_path / "stick"
    folder.mkdir()
    keep(vault, Put(entry=an_answer()))
    keep_paper(vault, "d1", PAPER)
    keep_paper(vault, "d2", PAPER[::-1])
    back_up(vault, folder)
    return folder


def back(backup, folder, secret=None):
    return restore(backup, folder, secret or Passphrase(WORDS), costs=QUICK)


def opened(folder, secret=None):
    return open_vault(folder, secret or Passphrase(WORDS), FixedClock(), costs=QUICK)


def test_a_backup_alone_brings_everything_back(vault, stick, tmp_path):
    before = vault.load(vault.cases()[0])
    vault.close()
    shutil.rmtree(vault.folder)
    restored = back(stick, tmp_path / "Back.previsit")
    assert (restored.documents, restored.missing) == (2, ())
    again = opened(restored.folder)
    assert again.load(again.cases()[0]) == before
    assert again.read(DocumentId("d1")) == PAPER
    assert check_vault(again).is_clean
    keep(again, Put(entry=an_answer("more")))
    again.close()


def test_a_backup_alone_opens_with_the_code_of_its_day(vault, stick, tmp_path):
    code = make_recovery_code(vault, costs=QUICK)
    back_up(vault, stick)
    restored = back(stick, tmp_path / "Back.previsit", code)
    opened(restored.folder, code).close()


def test_an_older_backup_opens_with_the_passphrase_of_its_day_only(vault, stick, tmp_path):
    change_passphrase(vault, NEW, costs=QUICK)
    with pytest.raises(WrongPassphraseError):
        back(stick, tmp_path / "Back.previsit", Passphrase(NEW))
    assert back(stick, tmp_path / "Back.previsit").documents == 2


def test_nothing_is_restored_over_something(vault, stick, tmp_path):
    (tmp_path / "There.previsit").mkdir()
    for folder in (vault.folder, tmp_path / "There.previsit"):
        with pytest.raises(VaultExistsError):
            back(stick, folder)


def test_a_wrong_passphrase_makes_nothing(stick, tmp_path):
    before = set(tmp_path.iterdir())
    with pytest.raises(WrongPassphraseError):
        back(stick, tmp_path / "Back.previsit", Passphrase("not the one it was"))
    assert set(tmp_path.iterdir()) == before


def test_the_newest_undamaged_snapshot_is_taken(vault, stick, tmp_path):
    keep(vault, Put(entry=an_answer("later")))
    back_up(vault, stick)
    newest, older = snapshots(second_place(vault, stick))
    flip(newest.layout.database, 3 * 4096 + 5)
    assert back(stick, tmp_path / "One.previsit").snapshot == older
    older.layout.keys.unlink()
    with pytest.raises(NoBackupError):
        back(stick, tmp_path / "Two.previsit")


def test_one_snapshot_can_be_chosen(vault, stick, tmp_path):
    keep(vault, Put(entry=an_answer("later")))
    back_up(vault, stick)
    first = snapshots(second_place(vault, stick))[-1]
    restored = back(first.path, tmp_path / "Back.previsit")
    again = opened(restored.folder)
    assert len(again.history(again.cases()[0], 9)) == 3
    again.close()


def test_a_vaults_own_backups_can_be_restored_beside_it(vault, stick, tmp_path):
    removed = remove_paper(vault, "d1")
    back_up(vault)
    restored = back(vault.folder, tmp_path / "Back.previsit")
    again = opened(restored.folder)
    keep(again, removed.undo)
    assert again.read(DocumentId("d1")) == PAPER
    again.close()


def test_a_document_that_the_backup_has_lost_is_named_and_the_rest_comes_back(
    vault, stick, tmp_path
):
    place = second_place(vault, stick)
    flip(place.documents / "d1", 100)
    restored = back(stick, tmp_path / "Back.previsit")
    assert restored.missing == (DocumentId("d1"),)
    again = opened(restored.folder)
    assert again.read(DocumentId("d2")) == PAPER[::-1]
    assert again.absent() == ["d1"]
    again.close()


@pytest.mark.parametrize("what", ["missing", "empty"])
def test_a_place_without_backups_is_told(tmp_path, what):
    if what == "empty":
        (tmp_path / what).mkdir()
    with pytest.raises(NoBackupError):
        back(tmp_path / what, tmp_path / "Back.previsit")
