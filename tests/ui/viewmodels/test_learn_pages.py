from __future__ import annotations

from typing import get_args

import pytest

from intake.domain.definitions import LearnPage, PlanKind
from intake.domain.definitions.reading import RoomName
from tests.intake.catalog.shipped import catalog
from tests.ui.learn_catalog import learn_catalog
from tests.ui.open_case import THERAPY
from ui.routes import ROUTES
from ui.viewmodels.learn_lists import Part
from ui.viewmodels.learn_pages import page_reading, plan_reading
from ui.viewmodels.places import Place, plan_page


def reading(name):
    page = learn_catalog().find(LearnPage, name)
    assert page is not None
    return page_reading(page, learn_catalog())


def test_a_page_is_told_by_paragraph_then_by_part():
    assert reading("appeals").parts[:3] == (
        Part("", ("First: you ask again.", "Second line.")),
        Part("", ("An appeal is a letter.",)),
        Part("How to send it", ("Early.",)),
    )


def test_what_is_often_said_stands_beside_what_was_found_and_where():
    assert reading("appeals").parts[3] == Part(
        "Plans",
        ("One reads: “All plans are alike.”", "We found: They are not."),
        "Source: A third source, dated 2025.",
    )


def test_each_source_is_named_with_its_date_and_how_sure_we_are():
    page = reading("appeals")
    assert page.source == (
        "Source: A made-up source, dated May 2026.",
        "Source: A second source, undated. (example.org)",
        "Read on Nov 22, 2026. Check with your plan.",
        "How sure: fairly. Parts of it may be old or told second-hand.",
    )
    assert page.ask == "Ask somebody who knows."


def test_a_page_leads_to_where_one_acts_and_to_other_pages():
    page = reading("appeals")
    assert [(each.says, each.place) for each in page.ways] == [
        ("Open the note", Place("checklist", THERAPY))
    ]
    assert page.see == ("crisis", "plan")


def test_a_page_can_lead_only_to_rooms_that_are_there():
    assert set(get_args(RoomName)) <= {route.name for route in ROUTES}


def test_help_in_a_crisis_sends_nobody_to_their_plan():
    assert "Read on Nov 22, 2026." in reading("crisis").source


def test_the_words_explained_stand_on_their_page_once():
    assert reading("words").parts[-1].lines == ("Appeal: You ask the plan to look again.",)


@pytest.mark.parametrize("kind", [each.id for each in catalog().plan_kinds])
def test_each_kind_of_plan_tells_its_clocks_who_decides_and_its_steps(kind):
    plan = catalog().find(PlanKind, kind)
    assert plan is not None
    page = plan_reading(plan_page(plan), plan, catalog())
    told = {each.heading: each.lines for each in page.parts}
    assert told["Who decides"] == (plan.who_decides,)
    assert told["How long an answer may take"] == (plan.clock_says,)
    assert all(each.title in told for each in plan.levels)
    rules = [each for each in catalog().deadline_rules if each.plan == plan.id]
    counted = told.get("Dates that Previsit counts for you", ())
    assert list(counted) == [f"{each.title}: {each.because}" for each in rules]
