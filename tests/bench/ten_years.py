"""A made-up case as large as ten years make it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.answers import Answered, Choice, When
from intake.domain.case import Case
from intake.domain.dates import ApproxDate
from intake.domain.documents import Target
from tests.builders import a_contact, a_diary_entry, a_document, a_proof, a_trial, an_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.answers import Answer
    from intake.domain.case import AnyEntry
    from intake.domain.definitions import Catalog

TODAY = dt.date(2026, 11, 22)
DIARY, DOCUMENTS, TRIALS, CONTACTS = 3650, 300, 60, 400


def ten_years(catalog: Catalog, tenths: int = 10) -> Case:
    """Return 3,650 diary days, 300 documents, 60 trials and 400 contacts, linked.

    With fewer ``tenths`` of each, newest first, to see how work grows.
    """
    return Case.of([*_facts(), *_entries(catalog, tenths)])


def _facts() -> Iterator[Answer]:
    yield an_answer()
    for question, option in (
        ("request.condition", "crps_1"),
        ("coverage.kind", "employer"),
        ("request.route", "iv_infusion"),
    ):
        said = Answered(given=Choice(options=(option,)))
        yield an_answer(question).changed(said=said)
    visit = Answered(given=When(date=ApproxDate.of(TODAY + dt.timedelta(days=30))))
    yield an_answer("visit.date").changed(said=visit)


def _entries(catalog: Catalog, tenths: int) -> Iterator[AnyEntry]:
    types = [each.id for each in catalog.document_types]
    treatments = [(each.id, each.group) for each in catalog.treatments]
    requirements = [each.id for each in catalog.requirements]
    for number in range(DIARY * tenths // 10):
        yield a_diary_entry(
            (TODAY - dt.timedelta(days=number)).isoformat(), average=number % 11
        )
    for number in range(DOCUMENTS * tenths // 10):
        day = ApproxDate.of(TODAY - dt.timedelta(days=12 * number))
        yield a_document(f"d{number}", 8, type=types[number % len(types)], date=day)
        target = Target.requirement(requirements[number % len(requirements)])
        yield a_proof(f"d{number}", target)
    for number in range(TRIALS * tenths // 10):
        treatment, group = treatments[number % len(treatments)]
        start = ApproxDate(year=2016 + number % 10, month=1 + number % 12)
        yield a_trial(f"t{number}", treatment=treatment, group=group, start=start, ongoing=True)
    for number in range(CONTACTS * tenths // 10):
        day = ApproxDate.of(TODAY - dt.timedelta(days=9 * number))
        yield a_contact(f"c{number}", date=day)
