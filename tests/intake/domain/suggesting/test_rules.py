from __future__ import annotations

from intake.domain.definitions import Catalog
from intake.domain.suggesting import PaperRules


def test_the_shipped_words_are_all_taken(rules, shipped):
    assert list(rules.headings.found("progress note"))
    assert "G90.512" in rules.codes
    assert "MD" in rules.credentials
    assert list(rules.diagnoses.found([("fibromyalgia", "Fibromyalgia")]))
    told = [each for each in shipped.document_types if each.id != "other"]
    assert all(each.headings and each.inside for each in told)


def test_an_empty_catalog_has_no_words():
    assert not list(PaperRules.of(Catalog()).labels.found("date of service"))
