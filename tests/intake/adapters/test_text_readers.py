from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from intake.adapters.text_readers import TextReaders
from intake.adapters.worker_process import reader_command
from intake.domain.page_words import PageToRead, WordSource
from intake.domain.papers import Paper
from intake.errors import DocumentMissingError
from intake.ids import DocumentId
from tests.made_papers import a_pdf

ROOT = Path(__file__).resolve().parents[3]
LETTER, NOTE, GONE = DocumentId("letter"), DocumentId("note"), DocumentId("gone")
DYING = "import sys; sys.exit(3)"


def fetch(document):
    if document == GONE:
        raise DocumentMissingError
    return Paper(a_pdf(*[f"{document} page {number}" for number in range(1, 21)]))


def pages(document, count):
    return [PageToRead(document, number) for number in range(1, count + 1)]


@pytest.fixture(scope="module")
def readers():
    """Readers that are allowed no engine of their own: the file's words are enough."""
    readers = TextReaders(reader_command(ROOT, ("none",)), 2)
    yield readers
    readers.close()


def test_every_page_is_read_once_in_whatever_order(readers):
    asked = [*pages(LETTER, 20), *pages(NOTE, 3)]
    found = list(readers.read(asked, fetch))
    assert {(read.document, read.page) for read in found} == {tuple(page) for page in asked}
    assert len(found) == len(asked)
    assert {read.words.text for read in found} >= {"letter page 17", "note page 3"}


def test_how_the_first_pages_look_comes_with_their_words(readers):
    looks = {read.page: read.print for read in readers.read(pages(LETTER, 6), fetch)}
    assert sorted(page for page, look in looks.items() if look) == [1, 2, 3, 4]


def test_a_paper_whose_file_is_gone_is_left_out(readers):
    found = list(readers.read([*pages(GONE, 2), *pages(NOTE, 1)], fetch))
    assert [read.document for read in found] == [NOTE]


def test_nothing_to_read_is_soon_read(readers):
    assert list(readers.read([], fetch)) == []


def test_stopped_it_ends_and_can_read_again(readers):
    asked, first = pages(LETTER, 20), []
    for read in readers.read(asked, fetch):
        first.append(read)
        readers.cancel()
    assert 1 <= len(first) < 20
    assert len(list(readers.read(asked, fetch))) == 20


def test_whoever_stops_listening_stops_the_reading(readers):
    reading = readers.read(pages(LETTER, 20), fetch)
    next(reading)
    reading.close()
    assert not [each for each in threading.enumerate() if each.name.startswith("reading")]


def test_a_reader_that_dies_leaves_the_page_unread():
    readers = TextReaders((sys.executable, "-c", DYING), 1)
    assert readers.engine() == ""
    (read,) = readers.read(pages(NOTE, 1), fetch)
    assert read.words.source is WordSource.UNREAD
    readers.close()
