from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.stored import SourceFile


def test_a_source_holds_bytes_never_text():
    assert SourceFile(name="a.pdf", data=b"%PDF").data == b"%PDF"
    with pytest.raises(ValidationError):
        SourceFile(name="a.pdf", data="%PDF")  # type: ignore[arg-type]
