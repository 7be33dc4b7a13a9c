from __future__ import annotations

import datetime as dt

from intake.domain.pages_read import PagesRead

MAY, JUNE = dt.date(2026, 5, 1), dt.date(2026, 6, 1)


def test_a_page_is_read_once_it_was_read_to_its_end():
    marks = PagesRead().with_page("appeal", MAY)
    assert marks.is_read("appeal", MAY)
    assert not marks.is_read("letter", MAY)


def test_a_page_whose_sources_were_read_anew_is_new_again():
    marks = PagesRead().with_page("appeal", MAY)
    assert not marks.is_read("appeal", JUNE)
    assert marks.with_page("appeal", JUNE).is_read("appeal", JUNE)


def test_there_is_one_mark_for_each_page():
    marks = PagesRead().with_page("appeal", MAY).with_page("appeal", JUNE)
    assert len(marks.pages) == 1
