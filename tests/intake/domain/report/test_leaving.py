from __future__ import annotations

import pytest

from intake.domain.case import Case
from intake.domain.report.leaving import leaving
from intake.domain.report.statements import Reader
from intake.domain.scores import DiaryEntry
from tests.builders import a_diary_entry, a_document, a_proof, a_trial, an_answer
from tests.reports import a_material, the_example


def test_what_leaves_is_counted():
    case = Case.of([a_trial("t1"), a_trial("t2"), a_document(), a_proof(), a_diary_entry()])
    leaves = leaving(a_material(case)).leaves
    assert "2 treatments, 1 with a page" in leaves
    assert "Pain scores of 1 day" in leaves
    assert "1 record, 3 pages (packet)" in leaves


def test_the_member_id_stays_but_for_its_end():
    stays = leaving(
        a_material(Case.of([an_answer("coverage.member_id", "HXY0099814471")]))
    ).stays
    assert stays == ("Full member ID: only “ending 4471” leaves",)


def test_notes_of_the_diary_and_records_left_out_stay():
    day = DiaryEntry(id="2026-11-20", average=5, could_not="hold a cup")
    case = Case.of([day, a_document(in_packet=False)])
    stays = leaving(a_material(case)).stays
    assert "Notes of your diary" in stays
    assert "1 record left out" in stays


def test_an_empty_case_has_nothing_to_send_or_to_keep():
    told = leaving(a_material(Case()))
    assert not told.stays
    assert all(line.startswith("What is still open") for line in told.leaves)


@pytest.mark.parametrize("reader", Reader)
def test_every_reader_gets_both_lists_for_the_example(reader):
    told = leaving(a_material(the_example(), reader))
    assert len(told.leaves) > 4
    assert told.stays
