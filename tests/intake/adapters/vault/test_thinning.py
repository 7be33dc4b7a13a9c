from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from intake.adapters.vault.backups import back_up
from intake.adapters.vault.snapshots import snapshots
from intake.adapters.vault.thinning import kept, thin
from tests.vaults import flip, moved

TODAY = dt.date(2026, 11, 22)


def days_ago(*ages):
    return [TODAY - dt.timedelta(days=age) for age in ages]


def test_everything_of_the_two_newest_days_stays():
    days = days_ago(0, 0, 0, 1, 1, 2, 2)
    assert kept(days) >= {0, 1, 2, 3, 4}
    assert 6 not in kept(days)


def test_a_year_of_daily_backups_is_thinned_to_days_weeks_and_months():
    days = days_ago(*range(366))
    stay = [TODAY - days[place] for place in sorted(kept(days))]
    ages = [each.days for each in stay]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(ages) <= 7 + 4 + 6
    assert 100 < ages[-1] < 190


def test_backups_made_once_a_month_all_stay_for_half_a_year():
    days = days_ago(0, 30, 60, 90, 120, 150)
    assert kept(days) == set(range(6))


def test_a_clock_that_jumps_ten_years_thins_nothing_early():
    honest = days_ago(0, 1, 2, 3, 4, 5)
    jumped = [TODAY + dt.timedelta(days=3650), *honest]
    assert kept(jumped) == set(range(7))


@given(st.lists(st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1)), max_size=60))
def test_the_newest_always_stay_whatever_the_clock_said(days):
    stay = kept(days)
    assert stay >= set(range(min(2, len(days))))
    assert len(stay - {p for p, d in enumerate(days) if d in days[:1]}) <= 60


def test_the_two_newest_verified_are_never_thinned(vault):
    for _ in range(12):
        back_up(vault)
        moved(vault, 1)
    for snapshot in snapshots(vault.hold.layout)[:10]:
        flip(snapshot.layout.database, 4096 + 9)
    assert thin(vault) == 0
    assert len(snapshots(vault.hold.layout)) == 12


def test_what_is_not_needed_goes(vault):
    for _ in range(20):
        back_up(vault)
        moved(vault, 1)
    before = snapshots(vault.hold.layout)
    removed = thin(vault)
    after = snapshots(vault.hold.layout)
    assert removed == len(before) - len(after) > 5
    assert after[:7] == before[:7]
    assert thin(vault) == 0
