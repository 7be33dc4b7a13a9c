from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.conditions import Always
from tests.builders import a_catalog


def test_a_question_that_says_nothing_else_is_for_everybody():
    assert a_catalog().questions[0].when == Always()


def test_a_kind_of_answer_that_has_no_editor_is_refused():
    with pytest.raises(ValidationError):
        a_catalog().questions[0].changed(kind="slider")
