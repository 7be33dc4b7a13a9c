"""What can be done now about the rules of the plan's policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.answers import Waiting
from intake.domain.criteria.tree import policy_in_use
from intake.domain.standing.criteria import open_rules
from intake.domain.standing.held import Standing
from intake.domain.steps import FIRST, Candidate, NextStep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.known import Known
    from intake.domain.readiness import Readiness
    from intake.domain.standing.criteria import CriterionFinding

ROOM = "rules"
RULE_MINUTES = 10
CHECK_MINUTES = 10
LEAD_DAYS = 30
"""Until a paper is in hand: what a records office may take, as on the checklist."""
YEAR_DAYS = 365
_SHORT = 90


def rule_steps(readiness: Readiness, known: Known) -> Iterator[Candidate]:
    """Yield the rules that need something now, and a split that nobody has looked at yet."""
    policy = policy_in_use(known.case)
    if policy is not None and policy.passages and not policy.is_confirmed:
        step = NextStep(
            id=f"policy:{policy.id}",
            title="Check the rules found in your plan’s policy",
            minutes=CHECK_MINUTES,
            because=f"{FIRST} a rule counts only once you have looked at it.",
            room=ROOM,
        )
        yield Candidate(step, urgent=False, priority=2, slack=0)
    slack = YEAR_DAYS - LEAD_DAYS
    if known.visit is not None and known.visit >= known.today:
        slack = (known.visit - known.today).days - LEAD_DAYS
    for finding in open_rules(readiness.criteria):
        if _is_time(finding, known):
            yield Candidate(_step(finding), urgent=False, priority=2, slack=slack)


def _is_time(finding: CriterionFinding, known: Known) -> bool:
    if finding.not_before is not None and finding.not_before > known.today:
        return False
    said = finding.criterion.not_yet
    is_waiting = finding.standing is Standing.WAITING and isinstance(said, Waiting)
    return not (is_waiting and isinstance(said, Waiting) and said.ask_again is None)


def _step(finding: CriterionFinding) -> NextStep:
    words = finding.criterion.words
    short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rsplit(' ', 1)[0]}…"
    to_do = finding.to_do.rstrip(".")
    return NextStep(
        id=f"criterion:{finding.criterion.id}",
        title=f"Plan rule {finding.number}: {to_do[:1].lower()}{to_do[1:]}",
        minutes=RULE_MINUTES,
        because=f"{FIRST} your plan’s own policy asks for it: “{short}”",
        room=ROOM,
    )
