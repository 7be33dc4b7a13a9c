from __future__ import annotations

import datetime as dt

from hypothesis import given

from intake.domain.case import Case
from intake.domain.contradictions.finding import contradictions, set_aside
from intake.domain.set_aside import SetAside
from tests.any_case import any_case
from tests.builders import a_case, a_catalog, a_day

TODAY = dt.date(2026, 11, 22)


def found(*entries):
    return contradictions(Case.of(entries), a_catalog(), TODAY)


def test_an_ordinary_case_fits():
    assert contradictions(a_case(), a_catalog(), TODAY) == ()


def test_what_was_set_aside_stays_so_until_its_facts_change():
    over = a_day("visit.date", dt.date(2026, 11, 3))
    (one,) = found(over)
    aside = SetAside(id=one.id, what=one.what, because="The clinic will call.")
    assert set_aside(one, Case.of([over])) is None
    assert set_aside(one, Case.of([over, aside])) == aside
    (other,) = found(a_day("visit.date", dt.date(2026, 11, 4)))
    assert set_aside(other, Case.of([over, aside])) is None


@given(any_case())
def test_any_case_can_be_looked_through_and_no_two_finds_share_an_id(case):
    ids = [each.id for each in contradictions(case, a_catalog(), TODAY)]
    assert len(set(ids)) == len(ids)
