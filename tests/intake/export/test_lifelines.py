from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.report.lifelines import between, lifelines
from intake.export.chart import Ink
from intake.export.lifelines import PAIN, lifelines_drawing, lifelines_height, lifelines_svg
from intake.export.typefaces import load_typefaces
from tests.builders import a_diary_entry, a_trial

TODAY = dt.date(2026, 11, 22)
SPANS = [(3000, "2020"), (400, "Jan 2026"), (84, "Oct 4"), (14, "Nov 9")]


@pytest.fixture(autouse=True)
def _fonts():
    load_typefaces(Path("resources/fonts"))


def told(days=3000):
    diary = [a_diary_entry((TODAY - dt.timedelta(days=n)).isoformat()) for n in range(5)]
    case = Case.of(
        [
            a_trial("t1", start=ApproxDate(year=2019), end=ApproxDate(year=2020, month=5)),
            a_trial("t2", name="Yoga", start=ApproxDate(year=2021, month=3), ongoing=True),
            a_trial(
                "t3", name="A very long name of a treatment " * 6, start=ApproxDate(year=2026)
            ),
            *diary,
        ]
    )
    whole = lifelines(case, TODAY)
    assert whole is not None
    return between(whole, TODAY - dt.timedelta(days=days), TODAY, case)


def words(drawing):
    return [each.text for each in drawing.contents if hasattr(each, "text")]


def test_every_treatment_is_named_with_its_dates_and_pain_has_its_scale():
    found = words(lifelines_drawing(told(), 600, 9))
    assert "Gabapentin, 2019–May 2020" in found
    assert "Yoga, Mar 2021–now" in found
    assert PAIN in found
    assert "?" in found


@pytest.mark.parametrize(("days", "label"), SPANS)
def test_the_dates_fit_the_stretch_that_is_shown(days, label):
    assert label in words(lifelines_drawing(told(days), 900, 9))


@pytest.mark.parametrize("wide", [240, 520, 1200])
def test_nothing_leaves_the_drawing(wide):
    drawing = lifelines_drawing(told(), wide, 9)
    left, bottom, right, top = drawing.getBounds()
    assert left >= -1
    assert bottom >= -1
    assert right <= wide + 1
    assert top <= lifelines_height(told(), 9) + 1


def test_without_pain_there_is_no_empty_scale():
    bare = told().changed(pain=())
    assert PAIN not in words(lifelines_drawing(bare, 600, 9))
    assert lifelines_height(bare, 9) < lifelines_height(told(), 9)


def test_the_window_gets_the_same_drawing_with_its_sentence():
    svg = lifelines_svg(told(), 600, 9, Ink()).decode()
    assert "<title>Timeline, " in svg
    assert "clipPath" not in svg
