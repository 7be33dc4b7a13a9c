from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.stored import SourceFile, plain_name


def test_a_source_holds_bytes_never_text():
    assert SourceFile(name="a.pdf", data=b"%PDF").data == b"%PDF"
    with pytest.raises(ValidationError):
        SourceFile(name="a.pdf", data="%PDF")  # type: ignore[arg-type]


def test_a_name_keeps_every_letter_and_loses_what_breaks_or_turns_a_line():
    for name in (
        "Łetter 痛み.pdf",
        "تقرير.txt",
        "نامه\u200cها.pdf",
        "\U0001f469\u200d\u2695.jpg",
    ):
        assert plain_name(name) == name
    assert plain_name("a\nb\u202efdp.exe\x07") == "a\ufffdb\ufffdfdp.exe\ufffd"
