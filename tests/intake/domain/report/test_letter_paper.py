from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.report.letter_paper import LetterPaper


def test_a_letter_has_all_its_parts():
    with pytest.raises(ValidationError):
        LetterPaper.model_validate({"title": "Letter"})
