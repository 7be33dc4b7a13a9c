from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.adapters.vault import file_rows, words
from intake.adapters.vault.backups import back_up
from intake.adapters.vault.check import Damage, check_vault
from intake.adapters.vault.restoring import restore
from intake.adapters.vault.vault import open_vault
from intake.adapters.vault.word_rows import StoredWords
from intake.domain.leaves import Leaf, PageRun
from intake.domain.page_words import PageGist, PageWords, ReadAs, WordSource
from intake.domain.secret import Passphrase
from intake.domain.wording import boxes_of, terms
from intake.errors import VaultDamagedError
from intake.ids import DocumentId
from tests.fakes import FixedClock
from tests.vaults import (
    QUICK,
    WORDS,
    a_vault,
    keep,
    keep_paper,
    page_words,
    remove_paper,
    reopened,
)

A_PRINT = "08" * 176
D1, D2 = DocumentId("d1"), DocumentId("d2")
side = st.integers(0, 1000)


@pytest.fixture
def vault(tmp_path):
    vault = a_vault(tmp_path)
    keep_paper(vault, "d1", b"one")
    keep_paper(vault, "d2", b"two")
    yield vault
    vault.close()


def pages(vault, query):
    return {(hit.document, hit.page) for hit in vault.search(query, 20).hits}


@given(st.lists(st.tuples(side, side, side, side), max_size=30), st.sampled_from(WordSource))
def test_what_is_kept_of_a_page_is_read_back_alike(boxes, source):
    text = "\n".join(f"w{number}" for number in range(len(boxes)))
    page = PageWords(text=text, boxes=tuple(boxes), source=source, engine="e 1", quarters=3)
    assert words.read(words.stored(4, page)) == page


@pytest.mark.parametrize("boxes", [b"123", b"\xff" * 8, bytes(16)])
def test_places_that_do_not_fit_the_words_are_damage(boxes):
    row = words.stored(1, page_words("one"))
    broken = StoredWords(1, row.text, boxes, row.source, row.engine, 90, 0)
    with pytest.raises(VaultDamagedError):
        words.read(broken)


def test_words_are_kept_by_document_and_page_and_survive_closing(vault):
    vault.keep_words(D1, {1: page_words("PEG 7.3"), 2: page_words("", source=WordSource.FILE)})
    again = reopened(vault)
    assert again.words(D1)[1].text == "PEG 7.3"
    assert again.words(D2) == {}
    assert again.read_as() == {
        D1: {1: ReadAs(WordSource.READ, "made up 1"), 2: ReadAs(WordSource.FILE, "made up 1")}
    }
    again.close()


def test_read_pages_are_counted_in_runs_and_those_nobody_could_read_with_them(vault):
    unread = page_words("", source=WordSource.UNREAD)
    vault.keep_words(D1, {1: page_words("PEG 7.3"), 2: unread, 5: page_words("end")})
    runs = [PageRun(original=D1, first=1, last=3), PageRun(original=D1, first=5, last=5)]
    assert vault.pages_read(runs) == 3
    assert vault.pages_read([PageRun(original=D2, first=1, last=9)]) == 0


def test_pages_are_found_without_case_and_accents_and_by_the_beginning_of_a_word(vault):
    vault.keep_words(D1, {1: page_words("Maria Nguyễn takes GABAPENTIN daily")})
    vault.keep_words(D2, {3: page_words("nothing of the kind")})
    assert pages(vault, "nguyen gaba") == {("d1", 1)}
    (hit,) = vault.search("takes", 5).hits
    ((start, end),) = hit.excerpt.marked
    assert hit.excerpt.text[start:end] == "takes"


@pytest.mark.parametrize("query", ['"', "NOT", "a AND", "text:x", "( *", "'; DROP TABLE words"])
def test_no_query_is_taken_for_a_command(vault, query):
    vault.keep_words(D1, {1: page_words("a plain page")})
    assert pages(vault, query) <= {("d1", 1)}
    assert pages(vault, "plain") == {("d1", 1)}


def test_a_misspelt_word_finds_what_is_spelled_nearly_alike_and_says_so(vault):
    vault.keep_words(D1, {1: page_words("gabapentin 1800 mg")})
    found = vault.search("gabapentn 1800", 5)
    assert [hit.page for hit in found.hits] == [1]
    assert "gabapentin" in found.query
    assert vault.search("entirely different", 5).hits == ()


def test_a_number_is_never_taken_for_another_one(vault):
    vault.keep_words(D1, {1: page_words("claim 44718890")})
    assert pages(vault, "44718891") == set()


