from __future__ import annotations

import dataclasses

import pytest

from intake.domain.case import Case
from intake.domain.contacts import Contact
from intake.domain.dates import ApproxDate
from intake.domain.documents import Proof, Target
from intake.domain.report.statements import Cut, SectionId
from intake.domain.scores import DiaryEntry
from intake.domain.treatments import Trial
from intake.export.drawing import lengths_of
from intake.export.grid import FOOT, LARGE, SIZES
from intake.export.packet_plan import packet_plan
from intake.export.summary_fit import fit, room
from intake.ids import ContactId, DocumentId, ProofId, TrialId
from tests.builders import an_answer
from tests.reports import TODAY, the_contents, the_example

LONG = "I cannot do this any more and I want to say in how many ways. " * 4


def laid(case, at_least=1):
    contents = the_contents(case)
    plan = packet_plan(contents, lengths_of(contents), at_least)
    return fit(contents.report, plan, at_least), plan


def trials(count, weeks=8):
    return [
        Trial(id=TrialId(f"t{at}"), name=f"Treatment number {at}", weeks_at_dose=weeks)
        for at in range(count)
    ]


def records(made):
    return [
        Proof(
            id=ProofId(f"p-{each.id}"),
            document=DocumentId("d"),
            first=1,
            last=1,
            target=Target.trial(each.id),
        )
        for each in made
    ]


def test_one_page_takes_the_largest_size_that_fits():
    found, _ = laid(Case.of([an_answer()]))
    assert len(found.pages) == 1
    assert found.grid.size == SIZES[0]


def test_two_pages_break_between_sections():
    found, _ = laid(the_example())
    assert len(found.pages) == 2
    assert not any(placed.is_continued for page in found.pages for placed in page)
    order = [placed.box.section.id for page in found.pages for placed in page]
    assert order == list(SectionId)


def test_two_pages_take_the_largest_size_too():
    found, _ = laid(Case.of([an_answer()]), at_least=2)
    assert found.grid.size == LARGE
    assert [len(page) for page in found.pages] == [7, 1]


def test_nothing_reaches_into_the_foot():
    for case in (Case(), the_example(), Case.of(trials(90))):
        found, plan = laid(case)
        for number, page in enumerate(found.pages, start=1):
            used = sum(placed.height for placed in page)
            assert used <= room(found.grid, found.report, plan, number)
    assert FOOT == 55


def test_before_two_pages_are_too_few_nothing_is_cut():
    contents = the_contents()
    found, _ = laid(the_example())
    assert found.report == contents.report


def test_a_section_longer_than_a_page_is_split_between_rows_and_repeats_its_head():
    found, _ = laid(Case.of([*trials(60), *records(trials(60))]))
    assert len(found.pages) == 2
    continued = found.pages[1][0]
    assert continued.is_continued
    assert continued.strips[0] is continued.strips[1].head


def a_crowded_case():
    calls = [
        Contact(id=ContactId(f"c{at:03}"), date=ApproxDate.of(TODAY), said=LONG)
        for at in range(40)
    ]
    days = the_example().all(DiaryEntry)
    quotes = an_answer("function.own_words", "\n".join([LONG] * 30))
    return Case.of([*the_example().entries(), *calls, *days, quotes, *trials(30, weeks=1)])


def test_two_pages_that_are_too_few_lose_lines_in_the_order_decided():
    found, _ = laid(a_crowded_case())
    assert len(found.pages) == 2
    kept = [each.may_go for section in found.report.sections for each in section.said]
    levels = {cut for cut in kept if cut is not None}
    gone = {
        each.may_go
        for section in the_contents(a_crowded_case()).report.sections
        for each in section.said
        if each.may_go is not None
    } - levels
    assert Cut.LATER_QUOTE in gone
    assert all(cut < min(levels, default=Cut.LONG_WORDS) for cut in gone)


def test_what_was_cut_is_counted_in_a_line():
    found, _ = laid(a_crowded_case())
    told = " ".join(each.text for section in found.report.sections for each in section.said)
    assert "more lines in the patient’s words: see the page named." in told


@pytest.mark.parametrize("count", [40, 200])
def test_there_are_never_more_than_two_pages(count):
    made = trials(count)
    found, _ = laid(Case.of([*the_example().entries(), *made, *records(made)]))
    assert len(found.pages) == 2


def test_a_fit_is_a_value():
    found, _ = laid(Case())
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.grid = None
