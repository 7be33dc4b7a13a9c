from __future__ import annotations

import pytest

from intake.domain.papers import Trouble
from intake.worker.docx_words import docx_words
from intake.worker.unusable import UnusableError
from tests.made_texts import a_docx, a_zip, word_part


def test_a_letter_is_told_with_its_letterhead_first():
    data = a_docx("Dear Maria,", "pain 7 < 10", header="Riverside Pain Clinic")
    assert docx_words(data) == "Riverside Pain Clinic\n\nDear Maria,\npain 7 < 10"


def test_tables_tabs_and_line_ends_stay_apart():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tr>{cell.format('PEG')}{cell.format('7.3')}</w:tr></w:tbl>"
    more = f"<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>{table}"
    assert docx_words(a_docx("x", more=more)).split() == ["x", "one", "two", "PEG", "7.3"]
    assert "one\ntwo" in docx_words(a_docx("x", more=more))


def test_what_was_deleted_and_what_stands_there_twice_is_not_told():
    run = "<w:r><w:{0}>{1}</w:{0}></w:r>"
    more = (
        f"<w:p><w:del>{run.format('delText', 'never')}</w:del>"
        f"<w:AlternateContent><w:Choice>{run.format('t', 'once')}</w:Choice>"
        f"<w:Fallback>{run.format('t', 'twice')}</w:Fallback></w:AlternateContent></w:p>"
    )
    assert docx_words(a_docx("x", more=more)) == "x\nonce"


def test_a_part_that_unpacks_to_too_much_is_refused():
    bomb = b"<w:document>" + b" " * 120_000_000
    with pytest.raises(UnusableError) as caught:
        docx_words(a_zip(("word/document.xml", bomb)))
    assert caught.value.trouble is Trouble.TOO_MANY_WORDS


def test_entities_are_refused():
    part = word_part("x").replace(b"?>", b'?><!DOCTYPE w [<!ENTITY b "ha">]>')
    with pytest.raises(UnusableError) as caught:
        docx_words(a_zip(("word/document.xml", part)))
    assert caught.value.trouble is Trouble.NOT_A_PAPER
