from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.instruments import Instrument
from intake.domain.report.sent import CHOOSING, goes_along
from tests.builders import a_choice
from tests.intake.catalog.shipped import catalog


def along(instrument, path, *chosen):
    row = catalog().find(Instrument, instrument)
    answers = [a_choice(CHOOSING[path], *chosen)] if chosen else []
    assert row is not None
    return goes_along(row, path, Case.of(answers))


@pytest.mark.parametrize(("instrument", "path"), [("phq9", "pain"), ("peg", "mood")])
def test_a_score_about_something_else_stays_until_it_is_chosen(instrument, path):
    assert not along(instrument, path)
    assert not along(instrument, path, "none")
    assert along(instrument, path, instrument)


def test_what_is_about_the_request_or_about_everything_goes_along():
    assert along("peg", "pain")
    assert along("pgic", "mood")


def test_every_score_that_can_stay_can_be_chosen():
    by_path = {
        path: {
            each.id
            for question in catalog().questions
            if question.id == asked
            for each in question.options
        }
        for path, asked in CHOOSING.items()
    }
    for each in catalog().instruments:
        for path, offered in by_path.items():
            stays = bool(each.paths) and path not in each.paths
            assert (each.id in offered) is stays
