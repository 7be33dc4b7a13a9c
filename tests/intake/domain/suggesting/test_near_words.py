from __future__ import annotations

import pytest

from intake.domain.suggesting.near_words import NearWords


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("fibromialgia", "fibromyalgia"),
        ("fibromyalgla", "fibromyalgia"),
        ("neuropthy", "neuropathy"),
        ("fibromyalgia", "fibromyalgia"),
        ("myalgia", "myalgia"),  # near none of them
        ("pain", "pain"),
        ("paim", "paim"),  # too short to be sure
        ("polyneuropathies", "polyneuropathy"),
    ],
)
def test_a_slip_means_the_one_word_it_is_near(written, meant):
    known = NearWords(["fibromyalgia", "neuropathy", "polyneuropathy", "pain"])
    assert known.meant(written) == meant
    assert known.meant(written) == meant  # and again, from memory


def test_a_word_between_two_known_ones_means_itself():
    assert NearWords(["causalgia1", "causalgia2"]).meant("causalgia3") == "causalgia3"
