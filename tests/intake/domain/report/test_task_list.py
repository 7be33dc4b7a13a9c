from __future__ import annotations

import datetime as dt

from intake.domain.case import Case
from intake.domain.conditions import Always
from intake.domain.readiness import assess
from intake.domain.report.task_list import work_papers
from intake.domain.rules import UnknownClock
from intake.domain.sourced import Confidence, Source
from intake.domain.timeline import timeline
from intake.ids import DeadlineId
from tests.builders import a_catalog, a_choice, a_day

TODAY = dt.date(2026, 11, 22)
ASKED = (
    a_choice("request.condition", "back"),
    a_choice("coverage.kind", "employer"),
    a_day("visit.date", TODAY + dt.timedelta(days=30)),
)


def papers(*entries):
    case = Case.of(entries)
    readiness = assess(case, a_catalog(), TODAY)
    stretches = timeline(readiness, case, a_catalog(), TODAY)
    return stretches, readiness, work_papers(stretches, readiness, a_catalog(), TODAY)


def test_every_start_and_every_standing_is_on_paper():
    stretches, readiness, (starts, tasks) = papers(*ASKED)
    written = {row.cells[1] for row in starts.rows}
    assert {start.title for each in stretches for start in each.starts} <= written
    for stretch in stretches:
        assert any(each.startswith(stretch.heading) for each in written)
    names = {row.cells[1] for row in tasks.rows}
    assert {each.requirement.short for each in readiness.findings} <= names


def test_the_paper_is_for_work_and_says_so():
    *_, (starts, tasks) = papers(*ASKED)
    for each in (starts, tasks):
        assert each.by.startswith("For you to work from.")
        assert all(len(row.cells) in (2, len(each.heads)) for row in each.rows)


def test_a_case_without_anything_open_has_no_empty_paper():
    case = Case()
    readiness = assess(case, a_catalog().changed(requirements=()), TODAY)
    assert work_papers((), readiness, a_catalog(), TODAY) == ()


def test_dates_without_a_source_say_whom_to_ask_at_the_end_of_the_list():
    clock = UnknownClock(
        id=DeadlineId("c"),
        title="An answer",
        because="It was sent.",
        when=Always(),
        source=Source(title="A made-up list"),
        as_of=TODAY,
        confidence=Confidence.MEDIUM,
        ask_when_unsure="Ask the plan for the day.",
    )
    stretches, readiness, _ = papers(*ASKED)
    starts, _ = work_papers(stretches, readiness, a_catalog(), TODAY, (clock,))
    assert starts.rows[-1].cells[1:3] == ("An answer", "Ask the plan for the day.")
