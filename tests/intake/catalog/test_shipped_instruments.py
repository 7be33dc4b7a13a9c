"""Every questionnaire as it ships, scored against a calculation written here anew."""

from __future__ import annotations

import itertools
import random

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.instruments import (
    Instrument,
    answered,
    band_of,
    calls_for_help,
    cluster_totals,
    meets_rule,
    range_of,
    total,
)
from intake.domain.score_changes import Weight, change_between
from intake.domain.scores import ItemAnswer, Score
from intake.ids import ScoreId
from tests.intake.catalog.shipped import catalog

SETS = 10_000
PHQ = ("Not at all", "Several days", "More than half the days", "Nearly every day")
# name: ids that count, ids that never count, highest points of an item, how they add up
SHIPPED = {
    "phq9": (
        "interest down sleep tired appetite failure concentration movement thoughts",
        "difficulty",
        3,
        sum,
    ),
    "gad7": ("nervous control worry relax restless irritable afraid", "difficulty", 3, sum),
    "phq2": ("interest down", "", 3, sum),
    "gad2": ("nervous control", "", 3, sum),
    "pcl5": (" ".join(f"q{n}" for n in range(1, 21)), "", 4, sum),
    "peg": ("pain enjoyment activity", "", 10, lambda p: (2 * 10 * sum(p) + 3) // 6 / 10),
    "nrs": ("average", "worst least now", 10, lambda p: p[0]),
    "dvprs": ("pain", "", 10, lambda p: p[0]),
    "pgic": ("change", "", 7, lambda p: p[0]),
}
BANDS = {
    "phq9": "None-minimal*5 Mild*5 Moderate*5 Moderately_severe*5 Severe*8",
    "gad7": "Minimal*5 Mild*5 Moderate*5 Severe*7",
    "phq2": "Below_the_cut-off_of_3*3 At_or_above_the_cut-off_of_3*4",
    "gad2": "Below_the_cut-off_of_3*3 At_or_above_the_cut-off_of_3*4",
    "dvprs": "*1 Mild*4 Moderate*2 Severe*4",
    "pcl5": "*81",
    "peg": "*11",
    "nrs": "*11",
}


def instrument(name):
    found = catalog().find(Instrument, name)
    assert found is not None
    return found


def a_score(name, points, **more):
    return Score(
        id=ScoreId("s"),
        instrument=instrument(name).id,
        date=ApproxDate(year=2026),
        answers=tuple(ItemAnswer(item=item, points=each) for item, each in points.items()),
        **more,
    )


def value(name, points):
    found = total(instrument(name), a_score(name, points))
    return None if found is None else found.value


def test_every_questionnaire_with_words_is_held_against_a_calculation_here():
    assert {each.id for each in catalog().instruments if each.items} == set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_ten_thousand_answer_sets_score_as_by_hand(name):
    counted, aside, highest, by_hand = SHIPPED[name]
    items, others = counted.split(), aside.split()
    lowest = instrument(name).lowest
    chance = random.Random(name)
    for _ in range(SETS):
        points = [chance.randint(lowest, highest) for _ in items]
        unscored = {each: chance.randint(0, 3) for each in others if chance.random() < 0.5}
        given = dict(zip(items, points, strict=True))
        assert value(name, {**unscored, **given}) == by_hand(points)


@pytest.mark.parametrize("name", SHIPPED)
def test_each_open_item_leaves_no_total_and_says_how_many_are_answered(name):
    items, lowest = SHIPPED[name][0].split(), instrument(name).lowest
    for missing in range(1, len(items) + 1):
        patterns = itertools.islice(itertools.combinations(items, missing), 300)
        for left_open in patterns:
            score = a_score(name, {each: lowest for each in items if each not in left_open})
            assert total(instrument(name), score) is None
            assert answered(instrument(name), score) == (len(items) - missing, len(items))


@pytest.mark.parametrize("name", BANDS)
def test_every_total_lies_in_its_band(name):
    bands = []
    for part in BANDS[name].split():
        words, times = part.split("*")
        bands += [words.replace("_", " ")] * int(times)
    row = instrument(name)
    assert len(bands) == row.total_highest + 1
    assert [band_of(row, points) for points in range(len(bands))] == bands


def test_the_answers_offered_are_those_of_the_forms():
    for name in ("phq9", "gad7", "phq2", "gad2"):
        assert [(o.points, o.says) for o in instrument(name).options] == list(enumerate(PHQ))
    assert [each.says for each in instrument("pcl5").options] == [
        *("Not at all", "A little bit", "Moderately", "Quite a bit", "Extremely")
    ]
    assert [each.points for each in instrument("pgic").options] == list(range(1, 8))
    assert [each.points for each in instrument("dvprs").options] == list(range(11))


def test_the_short_forms_are_the_first_items_of_the_long_ones():
    for short, long in (("phq2", "phq9"), ("gad2", "gad7")):
        assert [each.says for each in instrument(short).items] == [
            each.says for each in instrument(long).items[:2]
        ]
        assert instrument(short).stem == instrument(long).stem
        assert instrument(short).footer == instrument(long).footer


def test_gad7_has_no_comma_before_its_last_words():
    says = [each.says for each in instrument("gad7").items]
    assert says[0] == "Feeling nervous, anxious or on edge"
    assert says[6] == "Feeling afraid as if something awful might happen"


def test_of_pcl5_wrong_copies_none_is_taken():
    says = [each.says for each in instrument("pcl5").items]
    assert len(says) == 20
    assert all(each.endswith("?") for each in says)
    assert "(as if you were actually back there reliving it)" in says[2]
    assert "having thoughts such as" in says[8]
    assert says[11] == "Loss of interest in activities that you used to enjoy?"
    assert instrument("pcl5").opens_with


def test_pcl5_published_vectors():
    row = instrument("pcl5")
    everything = {f"q{n}": 4 for n in range(1, 21)}
    assert cluster_totals(row, a_score("pcl5", everything)) == (20, 8, 28, 24)
    assert meets_rule(row, a_score("pcl5", everything)) is True
    few = {f"q{n}": 2 if n in {1, 6, 8, 9, 15, 16} else 0 for n in range(1, 21)}
    assert value("pcl5", few) == 12
    assert meets_rule(row, a_score("pcl5", few)) is True
    one_sided = {f"q{n}": 4 if n <= 5 else 0 for n in range(1, 21)}
    assert value("pcl5", one_sided) == 20
    assert meets_rule(row, a_score("pcl5", one_sided)) is False
    assert meets_rule(row, a_score("pcl5", {"q1": 4})) is None


def test_the_rule_of_pcl5_against_a_count_written_here():
    chance = random.Random(20)
    row = instrument("pcl5")
    for _ in range(SETS):
        points = [chance.choice((0, 0, 1, 1, 2, 4)) for _ in range(20)]
        hits = [each >= 2 for each in points]
        by_hand = (
            any(hits[:5]) and any(hits[5:7]) and sum(hits[7:14]) >= 2 and sum(hits[14:20]) >= 2
        )
        given = {f"q{n}": each for n, each in enumerate(points, 1)}
        assert meets_rule(row, a_score("pcl5", given)) is by_hand


def test_item_nine_asks_for_help_whatever_the_total_says():
    items = SHIPPED["phq9"][0].split()
    for points in (1, 2, 3):
        score = a_score("phq9", {**dict.fromkeys(items, 0), "thoughts": points})
        found = total(instrument("phq9"), score)
        assert found is not None
        assert (found.value, found.band) == (points, "None-minimal")
        assert calls_for_help(instrument("phq9"), score)
        assert calls_for_help(instrument("phq9"), a_score("phq9", {"thoughts": points}))


@pytest.mark.parametrize(
    ("name", "smallest"),
    [("phq9", 5), ("gad7", 4), ("pcl5", 10), ("peg", 1), ("nrs", 2), ("crps_severity", 4.9)],
)
def test_nothing_is_called_better_below_the_smallest_change(name, smallest):
    row = instrument(name)
    assert row.smallest_change == smallest
    assert row.smallest_change_source
    start = row.total_highest
    assert change_between(row, start, start - smallest).weight is Weight.BETTER
    below = round(start - smallest + 0.1, 1)
    assert change_between(row, start, below).weight is Weight.TOO_SMALL


def test_scales_of_owners_have_a_range_and_say_who_owns_them():
    for row in catalog().instruments:
        if row.is_total_only:
            assert row.licence, row.id
            assert row.in_words or row.total_lowest < row.total_highest, row.id
            for each in row.editions:
                assert row.in_words or each.lowest < each.highest, row.id
    assert range_of(instrument("dn4"), "interview part, 7 items") == (0, 7)
    assert range_of(instrument("crps_severity"), "16 features, revised") == (0, 16)
    assert range_of(instrument("paindetect"), "") == (-1, 38)


def test_the_scales_of_clinicians_run_the_right_way():
    better_high = {each.id for each in catalog().instruments if not each.higher_is_worse}
    assert better_high == {"promis_physical_function", "sf12_physical", "sf12_mental"}
    no_percent = {each.id for each in catalog().instruments if not each.is_ratio}
    assert no_percent >= {"pgic", "promis_pain_interference", "paindetect", *better_high}


def test_scales_with_disputed_bands_show_none():
    for name in ("madrs", "hamd17", "fiqr", "pcl5", "nrs", "peg", "cssrs"):
        assert not instrument(name).bands, name
