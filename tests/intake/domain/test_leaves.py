from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from intake.domain.leaves import Leaf, PageRun, leaves_in, runs_of
from intake.ids import DocumentId

A, B = DocumentId("a"), DocumentId("b")


def test_neighbouring_pages_of_one_file_are_one_run():
    leaves = [Leaf(A, 1), Leaf(A, 2), Leaf(B, 3), Leaf(A, 4), Leaf(A, 3)]
    told = [(run.original, run.first, run.last) for run in runs_of(leaves)]
    assert told == [("a", 1, 2), ("b", 3, 3), ("a", 4, 4), ("a", 3, 3)]


@given(st.lists(st.builds(Leaf, st.sampled_from([A, B]), st.integers(1, 9)), max_size=20))
def test_runs_say_the_same_leaves_in_the_same_order(leaves):
    assert leaves_in(runs_of(leaves)) == tuple(leaves)


def test_a_run_goes_forward():
    with pytest.raises(ValidationError):
        PageRun(original=A, first=3, last=2)
