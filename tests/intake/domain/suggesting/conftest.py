from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from intake.adapters.catalog_files import read_catalog
from intake.domain.page_words import Box, PageWords, WordSource
from intake.domain.suggesting import PaperRules, suggest
from intake.domain.suggesting.paper import paper_of

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="session")
def shipped():
    """The shipped catalog: its words for papers are the rules that are measured here."""
    return read_catalog(Path("resources"), None)


@pytest.fixture(scope="session")
def rules(shipped):
    return PaperRules.of(shipped)


def words_of(text: str, source: WordSource = WordSource.FILE) -> PageWords:
    """A page whose words lie where a typewriter would put them."""
    boxes = []
    for row, line in enumerate(text.splitlines()):
        at = 0
        for word in line.split():
            at = line.index(word, at)
            boxes.append(
                Box(at * 10, row * 20, min(1000, (at + len(word)) * 10), row * 20 + 15)
            )
            at += len(word)
    return PageWords(text=text, boxes=tuple(boxes), source=source)


@pytest.fixture(scope="session")
def paper(rules):
    def make(*pages: str, source: WordSource = WordSource.FILE):
        known = {at: words_of(each, source) for at, each in enumerate(pages, 1)}
        return paper_of(known, rules, TODAY)

    return make


@pytest.fixture(scope="session")
def suggested(rules, shipped):
    def make(*pages: str, source: WordSource = WordSource.FILE):
        known = {at: words_of(each, source) for at, each in enumerate(pages, 1)}
        return suggest(known, rules, shipped, TODAY)

    return make
