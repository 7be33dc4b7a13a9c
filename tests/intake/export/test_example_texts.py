from __future__ import annotations

import re

from intake.export.example_texts import example_texts
from tests.reports import RESOURCES, TODAY

FILE = RESOURCES / "example" / "papers.toml"


def test_dates_are_counted_back_from_the_day():
    words = " ".join(
        word for text in example_texts(FILE, TODAY) for page in text.pages for word in page
    )
    assert "Weight 61 kg on Nov 10, 2026." in words
    assert "Mar 2, 2024" in words
    assert not re.search(r"[{}]", words)


def test_every_paper_has_a_page():
    assert all(text.pages and all(text.pages) for text in example_texts(FILE, TODAY))
