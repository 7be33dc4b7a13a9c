"""A small policy for tests: rules below headings, by plain names."""

from __future__ import annotations

from intake.domain.policies import Criterion, Policy, Role
from intake.ids import CriterionId, PolicyId

POLICY = PolicyId("p1")


def a_policy(**more) -> Policy:
    known = {"id": POLICY, "title": "Made-up policy", "is_confirmed": True}
    return Policy(**{**known, **more})


def a_rule(name: str, position: int = 0, level: int = 0, **more) -> Criterion:
    known = {"policy": POLICY, "position": position, "level": level, "words": f"Rule {name}."}
    return Criterion(id=CriterionId(name), **{**known, **more})


def rules(*laid_out: str) -> list[Criterion]:
    """Return rules by name: ``rules("all a", " b", " c")``; a space is a level."""
    roles = {"all": Role.ALL_OF, "any": Role.ANY_OF, "no": Role.NOT_A_RULE}
    made = []
    for position, each in enumerate(laid_out):
        *role, name = each.split()
        level = len(each) - len(each.lstrip())
        made.append(a_rule(name, position, level, role=roles[role[0]] if role else Role.RULE))
    return made
