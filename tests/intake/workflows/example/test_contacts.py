from __future__ import annotations

from intake.domain.case import Case
from intake.domain.report.contacts import contacts as told
from intake.workflows.example.contacts import LETTER, contacts
from tests.reports import TODAY, a_material


def test_two_phone_answers_differ_and_the_letter_settles_it():
    found = contacts(TODAY)
    assert len(found) == 4
    assert LETTER in {each.id for each in found}
    lines = [line.text for line in told(a_material(Case.of(found))).lines]
    assert any(line.startswith("Answers differ:") for line in lines)
