from __future__ import annotations

import pytest

from intake.adapters.vault import upgrading
from intake.adapters.vault.schema import FORMAT, format_of
from intake.adapters.vault.snapshots import reading, snapshots
from intake.adapters.vault.upgrading import upgrade
from intake.domain.commands import Put
from intake.errors import DiskFullError, OlderVaultError
from intake.ids import DocumentId
from tests.builders import an_answer
from tests.vaults import a_vault, back_to_format_1, keep, keep_paper, page_words, reopened


@pytest.fixture
def old(tmp_path):
    """A vault as an older version made it."""
    vault = a_vault(tmp_path)
    keep(vault, Put(entry=an_answer()))
    keep_paper(vault, "d1", b"paper")
    with vault.hold.writing() as db:
        back_to_format_1(db)
    yield vault
    vault.close()


def format_now(vault):
    with vault.hold.reading() as db:
        return format_of(db)


def test_an_older_vault_is_brought_up_to_date_when_it_is_opened(old):
    vault = reopened(old)
    assert format_now(vault) == FORMAT
    assert vault.keeps_words
    assert next(iter(vault.load(vault.cases()[0]).entries())) == an_answer()
    vault.keep_words(DocumentId("d1"), {1: page_words("found")})
    assert vault.search("found", 1).hits
    assert not upgrade(vault)
    vault.close()


def test_a_verified_backup_of_the_older_format_is_made_first(old):
    vault = reopened(old)
    (backup,) = snapshots(vault.hold.layout)
    with reading(backup.layout.database, vault.hold.data_key, vault.hold.vault_id) as db:
        assert format_of(db) == 1
    vault.close()


def test_without_room_for_the_backup_the_vault_works_on_as_it_was(old, monkeypatch):
    def full(_vault):
        raise DiskFullError

    monkeypatch.setattr(upgrading, "back_up", full)
    vault = reopened(old)
    assert format_now(vault) == 1
    assert not vault.keeps_words
    with pytest.raises(OlderVaultError):
        vault.keep_words(DocumentId("d1"), {1: page_words("x")})
    assert vault.words(DocumentId("d1")) == {}
    assert vault.read_as() == {}
    assert vault.search("x", 5).hits == ()
    keep(vault, Put(entry=an_answer("more")))
    vault.close()
