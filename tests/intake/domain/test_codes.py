from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from intake.domain.codes import CodeExclusion, codes_in, excluded_pairs
from intake.domain.sourced import Confidence, Source


def a_rule(codes=("G90.5",), never_with=("G56.4", "G57.7")) -> CodeExclusion:
    return CodeExclusion(
        id="rule",
        codes=codes,
        never_with=never_with,
        because="Not both.",
        source=Source(title="A list"),
        as_of=dt.date(2026, 11, 22),
        confidence=Confidence.MEDIUM,
    )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("G90.512", ("G90.512",)),
        ("g90512; G89.29 (chronic)", ("G90.512", "G89.29")),
        ("F32.A and F33.2, F33.2", ("F32.A", "F33.2")),
        ("S14.109S", ("S14.109S",)),
        ("left hand, type one", ()),
        ("", ()),
    ],
)
def test_codes_are_read_out_of_what_was_typed(text, codes):
    assert codes_in(text) == codes


def test_two_codes_that_exclude_each_other_are_found_in_either_order():
    for codes in (("G90.512", "G56.41"), ("G56.41", "G90.512")):
        (pair,) = excluded_pairs(codes, [a_rule()])
        assert {pair.first, pair.second} == {"G90.512", "G56.41"}


def test_codes_of_one_kind_may_stand_together():
    assert not list(excluded_pairs(("G90.511", "G90.521", "M79.2"), [a_rule()]))


def test_a_pair_named_by_two_rules_is_told_once():
    twice = [a_rule(), a_rule(("G56.4",), ("G90.5",))]
    assert len(list(excluded_pairs(("G90.50", "G56.40"), twice))) == 1


def test_a_beginning_that_is_no_code_is_refused():
    with pytest.raises(ValidationError):
        a_rule(codes=("G90.5-",))
