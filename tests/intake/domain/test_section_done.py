from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.readiness import assess
from intake.domain.section_done import SectionDone, group_of, section_of
from intake.ids import GroupId
from tests.builders import a_catalog, a_choice

TODAY = dt.date(2026, 11, 22)


def test_sections_and_groups_have_ids_of_their_own():
    assert section_of("papers") != group_of(GroupId("papers"))


def test_being_done_with_a_part_changes_no_standing():
    answers = (a_choice("request.condition", "back"), a_choice("coverage.kind", "employer"))
    done = [SectionDone(id=group_of(each.id), on=TODAY) for each in a_catalog().groups]
    before = assess(Case.of(answers), a_catalog(), TODAY)
    assert before.findings
    assert assess(Case.of([*answers, *done]), a_catalog(), TODAY) == before
