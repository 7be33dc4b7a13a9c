from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.definitions import PromptGroup, SafetyPrompt
from tests.builders import a_catalog


def test_a_prompt_belongs_to_a_group_with_a_line_that_stands_beside_it():
    prompt = a_catalog().safety_prompts[0]
    group = a_catalog().find(PromptGroup, prompt.group)
    assert group is not None
    assert group.beside == "Do not stop anything on your own."


def test_a_prompt_says_what_to_tell():
    row = a_catalog().safety_prompts[0].model_dump()
    del row["tell"]
    with pytest.raises(ValidationError):
        SafetyPrompt.model_validate(row)
