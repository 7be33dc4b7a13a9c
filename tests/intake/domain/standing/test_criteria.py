from __future__ import annotations

import datetime as dt

from intake.domain.answers import DoesNotApply
from intake.domain.case import Case
from intake.domain.evidence import ContactEntry
from intake.domain.known import know
from intake.domain.policies import Role, Shows, Verdict
from intake.domain.readiness import assess
from intake.domain.standing.criteria import criteria, open_rules, tally
from intake.domain.standing.held import Standing
from intake.ids import ContactId
from tests.builders import a_catalog, a_contact
from tests.made_rules import a_policy, rules

TODAY = dt.date(2026, 11, 23)
CALL = ContactEntry(contact=ContactId("c1"))
SHOWN = {"linked": (CALL,), "verdict": Verdict(shows=Shows.ALL, looked_at=(CALL,))}


def found(*laid_out, met=(), aside=(), policy=None, **changes):
    made = []
    for each in rules(*laid_out):
        more = dict(SHOWN) if each.id in met else {}
        more |= {"not_yet": DoesNotApply()} if each.id in aside else {}
        made.append(each.changed(**more, **changes.get(each.id, {})))
    case = Case.of([policy or a_policy(), a_contact(), *made])
    return criteria(know(case, a_catalog(), TODAY))


def stands(*laid_out, **more):
    return {each.criterion.id: each.standing for each in found(*laid_out, **more)}


def test_all_of_is_met_when_every_rule_below_is():
    assert stands("all a", " b", " c", met="bc")["a"] is Standing.MET
    assert stands("all a", " b", " c", met="b")["a"] is Standing.WEAK
    assert stands("all a", " b", " c")["a"] is Standing.MISSING


def test_any_of_is_met_by_one_and_then_asks_for_no_more():
    one = found("any a", " b", " c", met="c")
    assert [each.standing for each in one] == [Standing.MET, Standing.MISSING, Standing.MET]
    assert [each.is_settled for each in one] == [False, True, True]
    assert open_rules(one) == ()


def test_an_alternative_that_does_not_apply_meets_nothing():
    assert stands("any a", " b", " c", aside="b")["a"] is Standing.MISSING
    assert stands("any a", " b", " c", aside="bc")["a"] is Standing.NOT_APPLICABLE


def test_two_of_the_following_asks_for_two():
    two = {"a": {"at_least": 2}}
    assert stands("any a", " b", " c", " d", met="b", **two)["a"] is Standing.WEAK
    assert stands("any a", " b", " c", " d", met="bd", **two)["a"] is Standing.MET
    (head, *_) = found("any a", " b", " c", " d", met="b", **two)
    assert head.because == "2 of these are asked for; 1 is shown."


def test_every_exclusion_is_to_be_ruled_out_even_below_any():
    is_out = {"a": {"is_exclusion": True}}
    assert stands("any a", " b", " c", met="b", **is_out)["a"] is Standing.WEAK
    assert stands("any a", " b", " c", met="bc", **is_out)["a"] is Standing.MET


def test_a_heading_that_does_not_apply_settles_what_lies_below():
    both = found("all a", " b", aside="a")
    assert both[0].standing is Standing.NOT_APPLICABLE
    assert open_rules(both) == ()


def test_each_thing_asked_for_is_counted_once():
    everything = found("all a", " b", " any c", "  d", "  e", "f", met="b")
    assert [each.criterion.id for each in everything if each.counts] == ["b", "c", "f"]
    assert dict(tally(everything)) == {Standing.MET: 1, Standing.MISSING: 2}


def test_a_heading_over_nothing_is_a_rule():
    (alone,) = found("all a", met="a")
    assert (alone.standing, alone.counts) == (Standing.MET, True)
    assert alone.criterion.role is Role.ALL_OF


def test_a_split_that_nobody_confirmed_is_not_held_against_the_case():
    assert found("a", policy=a_policy(is_confirmed=False)) == ()
    assert found("a", policy=a_policy(in_use=False)) == ()


def test_readiness_tells_the_rules_of_the_policy():
    case = Case.of([a_policy(), *rules("a", "no b")])
    told = assess(case, a_catalog(), TODAY).criteria
    assert [each.number for each in told] == ["1"]
