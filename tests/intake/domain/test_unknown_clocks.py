from __future__ import annotations

import datetime as dt

import pytest

from intake.bootstrap import open_catalog
from intake.domain.case import Case
from intake.domain.deadlines import deadlines
from intake.domain.unknown_clocks import unknown_clocks
from tests.builders import a_choice, a_day, a_yes
from tests.conftest import ROOT

TODAY = dt.date(2026, 11, 22)
CATALOG = open_catalog(ROOT / "resources")


def told(kind, *entries):
    case = Case.of([a_choice("coverage.kind", kind), *entries])
    return [each.id for each in unknown_clocks(case, CATALOG, TODAY)]


SENT = (a_yes("request.sent", yes=True), a_day("request.sent_on", dt.date(2026, 11, 12)))
REFUSED = (a_choice("decision.given", "no"), a_choice("decision.step", "first"))


@pytest.mark.parametrize("kind", [each.id for each in CATALOG.plan_kinds])
def test_once_a_request_was_sent_its_answer_has_a_date_or_somebody_to_ask(kind):
    plan = next(each for each in CATALOG.plan_kinds if each.id == kind)
    if not plan.has_prior_authorization:
        return
    lives = (a_choice("coverage.benefit", "medical"), a_choice("coverage.state", "TX"), *SENT)
    case = Case.of([a_choice("coverage.kind", kind), *lives])
    dates = [each.id for each in deadlines(case, CATALOG, TODAY)]
    assert bool(told(kind, *lives)) != any(each.startswith(f"rule:{kind}") for each in dates)


def test_before_it_was_sent_and_after_the_answer_nothing_is_told():
    assert told("tricare") == []
    assert told("tricare", *SENT) == ["tricare.answer"]
    assert told("tricare", *SENT, *REFUSED) == []


def test_the_day_that_a_letter_names_ends_it():
    named = a_day("request.answer_by", dt.date(2026, 12, 1))
    assert told("federal_employee", *SENT) == ["federal_employee.answer"]
    assert told("federal_employee", *SENT, named) == []


def test_california_has_its_own_rule_and_every_other_state_somebody_to_ask():
    assert told("workers_comp", *SENT) == ["workers_comp.answer"]
    assert told("workers_comp", *SENT, a_choice("coverage.state", "TX")) == [
        "workers_comp.answer"
    ]
    assert told("workers_comp", *SENT, a_choice("coverage.state", "CA")) == []
    assert told("workers_comp", *REFUSED) == ["workers_comp.review"]


def test_each_says_whom_to_ask_and_in_which_words():
    for each in CATALOG.unknown_clocks:
        assert "“" in each.ask_when_unsure
        assert "?" in each.ask_when_unsure
