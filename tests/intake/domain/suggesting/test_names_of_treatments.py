from __future__ import annotations

from intake.domain.suggesting.names_of_treatments import treatment_names


def test_names_that_mean_one_treatment_count_and_shared_ones_do_not(shipped):
    names = dict(treatment_names(shipped))
    assert names["gabapentin"] == names["neurontin"] == "gabapentin"
    assert "bisphosphonate" not in names  # several of them are
    assert "fusion" not in names  # a word of one piece for what is no drug
    assert "epidural steroid injection" in names
