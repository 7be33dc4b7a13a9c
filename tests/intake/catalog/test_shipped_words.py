"""What the data files say to a person: as printed, and true to the source."""

from __future__ import annotations

import re

from intake.domain.instruments import Instrument
from tests.intake.catalog.shipped import catalog, shipped


def test_the_words_are_typed_as_they_are_printed():
    for where, text in shipped():
        assert text == text.strip(), where
        assert "  " not in text, where
        assert not re.search(r"[\"']", text.replace("'s", "")), where


def test_help_in_a_crisis_is_here_with_its_numbers():
    page = next(each for each in catalog().learn if each.id == "crisis")
    assert "call or text 988" in page.body
    assert "press 1" in page.body
    assert "838255" in page.body
    assert "press 3" not in page.body


def test_the_phq9_asks_for_help_from_one_point_and_leaves_the_last_item_unscored():
    row = catalog().find(Instrument, "phq9")
    assert row is not None
    assert [each.crisis_from for each in row.items] == [None] * 8 + [1, None]
    assert [each.scored for each in row.items] == [True] * 9 + [False]
    assert row.items[8].says == (
        "Thoughts that you would be better off dead or of hurting yourself in some way"
    )
    assert row.footer.endswith(
        "No permission required to reproduce, translate, display or distribute."
    )


def test_instruments_whose_words_have_an_owner_ship_no_words():
    for row in catalog().instruments:
        if row.is_total_only:
            assert not row.items, row.id
    own = "bpi_severity promis_pain_interference odi dn4 paindetect lanss pain_catastrophizing"
    more = "qids_sr16 madrs hamd17 cssrs fiqr crps_severity bdi2 isi sf12_physical sf12_mental"
    total_only = {each.id for each in catalog().instruments if each.is_total_only}
    assert total_only >= {*own.split(), *more.split()}


def test_short_names_fit_a_narrow_row():
    for row in catalog().requirements:
        assert row.short, row.id
        assert len(row.short) <= 30, row.id
