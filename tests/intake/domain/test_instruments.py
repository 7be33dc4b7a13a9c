from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.dates import ApproxDate
from intake.domain.instruments import (
    Instrument,
    Scoring,
    answered,
    band_of,
    calls_for_help,
    total,
)
from intake.domain.scores import ItemAnswer, Reported, Score
from intake.ids import InstrumentId, ScoreId
from tests.builders import a_catalog

TWO = a_catalog().find(Instrument, "two_items")
assert TWO is not None
NINE = tuple(f"i{number}" for number in range(1, 10))
BANDS = (
    (0, "None-minimal"),
    (5, "Mild"),
    (10, "Moderate"),
    (15, "Fairly severe"),
    (20, "Severe"),
)


def an_instrument(items, scoring, bands=()):
    return TWO.changed(
        items=tuple({"id": each, "says": each} for each in items),
        scoring=scoring,
        bands=tuple({"at_least": least, "name": name} for least, name in bands),
    )


LIKE_PHQ9 = an_instrument(NINE, Scoring.SUM, BANDS)
LIKE_PEG = an_instrument(("p", "e", "g"), Scoring.MEAN)


def a_score(points, **more):
    answers = tuple(ItemAnswer(item=item, points=each) for item, each in points.items())
    return Score(
        id=ScoreId("s1"),
        instrument=InstrumentId("x"),
        date=ApproxDate(year=2026),
        answers=answers,
        **more,
    )


def value(instrument, points):
    found = total(instrument, a_score(points))
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("points", "expected", "band"),
    [(0, 0, "None-minimal"), (1, 9, "Mild"), (2, 18, "Fairly severe"), (3, 27, "Severe")],
)
def test_all_items_alike_reach_from_the_lowest_to_the_highest(points, expected, band):
    found = total(LIKE_PHQ9, a_score(dict.fromkeys(NINE, points)))
    assert found is not None
    assert (found.value, found.band) == (expected, band)


@pytest.mark.parametrize(
    ("number", "band"),
    [
        (0, "None-minimal"),
        (4, "None-minimal"),
        (5, "Mild"),
        (9, "Mild"),
        (10, "Moderate"),
        (14, "Moderate"),
        (15, "Fairly severe"),
        (19, "Fairly severe"),
        (20, "Severe"),
        (27, "Severe"),
    ],
)
def test_bands_begin_at_their_edge(number, band):
    assert band_of(LIKE_PHQ9, number) == band


def test_below_the_first_band_and_without_bands_there_is_no_name():
    assert band_of(LIKE_PHQ9, -1) == ""
    assert band_of(LIKE_PEG, 5) == ""


@pytest.mark.parametrize("missing", NINE)
def test_one_open_item_leaves_no_total_and_no_band(missing):
    points = dict.fromkeys(NINE, 3)
    del points[missing]
    score = a_score(points)
    assert total(LIKE_PHQ9, score) is None
    assert answered(LIKE_PHQ9, score) == (8, 9)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ((7, 8, 8), 7.7),
        ((0, 0, 0), 0.0),
        ((10, 10, 10), 10.0),
        ((0, 0, 1), 0.3),
        ((1, 1, 0), 0.7),
    ],
)
def test_a_mean_has_one_decimal(points, expected):
    assert value(LIKE_PEG, dict(zip("peg", points, strict=True))) == expected


def test_a_mean_of_three_is_rounded_as_by_hand():
    for points in itertools.product(range(11), repeat=3):
        by_hand = (sum(points) * 20 + 3) // 6 / 10  # half up, in whole numbers
        assert value(LIKE_PEG, dict(zip("peg", points, strict=True))) == by_hand


@given(st.lists(st.integers(0, 3), min_size=9, max_size=9))
def test_a_sum_is_the_sum(points):
    assert value(LIKE_PHQ9, dict(zip(NINE, points, strict=True))) == sum(points)


def test_a_single_number_is_itself():
    one = an_instrument(("now",), Scoring.SINGLE)
    assert value(one, {"now": 0}) == 0


def test_an_unscored_item_is_never_added_and_never_asked_for():
    assert value(TWO, {"first": 3, "second": 0, "hard": 3}) == 3
    assert value(TWO, {"first": 3, "second": 0}) == 3
    assert answered(TWO, a_score({"hard": 3})) == (0, 2)


def test_a_reported_total_counts_without_items():
    found = total(LIKE_PHQ9, a_score({}, reported=Reported(total=12)))
    assert found is not None
    assert (found.value, found.band) == (12, "Moderate")


def test_an_instrument_without_items_takes_reported_totals_only():
    only = TWO.changed(items=())
    assert only.is_total_only
    assert total(only, a_score({})) is None


@pytest.mark.parametrize(("points", "calls"), [(None, False), (0, False), (1, True), (3, True)])
def test_help_is_shown_from_the_first_point_of_its_item(points, calls):
    given_points = {} if points is None else {"second": points}
    assert calls_for_help(TWO, a_score(given_points)) is calls


def test_other_items_do_not_call_for_help():
    assert not calls_for_help(TWO, a_score({"first": 3, "hard": 3}))
