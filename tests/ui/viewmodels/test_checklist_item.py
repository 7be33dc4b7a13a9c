from __future__ import annotations

import datetime as dt

import pytest

from intake.domain.answers import Answer, DoesNotApply, DontKnow, Waiting
from intake.domain.case import Case
from intake.domain.readiness import assess
from intake.ids import QuestionId, RequirementId, TreatmentId
from tests.builders import a_document, a_trial, not_answered
from tests.intake.catalog import shipped
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


def test_what_to_bring_up_stands_one_by_one_where_the_visit_is_prepared():
    tablet = a_trial(
        "t1", name="Chlordiazepoxide", treatment=TreatmentId("chlordiazepoxide"), ongoing=True
    )
    case = Case.of([tablet, not_answered("safety.liver", DontKnow())])
    finding = assess(case, shipped.catalog(), TODAY).of(RequirementId("visit.tell_them"))
    assert finding is not None
    told = dict(opened_item(finding, case, shipped.catalog(), TODAY).facts)
    assert told["Things to bring up, not advice"].startswith("Do not stop or change anything")
    assert told["Calming medicine"].startswith("Tell them about a benzodiazepine")
    assert "Bring: " in told["Calming medicine"]
    assert "Liver: to find out before" in told
    assert "Lamotrigine" not in told


def test_other_things_of_the_checklist_list_no_prompts():
    assert "Things to bring up, not advice" not in dict(_opened().facts)
