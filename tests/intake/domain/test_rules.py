from __future__ import annotations

import pytest
from pydantic import ValidationError

from intake.domain.rules import FromAnswer
from tests.builders import a_catalog

RULE = a_catalog().deadline_rules[0]


def test_a_rule_counts_from_an_answer_or_from_a_request_for_records():
    assert isinstance(RULE.starts, FromAnswer)
    assert {each.starts.kind for each in a_catalog().deadline_rules} == {
        "from_answer",
        "from_records_request",
    }


def test_days_never_run_backwards():
    with pytest.raises(ValidationError):
        RULE.changed(days=-1)


@pytest.mark.parametrize("more", [{"days": None}, {"months": 4}, {"hours": 72}])
def test_a_rule_has_just_one_length(more):
    with pytest.raises(ValidationError):
        RULE.changed(**more)


def test_a_start_nobody_knows_is_refused():
    with pytest.raises(ValidationError):
        RULE.changed(starts={"kind": "from_the_moon"})
