from __future__ import annotations

import datetime as dt

from intake.domain.definitions import DiagnosisDetail, DiagnosisName
from intake.domain.suggesting.names_of_diagnoses import DiagnosisWords


def a_name(row_id, *names):
    return DiagnosisName.model_validate(
        {
            "id": row_id,
            "names": names,
            "codes": ({"code": "G90.50"},),
            "source": {"title": "A list"},
            "as_of": dt.date(2026, 11, 22),
            "confidence": "high",
            "ask_when_unsure": "Ask the clinic.",
        }
    )


KNOWN = DiagnosisWords(
    [a_name("crps", "CRPS"), a_name("crps_1", "CRPS type I"), a_name("sciatica", "sciatica")],
    [
        DiagnosisDetail(id="left", words=("left", "LUE")),
        DiagnosisDetail(id="right", words=("right",)),
        DiagnosisDetail(id="upper", words=("upper limb", "arm", "LUE")),
    ],
)


def found(text):
    words = [(word.lower(), word) for word in text.split()]
    return [
        (each.row.id, sorted({detail.id for detail in each.details}))
        for each in KNOWN.found(words)
    ]


def test_the_longest_name_counts_and_numerals_are_alike():
    for written in ("CRPS type I", "CRPS type 1", "CRPS type l"):
        assert found(written) == [("crps_1", [])]


def test_short_names_count_in_capitals_only():
    assert found("CRPS") == [("crps", [])]
    assert found("crps") == []


def test_details_stand_right_before_a_name_or_behind_it():
    assert found("left arm CRPS") == [("crps", ["left", "upper"])]
    assert found("CRPS of the left upper limb") == [("crps", ["left", "upper"])]
    assert found("left over from CRPS") == [("crps", [])]
    assert found("CRPS LUE") == [("crps", ["left", "upper"])]


def test_details_of_one_name_are_not_those_of_the_next():
    told = found("left arm CRPS and right sciatica")
    assert told == [("crps", ["left", "upper"]), ("sciatica", ["right"])]


def test_what_comes_after_a_turn_of_the_sentence_says_nothing_of_the_name():
    assert found("CRPS after a fracture of the left arm") == [("crps", [])]
