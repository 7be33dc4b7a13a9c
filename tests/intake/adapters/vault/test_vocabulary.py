from __future__ import annotations

import pytest

from intake.adapters.vault.vocabulary import Vocabulary
from intake.ids import DocumentId
from tests.vaults import a_vault, keep_paper, page_words

D1 = DocumentId("d1")


@pytest.fixture
def vault(tmp_path):
    vault = a_vault(tmp_path)
    keep_paper(vault, "d1", b"one")
    vault.keep_words(D1, {1: page_words("Claim 44718B9")})
    yield vault
    vault.close()


def test_it_knows_the_words_of_the_papers_and_what_looks_like_one(vault):
    known = Vocabulary()
    with vault.hold.reading() as db:
        assert known.is_kept(db)
        assert set(known.words(db)) == {"claim", "44718b9"}
        assert known.alike(db, "4471889") == ("44718b9",)


def test_what_is_kept_later_is_added_and_before_the_first_search_not_needed(vault):
    known = Vocabulary()
    known.add(["read anew with the first search"])
    with vault.hold.reading() as db:
        assert "anew" not in known.words(db)
        known.add(["Ref 4471BB9", "Ref 4471BB9"])
        assert list(known.words(db)) == ["44718b9", "4471bb9", "claim", "ref"]
        assert known.alike(db, "4471889") == ("44718b9", "4471bb9")


def test_a_beginning_is_rare_while_its_words_stand_on_few_pages(vault):
    known = Vocabulary()
    with vault.hold.reading() as db:
        assert known.is_rare(db, "cla", 1)
        assert known.is_rare(db, "nothing", 0)
        known.add(["claims"])
        assert not known.is_rare(db, "cla", 1)
        assert known.is_rare(db, "claims", 1)
