from __future__ import annotations

import runpy

import pytest

from intake.domain.codes import CodeList, codes_in, excluded_pairs, treatment_codes_in
from intake.domain.wording import tokens
from tests.conftest import ROOT
from tests.intake.catalog.shipped import catalog

NAMED_IN_THE_FACTS = """
G90.50 G90.511 G90.512 G90.513 G90.519 G90.521 G90.529 G90.59 G56.40 G56.43 G57.70 G57.73 G54.6
G54.7 T87.30 G89.0 S14.109S S24.109S S34.109S G82.20 G82.50 G83.4 M79.2 G62.9 G60.9 G60.3 G62.0
G62.89 G63 E10.42 E11.42 E10.40 E11.40 B02.22 B02.23 B02.29 G50.0 G50.1 G58.9 M54.12 M54.16
M54.17 G54.0 G54.1 M79.7 G89.21 G89.22 G89.28 G89.29 G89.4 G89.3 M96.1 N30.10 F32.0 F32.5 F32.9
F32.A F33.0 F33.2 F33.9 F43.10 F43.11 F43.12 F41.1 F41.0 F41.9 F40.10 R45.851 Z79.891 F11.20
Z88.4
"""


def listed(name):
    found = catalog().find(CodeList, name)
    assert found is not None
    return found


@pytest.mark.filterwarnings("ignore:.*_text is deprecated:DeprecationWarning")
def test_the_written_codes_are_those_of_the_official_list():
    written = runpy.run_path(str(ROOT / ".ci" / "write_codes.py"))
    assert written["WRITTEN"].read_text("utf-8") == written["write"]() + "\n", (
        "run .ci/write_codes.py"
    )


def test_about_250_codes_each_once_and_each_readable():
    codes = [each.code for each in listed("icd10cm").codes]
    assert 240 <= len(codes) <= 280
    assert len(codes) == len(set(codes))
    assert [each for each in codes if codes_in(each) != (each,)] == []
    other = [each.code for each in listed("hcpcs").codes]
    assert [each for each in other if treatment_codes_in(each) != (each,)] == []


@pytest.mark.parametrize("code", NAMED_IN_THE_FACTS.split())
def test_a_code_that_matters_here_is_listed_and_whole(code):
    found = listed("icd10cm").find(code)
    assert found is not None
    assert found.is_whole


@pytest.mark.parametrize(
    "pair",
    [
        ("G90.512", "G56.41"),
        ("G90.521", "G57.71"),
        ("G89.29", "G90.50"),
        ("G89.29", "G89.0"),
        ("G89.21", "G89.4"),
        ("G89.28", "G89.3"),
        ("G89.4", "R52"),
        ("G89.29", "F45.41"),
        ("F32.2", "F33.1"),
        ("F33.2", "F31.9"),
        ("M79.10", "M79.7"),
    ],
)
def test_codes_that_never_stand_together_are_told_once(pair):
    for codes in (pair, pair[::-1]):
        assert len(list(excluded_pairs(codes, catalog().code_exclusions))) == 1


@pytest.mark.parametrize(
    "pair",
    [("G90.512", "F33.2"), ("G54.6", "G89.29"), ("G89.29", "F45.42"), ("M79.7", "F41.1")],
)
def test_codes_that_may_stand_together_are_left_alone(pair):
    assert not list(excluded_pairs(pair, catalog().code_exclusions))


def test_a_code_of_drugs_says_from_when_it_counts():
    new, old = listed("hcpcs").find("J0013"), listed("hcpcs").find("S0013")
    assert new is not None
    assert old is not None
    assert new.since is not None
    assert old.until is not None
    assert (new.since - old.until).days == 1


def test_each_name_of_a_diagnosis_stands_for_one_and_each_detail_decides_something():
    rows = catalog().diagnosis_names
    names = [" ".join(tokens(name)) for row in rows for name in row.names]
    assert sorted(names) == sorted(set(names))
    used = {detail for row in rows for code in row.codes for detail in code.told}
    assert used == {each.id for each in catalog().diagnosis_details}
    whole = {each.code for each in listed("icd10cm").codes if each.is_whole}
    assert {code.code for row in rows for code in row.codes} <= whole
