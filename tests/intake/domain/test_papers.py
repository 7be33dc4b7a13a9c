from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.papers import (
    FAILURES,
    Edge,
    Inspection,
    Media,
    PageInfo,
    Paper,
    Trouble,
    failure,
    foot_is_free,
)


def test_every_trouble_but_none_has_its_sentence_and_a_way_on():
    assert set(FAILURES) == set(Trouble) - {Trouble.NONE}
    for trouble in FAILURES:
        error = failure(trouble)
        assert error is not None
        assert str(error).endswith(".")
        assert error.remedy.endswith(".")
    assert failure(Trouble.NONE) is None


def test_sentences_are_short_and_say_nothing_of_machines():
    for kind in FAILURES.values():
        for sentence in (str(kind()), kind().remedy):
            assert len(sentence.split()) <= 24
            assert not any(
                word in sentence.lower() for word in ("errno", "exception", "process")
            )


def test_a_page_turned_to_the_right_stands_on_what_was_its_right_side():
    page = PageInfo(width_pt=612.0, height_pt=792.0, free_edges=(Edge.RIGHT, Edge.TOP))
    assert [foot_is_free(page, turns) for turns in range(4)] == [False, True, True, False]


def test_a_file_can_be_shown_when_one_of_its_pages_can():
    good = PageInfo(width_pt=1.0, height_pt=1.0)
    bad = PageInfo(width_pt=0.0, height_pt=0.0, readable=False)
    assert Inspection(media=Media.PDF, pages=(bad, good)).is_showable
    assert not Inspection(media=Media.PDF, pages=(bad,)).is_showable


def test_bytes_and_password_of_a_paper_are_never_printed():
    assert "word" not in repr(Paper(b"word", "word"))


@pytest.mark.parametrize("width", [float("nan"), float("inf"), -1.0, 1e9])
def test_a_page_has_a_size_that_can_be_drawn(width):
    with pytest.raises(ValidationError):
        PageInfo(width_pt=width, height_pt=1.0)
