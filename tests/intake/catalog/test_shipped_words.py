"""What the data files say to a person: plain, true to the source, and never a prediction."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

from intake.domain.instruments import Instrument
from tests.intake.catalog.reading_grade import grade
from tests.intake.catalog.shipped import catalog, shipped

PREDICTS = re.compile(
    r"\b(approv\w*|guarantee\w*|likely|unlikely|chances?|odds|entitled|eligible|qualif\w+"
    r"|will be paid|will pay|covered)\b|\d\s?% chance",
    re.IGNORECASE,
)
DOMAIN = Path("intake/domain")
REASONS = [
    *(DOMAIN / "standing").glob("*.py"),
    *(DOMAIN / "contradictions").glob("*.py"),
    *(DOMAIN / f"{name}.py" for name in ("readiness", "next_step", "steps", "deadlines")),
]
FORMS = tuple(f"Instrument {name} " for name in ("phq9", "gad7", "pcl5", "phq2", "gad2"))
# what a source itself says, told as such; never a word about this person's request
TOLD_OF_A_SOURCE = {
    "approved by the FDA",
    "FDA has approved",
    "FDA-approved",
    "an approved medicine",
}


def test_nothing_shipped_predicts_what_a_plan_will_do():
    found = []
    for where, text in shipped():
        plain = text
        for told in TOLD_OF_A_SOURCE:
            plain = plain.replace(told, "")
        if not where.endswith("others") and PREDICTS.search(plain):
            found.append((where, text))
    assert not found


def test_no_sentence_of_the_reasons_predicts_either():
    for path in REASONS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not PREDICTS.search(node.value), f"{path}: {node.value}"


def test_what_is_told_of_a_source_is_still_told():
    everything = " ".join(text for _, text in shipped())
    assert all(told in everything for told in TOLD_OF_A_SOURCE)


def test_the_words_are_plain_enough_for_grade_eight():
    own = [
        (grade(text), where)
        for where, text in shipped()
        if len(text.split()) >= 6 and not where.startswith(FORMS)
    ]
    grades = [each for each, _ in own]
    worst = sorted(own, reverse=True)[:5]
    assert statistics.median(grades) <= 8, worst
    assert statistics.quantiles(grades, n=10)[-1] <= 12, worst


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


def test_both_sides_of_the_evidence_are_told():
    page = next(each for each in catalog().learn if each.id == "evidence")
    assert "up to 12 weeks" in page.body
    assert "no clear evidence of benefit" in page.body
    assert "more side effects" in page.body


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