@pytest.mark.parametrize(
    ("stands", "asked"),
    [
        ("Reference: 44718B9", "4471889"),
        ("Reference: TX-l33479S", "TX-1334795"),
        ("Diagnosis G9O.5l2", "G90.512"),
        ("took cIonidine", "clonidine"),
        ("modem medicine", "modern medicine"),
    ],
)
def test_what_an_engine_misread_is_found_and_marked_beside_what_it_read_well(
    vault, stands, asked
):
    vault.keep_words(D1, {1: page_words(f"page {asked} of it"), 2: page_words(stands)})
    found = vault.search(asked, 9)
    assert found.query == asked
    assert {hit.page for hit in found.hits} == {1, 2}
    for hit in found.hits:
        assert len(hit.excerpt.marked) >= 1
    (boxes,) = ({boxes_of(page_words(stands), terms(asked))},)
    assert boxes


def test_words_kept_later_are_found_by_their_look_too(vault):
    assert pages(vault, "4471889") == set()
    vault.keep_words(D1, {1: page_words("44718B9")})
    assert pages(vault, "4471889") == {("d1", 1)}


def test_more_pages_than_asked_for_are_said_to_be_there(vault):
    vault.keep_words(D1, {page: page_words("pain") for page in range(1, 8)})
    found = vault.search("pain", 3)
    assert len(found.hits) == 3
    assert found.is_cut


def test_a_document_in_the_trash_is_not_found_and_has_its_words_again_after_undo(vault):
    vault.keep_words(D1, {1: page_words("gabapentin")})
    removed = remove_paper(vault, "d1")
    assert pages(vault, "gabapentin") == set()
    keep(vault, removed.undo, reverts=removed.seq)
    assert pages(vault, "gabapentin") == {("d1", 1)}


def test_a_document_that_is_not_there_takes_no_words(vault):
    vault.keep_words(DocumentId("gone"), {1: page_words("x")})
    assert vault.words(DocumentId("gone")) == {}


def test_check_says_that_words_are_damaged_and_papers_are_not(vault):
    vault.keep_words(D1, {1: page_words("gabapentin")})
    assert check_vault(vault).is_clean
    with vault.hold.writing() as db:
        db.execute("UPDATE words SET text = 'other words'")
    assert [each.damage for each in check_vault(vault).findings] == [Damage.WORDS]


def test_a_restored_backup_has_the_words(vault, tmp_path):
    vault.keep_words(D1, {1: page_words("gabapentin")})
    back_up(vault)
    back = restore(vault.folder, tmp_path / "Back.previsit", Passphrase(WORDS), costs=QUICK)
    again = open_vault(back.folder, Passphrase(WORDS), FixedClock(), costs=QUICK)
    assert pages(again, "gabapentin") == {("d1", 1)}
    assert check_vault(again).is_clean
    again.close()


def test_what_pages_are_compared_by_is_given_as_far_as_it_is_known(vault):
    pages = {1: page_words("as it is"), 2: page_words("made up")}
    vault.keep_words(D1, pages, {2: A_PRINT[::-1]})
    vault.keep_words(D1, {2: page_words("made up")}, {2: A_PRINT})
    asked = [Leaf(D1, 1), Leaf(D1, 2), Leaf(D1, 3), Leaf(D2, 1)]
    known = {Leaf(D1, 1): PageGist("as it is", ""), Leaf(D1, 2): PageGist("made up", A_PRINT)}
    again = reopened(vault)
    assert again.gists(asked) == known
    again.close()


def test_how_pages_look_goes_with_their_paper_for_good(vault):
    vault.keep_words(D1, {1: page_words("x")}, {1: A_PRINT})
    remove_paper(vault, "d1")
    with vault.hold.writing() as db:
        file_rows.forget_file(db, D1)
    with vault.hold.reading() as db:
        assert db.execute("SELECT count(*) FROM prints").get == 0


def test_a_day_a_number_and_a_dose_are_found_however_they_are_written(tmp_path):
    store = a_vault(tmp_path)
    keep_paper(store, "d1", b"1")
    said = "Seen July 15, 2022. Duloxetine 60 mg. Call (570) 555-0144."
    store.keep_words(DocumentId("d1"), {1: page_words(said)})
    for asked in ("7/15/2022", "2022-07-15", "60mg", "5705550144", "duloxtine 60mg"):
        assert [hit.page for hit in store.search(asked, 9).hits] == [1]
    assert store.search("duloxtine 60mg", 9).query == "duloxetine 60 mg"
    store.close()
