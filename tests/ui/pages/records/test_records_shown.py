from __future__ import annotations

import pytest

from intake.domain.dates import ApproxDate
from intake.domain.documents import Target, TargetKind
from intake.domain.papers import Trouble
from tests.builders import a_document
from tests.ui.open_case import NOTE, a_catalog
from ui.pages.records import records_shown


@pytest.mark.parametrize("kind", list(TargetKind), ids=str)
def test_a_target_survives_being_a_word(kind):
    target = Target(kind=kind, id="a:b.c")
    assert records_shown.target_of(records_shown.key_of(target)) == target


def test_a_record_is_told_by_kind_date_and_provider():
    date = ApproxDate(year=2026, month=5, day=14)
    document = a_document(type=NOTE, date=date, provider="Riverside")
    told = records_shown.about(document, a_catalog()).told
    assert told == "Therapy note, May 14, 2026, Riverside"


def test_a_record_of_unknown_kind_is_told_by_its_title():
    assert records_shown.about(a_document(), a_catalog()).told == "Paper d1, no date yet"


def test_the_only_page_of_a_record_is_not_left_out_alone():
    assert not records_shown.sheet(a_document(pages=1), 1, asks_password=False).can_leave_out
    assert records_shown.sheet(a_document(pages=2), 1, asks_password=False).can_leave_out


def test_a_locked_record_says_so():
    locked = a_document(pages=0, trouble=Trouble.LOCKED)
    shown = records_shown.sheet(locked, 1, asks_password=True)
    assert shown.happened == "This file is locked with a password."
    assert not shown.is_showable


def test_a_kind_of_paper_is_found_by_its_other_names():
    note = next(each for each in records_shown.kinds(a_catalog().document_types))
    assert (note.id, note.others) == (NOTE, ("PT note",))
