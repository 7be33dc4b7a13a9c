"""A small made-up catalog with pages to read and two kinds of plan."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from intake.domain.definitions import (
    Chapter,
    Claim,
    Lead,
    LearnPage,
    LearnPart,
    PlanKind,
    Term,
)
from intake.domain.sourced import Confidence, Source
from intake.ids import PlanKindId
from tests import builders
from tests.ui.open_case import THERAPY, a_catalog

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog

EMPLOYER, MEDICARE = PlanKindId("employer"), PlanKindId("original_medicare")
_SOURCED: dict[str, Any] = {
    "source": Source(title="A made-up source", date="May 2026"),
    "as_of": dt.date(2026, 11, 22),
    "confidence": Confidence.MEDIUM,
    "ask_when_unsure": "Ask somebody who knows.",
}


def a_plan(kind: PlanKindId, title: str, *, asks_first: bool = True) -> PlanKind:
    return PlanKind(
        id=kind,
        title=title,
        who_decides="Somebody decides.",
        has_prior_authorization=asks_first,
        path_says=f"The way of {title}.",
        clock_says="An answer takes days.",
        appeal_says="Ask again in time.",
        speak_for_patient="A form names a helper.",
        **_SOURCED,
    )


def a_page(name: str, body: str, **more: Any) -> LearnPage:
    return LearnPage(
        id=name,
        chapter="basics",
        title=f"About {name}",
        body=body,
        **{**_SOURCED, **more},
    )


def _appeals() -> LearnPage:
    return a_page(
        "appeals",
        "First: you ask again.\nSecond line.\n\nAn appeal is a letter.",
        parts=(LearnPart(heading="How to send it", says="Early."),),
        leads=(Lead(says="Open the note", room="checklist", opens=THERAPY),),
        see=("crisis", "plan"),
        explains=(THERAPY,),
        also=(Source(title="A second source", address="example.org", date="undated"),),
        claims=(
            Claim(
                about="Plans",
                said="All plans are alike.",
                found="They are not.",
                source=Source(title="A third source", date="2025"),
            ),
        ),
    )


def learn_catalog() -> Catalog:
    written = builders.a_catalog()
    return a_catalog().changed(
        prompt_groups=written.prompt_groups,
        safety_prompts=written.safety_prompts,
        chapters=(
            Chapter(id="basics", title="The basics"),
            Chapter(id="plans", title="Kinds of plan"),
        ),
        learn=(
            a_page("crisis", "Call or text 988.\n\nVeterans: press 1.", see=("appeals",)),
            _appeals(),
            a_page("words", "These words are met."),
        ),
        terms=(
            Term(
                id="appeal",
                title="Appeal",
                forms=("appeals",),
                says="You ask the plan to look again.",
                page="appeals",
            ),
        ),
        plan_kinds=(
            a_plan(EMPLOYER, "Employer plan"),
            a_plan(MEDICARE, "Original Medicare", asks_first=False),
        ),
    )
