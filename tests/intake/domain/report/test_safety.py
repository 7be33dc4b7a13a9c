from __future__ import annotations

import datetime as dt
from dataclasses import replace

from intake.domain.case import Case
from intake.domain.definitions import SafetyPrompt
from intake.domain.medicines import Medicine
from intake.domain.report.safety import safety
from intake.domain.report.statements import Reader
from intake.ids import MedicineId
from tests.reports import a_material


def test_safety_answers_stay_whatever_is_cut():
    lines = safety(a_material()).lines
    assert lines
    assert all(line.may_go is None for line in lines)


def test_nothing_answered_gives_an_empty_section():
    assert safety(a_material(Case())).said == ()


def test_what_to_talk_about_is_told_to_all_but_the_insurer():
    tablets = SafetyPrompt.model_validate(
        {
            "id": "tell.tablets",
            "group": "g",
            "short": "Tablets",
            "tell": "Tell them.",
            "when": {"kind": "taking", "names": ["drops"]},
            "source": {"title": "A made-up list"},
            "as_of": dt.date(2026, 11, 22),
            "confidence": "low",
        }
    )
    made = a_material(Case.of([Medicine(id=MedicineId("m"), name="Mint drops")]))
    catalog = made.catalog.changed(safety_prompts=(tablets,))
    for reader in Reader:
        told = safety(replace(made, catalog=catalog, reader=reader)).lines
        words = [line.text for line in told]
        assert words[0] == "Takes now: Mint drops."
        is_told = "To talk about at the visit: Tablets." in words
        assert is_told is (reader is not Reader.INSURER)
