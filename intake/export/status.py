"""Readiness as plain data for other programs: what ``status --json`` writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.deadlines import Deadline
    from intake.domain.definitions import Catalog
    from intake.domain.next_step import NextStep
    from intake.domain.readiness import Finding, Readiness
    from intake.domain.rules import UnknownClock
    from intake.domain.standing.criteria import CriterionFinding


@dataclass(frozen=True, slots=True)
class DatesTold:
    """The dates to keep in mind, and those that no source gives: whom to ask."""

    known: Sequence[Deadline] = ()
    not_known: Sequence[UnknownClock] = ()


_NOT_KNOWN = {"id", "title", "because", "ask_when_unsure"}


def status_json(
    readiness: Readiness,
    step: NextStep,
    dates: DatesTold,
    catalog: Catalog,
    policy: str = "",
) -> str:
    """Return the status of a case as JSON: same case, same day, same text.

    ``policy`` is the name of the plan's policy that ``criteria`` belong to.
    """
    table = {
        "as_of": readiness.as_of.isoformat(),
        "requirements": [_requirement(each, catalog) for each in readiness.findings],
        "criteria": [_criterion(each, policy) for each in readiness.criteria],
        "next_step": step.model_dump(
            mode="json", include={"id", "title", "minutes", "because"}
        ),
        "deadlines": [each.model_dump(mode="json") for each in dates.known],
        "dates_not_known": [
            each.model_dump(mode="json", include=_NOT_KNOWN) for each in dates.not_known
        ],
    }
    return json.dumps(table, ensure_ascii=False, indent=2)


def _requirement(finding: Finding, catalog: Catalog) -> dict[str, object]:
    row = finding.requirement
    group = catalog.find(Group, row.group)
    return {
        "id": row.id,
        "title": row.title,
        "group": group.title if group else row.group,
        "standing": finding.standing.value,
        "because": finding.because,
        "to_do": finding.to_do,
        "evidence": [each.model_dump(mode="json") for each in finding.evidence],
    }


def _criterion(finding: CriterionFinding, policy: str) -> dict[str, object]:
    return {
        "id": finding.criterion.id,
        "words": finding.criterion.words,
        "policy": policy,
        "standing": finding.standing.value,
        "because": finding.because,
        "to_do": finding.to_do,
        "evidence": [each.model_dump(mode="json") for each in finding.evidence],
    }
