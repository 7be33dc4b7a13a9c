from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import Answer, DoesNotApply, Waiting
from intake.domain.case import Case
from intake.domain.readiness import assess
from intake.ids import QuestionId
from tests.builders import a_document
from tests.ui.open_case import NOTE, THERAPY, a_catalog
from ui.viewmodels.checklist_item import opened_item

TODAY = dt.date(2026, 11, 23)


def _opened(*entries):
    case, catalog = Case.of(entries), a_catalog()
    finding = assess(case, catalog, TODAY).of(THERAPY)
    assert finding is not None
    return opened_item(finding, case, catalog, TODAY)


def _said(said):
    return Answer(id=QuestionId(THERAPY), said=said)


@pytest.mark.parametrize(
    ("entries", "heading"),
    [
        ((), "What would make it “met”"),
        ((a_document(type=NOTE, is_confirmed=True),), "This is met"),
        ((_said(Waiting(whom="Dana")),), "You are waiting for this"),
        ((_said(DoesNotApply()),), "You set this aside"),
    ],
)
def test_the_card_is_headed_by_what_is_true(entries, heading):
    assert _opened(*entries).heading == heading


def test_every_question_a_person_has_is_answered():
    told = dict(_opened().facts)
    assert told["Who has it"] == "Riverside Physical Therapy"
    assert {"Why it matters", "How to get it", "How recent", "How long"} <= set(told)


def test_the_source_is_named_with_its_day_and_never_as_a_promise():
    assert _opened().source == (
        "Source: A made-up list. What it said on Nov 22, 2026; check with your plan."
    )


def test_what_stands_behind_it_is_shown_as_chips():
    item = _opened(a_document(type=NOTE, is_confirmed=True, title="PT discharge", pages=4))
    assert [chip.says for chip in item.chips] == ["PT discharge, p. 1–4"]
