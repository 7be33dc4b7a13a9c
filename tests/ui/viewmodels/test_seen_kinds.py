from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.commands import Put, apply
from tests.builders import a_contact, a_trial
from ui.viewmodels.seen_kinds import SeenKinds

TODAY = dt.date(2026, 11, 22)


def test_a_change_elsewhere_leaves_it_the_same():
    case = Case.of([a_trial()])
    seen = SeenKinds("trial")
    assert not seen.is_same(case, TODAY)
    assert seen.is_same(case, TODAY)
    assert seen.is_same(apply(case, Put(entry=a_contact())).case, TODAY)


def test_a_change_of_its_kinds_or_another_day_is_noticed():
    case = Case.of([a_trial()])
    seen = SeenKinds("trial")
    seen.is_same(case, TODAY)
    assert not seen.is_same(apply(case, Put(entry=a_trial(note="New."))).case, TODAY)
    assert not seen.is_same(case, TODAY)
    assert not seen.is_same(case, TODAY + dt.timedelta(days=1))
