from __future__ import annotations

import pikepdf
import pytest

from intake.domain.papers import Trouble
from intake.worker.pdf_repair import open_for_editing, repaired
from intake.worker.unusable import UnusableError
from tests.made_papers import a_locked_pdf, a_pdf, raw_pdf


def test_a_file_without_its_table_is_rebuilt():
    broken = a_pdf("one", "two").replace(b"startxref", b"startzzzz")
    with open_for_editing(repaired(broken, None), None) as pdf:
        assert len(pdf.pages) == 2
        assert pdf.get_warnings() == []


def test_a_locked_file_is_written_unlocked():
    data = repaired(a_locked_pdf(), "openpassword")
    with open_for_editing(data, None) as pdf:
        assert not pdf.is_encrypted


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (a_locked_pdf(), Trouble.LOCKED),
        (b"not a pdf at all", Trouble.DAMAGED),
        (
            raw_pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [] /Count 0>>"),
            Trouble.EMPTY,
        ),
    ],
)
def test_what_cannot_be_mended_says_why(data, trouble):
    with pytest.raises(UnusableError) as caught:
        repaired(data, None)
    assert caught.value.trouble is trouble


def test_the_library_is_the_one_with_recovery():
    assert pikepdf.__version__ >= "10"
