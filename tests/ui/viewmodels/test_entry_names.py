from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import own_words_id
from intake.domain.case import Case
from intake.domain.put_off import PutOff
from intake.domain.section_done import SectionDone, group_of, section_of
from intake.domain.set_aside import SetAside
from intake.ids import ContradictionId, RequirementId
from tests.builders import (
    a_catalog,
    a_contact,
    a_diary_entry,
    a_document,
    a_proof,
    a_trial,
    an_answer,
)
from ui.viewmodels.entry_names import name_of

DAY = dt.date(2026, 11, 22)
GROUP = a_catalog().groups[0]


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (an_answer("visit.date"), "“When is the visit?”"),
        (an_answer("paper.note"), "“Visit notes”"),
        (an_answer(own_words_id("paper.note")), "“Visit notes”"),
        (an_answer("gone"), ""),
        (PutOff(id=RequirementId("paper.note"), until=DAY), "“Visit notes”"),
        (a_document("d1"), "“Paper d1”"),
        (a_trial(), "“Gabapentin”"),
        (a_contact(organisation="Acme"), "Acme, Nov 12, 2026"),
        (a_contact(), "insurer, Nov 12, 2026"),
        (a_diary_entry("2026-11-20"), "Nov 20, 2026"),
        (a_proof("gone"), ""),
        (SetAside(id=ContradictionId("x"), what="Two dates.", because="ok"), "“Two dates.”"),
        (SectionDone(id=group_of(GROUP.id), on=DAY), f"“{GROUP.title}”"),
        (SectionDone(id=section_of("Your plan"), on=DAY), "“Your plan”"),
    ],
)
def test_an_entry_has_the_name_that_people_know_it_by(entry, name):
    assert name_of(entry, Case(), a_catalog()) == name
