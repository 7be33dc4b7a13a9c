from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intake.domain.dates import ApproxDate
from intake.domain.evidence import ScoreEntry
from intake.domain.report.own_paper import LONGEST_CELL, continued, pieces, say_span
from intake.ids import ScoreId


@given(st.text(alphabet="ab c\n", max_size=3 * LONGEST_CELL))
def test_pieces_hold_every_word_and_fit(text):
    found = list(pieces(text))
    assert "".join(found).replace(" ", "") == "".join(text.split())
    assert all(0 < len(each) <= LONGEST_CELL for each in found)


def test_a_continued_row_proves_what_the_row_before_it_does():
    proves = ScoreEntry(score=ScoreId("s"))
    (row,) = continued("", "Some words", proves)
    assert (row.cells, row.proves) == (("", "Some words"), proves)


def test_a_span_of_one_date_names_it_once():
    one, other = ApproxDate(year=2025), ApproxDate(year=2026, month=3)
    assert say_span(one, one) == "2025"
    assert say_span(one, other) == "2025 to March 2026"
