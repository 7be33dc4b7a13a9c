from __future__ import annotations

from intake.domain.page_search import PageSearch


def test_a_search_that_found_nothing_still_says_what_was_looked_for():
    assert PageSearch("gaba") == PageSearch("gaba", (), is_cut=False)
