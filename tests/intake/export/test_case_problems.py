from __future__ import annotations

import json

import pytest

from intake.errors import CaseFileError
from intake.export.case_problems import MOST_PROBLEMS, read_case_file, refuse_any

TRIAL = {"id": "t1", "name": "Gabapentin"}


def problems(table: object) -> tuple[str, ...]:
    text = table if isinstance(table, bytes) else json.dumps(table).encode()
    with pytest.raises(CaseFileError) as caught:
        read_case_file(text)
    assert "Nothing was loaded" in caught.value.remedy
    return caught.value.problems


@pytest.mark.parametrize(
    ("rest", "place"),
    [
        (
            {"trials": [TRIAL, {**TRIAL, "start": {"year": 2021, "month": 13}}]},
            "trials[1].start.month: should be less than or equal to 12",
        ),
        ({"trials": [{"id": "t1"}]}, "trials[0].name: is missing"),
        ({"trials": [{**TRIAL, "dosis": 3}]}, "trials[0].dosis: is not a key of this shape"),
        ({"trials": {"t1": TRIAL}}, "trials: must be a list in square brackets"),
        ({"trials": [7]}, "trials[0]: must be a table in curly brackets"),
        ({"answers": {"a": {"kind": "text"}}}, "answers.a.text: is missing"),
        ({"answers": {"a": {"text": "x"}}}, "answers.a.kind: is missing"),
        ({"answers": {"a": {"kind": "text", "text": 3}}}, "answers.a.text: must be words"),
        ({"answers": {"a": "x"}}, "answers.a: must be a table in curly brackets"),
        (
            {"answers": {"a": {"kind": "waiting", "since": "soon"}}},
            "answers.a.since: must be a day such as 2026-12-03",
        ),
        ({"answers": {"a": {"kind": "txt", "text": "x"}}}, "answers.a.kind: tag 'txt'"),
        ({"documents": [{"id": "d", "file": 3}]}, "documents[0].file: must be words"),
        ({"documents": [{"file": "a.pdf"}]}, "documents[0].id: is missing"),
        ({"documents": [{"id": "d"}]}, "documents[0].file: is missing"),
        ({"diary": [{"id": "someday"}]}, "diary[0]: the id is not a day such as 2026-12-03"),
        ({"scors": []}, "scors: is not a key of this shape"),
        ({"format": 2}, "format: should be 1"),
        ({"contacts": [{"id": "c", "date": {"year": "2026"}}]}, "contacts[0].date.year: must"),
        (
            {"trials": [{**TRIAL, "dose": {"amount": "600"}}]},
            "trials[0].dose.amount: must be a whole number",
        ),
    ],
)
def test_a_refusal_names_the_place_and_the_rule(rest, place):
    assert problems({"format": 1, **rest})[0].startswith(place)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'{"format": 1,}', "line 1, column"),
        (b"\xff\xfe", "the whole file: is not text"),
        (b"[" * 200_000, "the whole file: is nested too deep"),
        (b'{"format": 1, "a": 1, "a": 2}', "a: stands twice"),
        (b'{"format": NaN}', "the whole file: holds a number that is none"),
        (b"[]", "the whole file: must be a table"),
        (b'{"format": 1, "helpers": ["\\ud800"]}', "helpers[0]: holds half a letter"),
        (b"{}", "format: is missing"),
    ],
)
def test_what_is_no_such_file_at_all_is_told_too(text, told):
    assert problems(text)[0].startswith(told)


def test_no_word_of_the_person_is_repeated():
    secret = "Hodgkin"
    told = problems(
        {
            "format": 1,
            "trials": [{"id": secret, "name": 3, "start": secret, "note": [secret]}],
            "diary": [{"id": secret}],
            "answers": {"patient.name": {"kind": "quantity", "amount": secret}},
        }
    )
    assert len(told) >= 5
    assert secret not in "\n".join(told)


def test_many_problems_are_told_at_once_but_not_without_end():
    told = problems({"format": 1, "trials": [{"id": "t"}] * 50})
    assert len(told) == MOST_PROBLEMS + 1
    assert told[-1] == "and 30 more"


def test_a_byte_order_mark_does_no_harm():
    assert read_case_file(b'\xef\xbb\xbf{"format": 1}').trials == ()


def test_nothing_wrong_is_not_refused():
    refuse_any([])
