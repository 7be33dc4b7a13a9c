from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from intake.domain.conditions import AllOf, Always, AnyOf, Condition, Not, OnPath, leaves

ADAPTER: TypeAdapter[Condition] = TypeAdapter(Condition)


def test_a_condition_is_read_by_its_kind():
    table = {"kind": "not", "of": {"kind": "on_path", "path": "pain"}}
    assert ADAPTER.validate_python(table) == Not(of=OnPath(path="pain"))


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"kind": "magic"},
        {"kind": "on_path"},
        {"kind": "on_path", "path": 3},
        {"kind": "on_path", "path": "pain", "more": 1},
        {"kind": "all_of", "of": []},
        {"kind": "answer_is", "question": "q", "one_of": []},
        {"kind": "document_of_type", "types": []},
        {"kind": "trials_tried", "at_least": "2"},
        {"kind": "trials_tried", "proven": 1},
    ],
)
def test_what_says_too_little_or_too_much_is_refused(table):
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(table)


def test_leaves_are_the_words_without_what_joins_them():
    pain, mood = OnPath(path="pain"), OnPath(path="mood")
    nested = AllOf(of=(Not(of=pain), AnyOf(of=(mood, Always()))))
    assert list(leaves(nested)) == [pain, mood, Always()]


def test_conditions_survive_being_written_and_read():
    nested = AllOf(of=(Not(of=OnPath(path="pain")), Always()))
    assert ADAPTER.validate_json(ADAPTER.dump_json(nested)) == nested
