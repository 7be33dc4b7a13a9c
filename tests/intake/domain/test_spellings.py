from __future__ import annotations

import pytest

from intake.domain.spellings import specials
from intake.domain.wording import has_all, marks, terms

DAYS = (
    *("7/15/2022", "07/15/2022", "07/15/22", "2022-07-15", "7.15.2022", "15/7/2022"),
    *("July 15, 2022", "Jul 15 2022", "jul. 15th, 2022", "15-Jul-2022", "15 July 2022"),
)


@pytest.mark.parametrize("asked", DAYS)
def test_a_day_is_found_however_it_is_written(asked):
    for stands in ("7/15/2022", "07/15/22", "July 15, 2022", "15-Jul-2022", "2022-07-15"):
        assert has_all(f"Date: {stands} MRN 15", terms(asked))
        ((start, end),) = marks(f"Seen {stands} 4", terms(asked))
        assert f"Seen {stands} 4"[start:end] == stands
    for stands in ("July 16, 2022", "07/15/2021", "July 2022, room 15", "5/7/2022"):
        assert not has_all(stands, terms(asked))


@pytest.mark.parametrize(
    "asked", ["5705550144", "570-555-0144", "(570) 555-0144", "570.555.0144", "1-570-555-0144"]
)
def test_a_phone_number_is_found_however_it_is_written(asked):
    for stands in ("Phone (570) 555-0144", "570 555 0144", "1-570-555-0144", "5705550144"):
        assert has_all(stands, terms(asked))
    assert not has_all("(570) 555-0145", terms(asked))


@pytest.mark.parametrize("asked", ["60mg", "60 mg", "60 MG"])
def test_a_dose_is_found_with_and_without_a_space(asked):
    assert has_all("duloxetine 60 mg daily", terms(asked))
    assert has_all("duloxetine 60mg daily", terms(asked))
    assert not has_all("duloxetine 160 mg, 60 days", terms(asked))


def test_what_stands_around_is_looked_for_as_words():
    assert terms("mri 7/15/2022 ankle")[0] == (("mri",),)
    assert terms("mri 7/15/2022 ankle")[2] == (("ankle",),)
    assert terms("0.5 mg")[0] == (("0", "5", "mg"), ("0", "5mg"))


@pytest.mark.parametrize(
    "query", ["ankle", "4471-889", "99/99/2022", "120/80", "7.3", "G90.521", "60 minutes"]
)
def test_other_words_and_figures_are_left_as_they_are(query):
    assert all(len(term) == 1 for term in terms(query))
    assert all(len(each.ways) == 1 for each in specials(query))
