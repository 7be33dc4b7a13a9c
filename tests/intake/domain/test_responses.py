from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.definitions import Catalog
from intake.domain.infusions import Infusion
from intake.domain.responses import in_order, response_to
from intake.domain.score_changes import Weight
from intake.domain.scores import DiaryEntry, ItemAnswer, Score
from intake.ids import InfusionId, InstrumentId, ScoreId
from tests.ui.rooms_catalog import daily_pain, means

DAY = dt.date(2026, 6, 15)
CATALOG = Catalog(instruments=(daily_pain(), means(id=InstrumentId("peg"))))


def an_infusion(name="i1", day=DAY, **more):
    return Infusion(id=InfusionId(name), date=ApproxDate.of(day), **more)


def days(first, *averages):
    return [
        DiaryEntry(id=(DAY + dt.timedelta(days=first + at)).isoformat(), average=each)
        for at, each in enumerate(averages)
        if each is not None
    ]


def a_peg(ahead, *points):
    items = zip(("pain", "joy", "work"), points, strict=True)
    return Score(
        id=ScoreId(f"peg{ahead}"),
        instrument=InstrumentId("peg"),
        date=ApproxDate.of(DAY + dt.timedelta(days=ahead)),
        answers=tuple(ItemAnswer(item=item, points=each) for item, each in items),
    )


def response(*entries, infusion=None):
    one = infusion or an_infusion()
    return response_to(one, Case.of([one, *entries]), CATALOG)


def test_a_week_before_and_a_week_after_without_the_day_itself():
    entries = [*days(-7, 8, 8, 8, 8, 8, 8, 8), *days(0, 10), *days(1, 4, 4, 4, 4, 4, 4, 4)]
    found = response(*entries)
    assert found.before is not None
    assert found.after is not None
    assert found.change is not None
    assert (found.before.first, found.before.last) == (
        dt.date(2026, 6, 8),
        dt.date(2026, 6, 14),
    )
    assert (found.after.first, found.after.last) == (dt.date(2026, 6, 16), dt.date(2026, 6, 22))
    assert (found.before.mean, found.after.mean) == (8, 4)
    assert (found.change.points, found.change.percent) == (-4, -50)
    assert found.change.weight is Weight.BETTER


def test_days_without_an_entry_are_left_out_and_the_others_counted():
    found = response(*days(-7, 8, None, 7), *days(1, None, 6))
    assert found.before is not None
    assert found.after is not None
    assert (found.before.days, found.before.mean) == (2, 7.5)
    assert (found.after.days, found.after.mean) == (1, 6)


def test_without_days_on_both_sides_there_is_no_change():
    assert response(*days(-7, 8)).change is None
    assert response(*days(1, 8)).change is None
    assert response(*days(1, 8)).lower is None


@pytest.mark.parametrize("date", [ApproxDate(year=2026, month=6), ApproxDate(year=2026)])
def test_a_rough_date_has_no_days_before_and_after(date):
    rough = an_infusion().changed(date=date)
    found = response(*days(-7, 8, 8), *days(1, 4), infusion=rough)
    assert (found.before, found.after, found.lower, found.peg) == (None, None, None, None)


def test_a_day_told_from_memory_is_not_taken_for_a_sharp_one():
    about = an_infusion().changed(date=ApproxDate(year=2026, month=6, day=15, about=True))
    assert response(*days(-7, 8), *days(1, 4), infusion=about).before is None


def test_how_long_it_was_lower_is_counted_from_the_days_told():
    found = response(*days(-7, 8, 8), *days(1, 6, 5, 7, None, 6, 8))
    assert found.lower is not None
    assert (found.lower.days, found.lower.of) == (3, 5)
    assert found.lower.last == DAY + dt.timedelta(days=5)


def test_what_never_was_lower_says_so():
    found = response(*days(-7, 8, 8), *days(1, 7, 8))
    assert found.lower is not None
    assert (found.lower.days, found.lower.last) == (0, None)


def test_what_comes_after_ends_where_the_next_infusion_begins():
    later = an_infusion("i2", DAY + dt.timedelta(days=3))
    found = response(*days(-7, 8), *days(1, 4, 5, 9, 9), later)
    assert found.after is not None
    assert found.lower is not None
    assert found.after.last == DAY + dt.timedelta(days=2)
    assert (found.after.days, found.after.mean, found.lower.of) == (2, 4.5, 2)


def test_the_peg_after_looks_back_over_days_after_the_infusion_only():
    found = response(a_peg(-3, 8, 8, 8), a_peg(5, 2, 2, 2), a_peg(9, 6, 6, 6))
    assert found.peg is not None
    assert (found.peg.before, found.peg.after) == (8, 6)
    assert found.peg.after_on == DAY + dt.timedelta(days=9)
    assert response(a_peg(-40, 8, 8, 8), a_peg(9, 6, 6, 6)).peg is None


def test_the_newest_comes_first():
    case = Case.of([an_infusion("a", DAY), an_infusion("b", DAY + dt.timedelta(days=20))])
    assert [each.id for each in in_order(case)] == ["b", "a"]
