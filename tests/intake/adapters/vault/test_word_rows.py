from __future__ import annotations

import apsw
import pytest

from intake.adapters.vault import word_rows
from intake.adapters.vault.words import stored
from intake.errors import StoreError
from tests.vaults import a_vault, keep_paper, page_words


@pytest.fixture
def vault(tmp_path):
    vault = a_vault(tmp_path)
    keep_paper(vault, "d1", b"paper")
    yield vault
    vault.close()


def put(vault, page, text):
    with vault.hold.writing() as db:
        word_rows.put_words(db, "d1", [stored(page, page_words(text))])


def found(vault, match):
    with vault.hold.reading() as db:
        return [page for _, page, _ in word_rows.find(db, match, 9)]


def test_a_page_that_is_read_anew_is_found_by_its_new_words_only(vault):
    put(vault, 1, "gabapentin")
    put(vault, 1, "duloxetine")
    assert found(vault, "gabapentin") == []
    assert found(vault, "duloxetine") == [1]


def test_few_pages_come_with_those_first_that_say_it_most(vault):
    for page, text in ((1, "one claim"), (2, "claim after claim"), (3, "nothing of it")):
        put(vault, page, text)
    with vault.hold.reading() as db:
        few = [page for _, page, _ in word_rows.find_few(db, "claim", 9)]
        assert few == [2, 1]
        assert sorted(found(vault, "claim")) == sorted(few)
        assert len(word_rows.find_few(db, "claim", 1)) == 1


def test_the_text_is_kept_once_and_the_index_refers_to_it(vault):
    put(vault, 1, "gabapentin")
    with vault.hold.reading() as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(word_index_docsize)")]
        assert columns == ["id", "sz"]
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema")]
    assert "word_index_content" not in names


def test_words_of_no_document_are_refused(vault):
    with pytest.raises(StoreError), vault.hold.writing() as db:
        word_rows.put_words(db, "nobody", [stored(1, page_words("x"))])


def test_an_index_that_does_not_fit_the_texts_is_noticed(vault):
    put(vault, 1, "gabapentin")
    with vault.hold.writing() as db:
        word_rows.check_index(db)
        db.execute("UPDATE words SET text = 'other'")
        with pytest.raises(apsw.CorruptError):
            word_rows.check_index(db)


def test_a_document_that_is_gone_for_good_leaves_no_word_in_the_index(vault):
    put(vault, 1, "gabapentin")
    with vault.hold.writing() as db:
        db.execute("DELETE FROM files WHERE id = 'd1'")
        assert word_rows.vocabulary(db) == []
        assert list(word_rows.all_words(db)) == []
        word_rows.check_index(db)
