from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import LearnPage


def test_a_page_without_a_source_is_refused():
    with pytest.raises(ValidationError, match="source"):
        LearnPage.model_validate({"id": "a", "title": "A", "body": "Words."})
