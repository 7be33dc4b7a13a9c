from __future__ import annotations

import datetime as dt
import json

import pytest

from intake.domain.definitions import Catalog
from intake.domain.instruments import Instrument, Item, Option, Scoring
from intake.domain.sourced import Confidence, Source
from intake.export.case_problems import read_case_file
from intake.ids import InstrumentId
from intake.workflows.scale_problems import scale_problems


def an_instrument(name: str, *options: Option) -> Instrument:
    return Instrument(
        id=InstrumentId(name),
        title=name,
        short=name,
        version="1",
        look_back="past week",
        every_days=7,
        items=(Item(id="a", says="A?"), Item(id="b", says="B?", scored=False)),
        options=options,
        lowest=0,
        highest=10,
        scoring=Scoring.SUM,
        total_lowest=0,
        total_highest=27,
        licence="made up",
        source=Source(title="made up"),
        as_of=dt.date(2026, 11, 22),
        confidence=Confidence.LOW,
    )


CATALOG = Catalog(
    instruments=(
        an_instrument("scale"),
        an_instrument("steps", Option(points=0, says="No"), Option(points=3, says="Yes")),
    )
)


def problems(instrument: str, **more):
    score = {"id": "s", "instrument": instrument, "date": {"year": 2026}, **more}
    text = json.dumps({"format": 1, "scores": [score]})
    return list(scale_problems(read_case_file(text.encode()), CATALOG))


@pytest.mark.parametrize(
    ("instrument", "item", "points", "place"),
    [
        ("scale", "a", 11, "scores[0].answers[0].points"),
        ("scale", "c", 1, "scores[0].answers[0].item"),
        ("steps", "a", 2, "scores[0].answers[0].points"),
    ],
)
def test_points_off_the_scale_are_named(instrument, item, points, place):
    (found,) = problems(instrument, answers=[{"item": item, "points": points}])
    assert found[0] == place


@pytest.mark.parametrize(
    ("instrument", "points"), [("scale", 0), ("scale", 10), ("steps", 0), ("steps", 3)]
)
def test_points_on_the_scale_pass(instrument, points):
    assert problems(instrument, answers=[{"item": "a", "points": points}]) == []


def test_a_total_outside_its_range_is_named():
    (found,) = problems("scale", reported={"total": 40})
    assert found == ("scores[0].reported.total", "must lie between 0 and 27")
    assert problems("scale", reported={"total": 40, "lowest": 0, "highest": 60}) == []


def test_what_this_version_does_not_know_passes():
    answers = [{"item": "z", "points": 99}]
    assert problems("another", answers=answers) == []
    assert problems("scale", version="2", answers=answers) == []
