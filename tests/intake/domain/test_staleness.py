from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.readiness import assess
from intake.domain.staleness import say_stale, stale_rows
from tests.builders import a_catalog, a_choice

ASKED = (a_choice("request.condition", "back"), a_choice("coverage.kind", "employer"))


def stale(today, *entries):
    case = Case.of(entries)
    return stale_rows(assess(case, a_catalog(), today), case, a_catalog(), today)


def test_a_row_is_stale_once_it_is_older_than_a_year():
    oldest = min(each.as_of for each in a_catalog().requirements)
    assert stale(oldest + dt.timedelta(days=365), *ASKED) == ()
    assert stale(oldest + dt.timedelta(days=366), *ASKED)


def test_only_rows_behind_this_case_are_told():
    years_later = dt.date(2032, 1, 1)
    ids = {each.id for each in stale(years_later, *ASKED)}
    findings = assess(Case.of(ASKED), a_catalog(), years_later).findings
    assert {each.requirement.id for each in findings} <= ids
    assert "employer" in ids
    assert "no_pa" not in ids


def test_the_sentence_changes_when_the_rows_do():
    rows = stale(dt.date(2032, 1, 1), *ASKED)
    assert say_stale(rows) != say_stale(rows[1:])
    assert say_stale(rows).startswith("Last checked more than a year ago: ")
