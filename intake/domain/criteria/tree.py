"""The rules of a policy as a tree: headings, and what lies below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.policies import Criterion, Policy, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.case import Case
    from intake.ids import PolicyId


@dataclass(frozen=True, slots=True)
class Node:
    """A rule with those below it. ``number`` is "2.1"; ``excludes`` is inherited."""

    criterion: Criterion
    number: str
    excludes: bool
    below: tuple[Node, ...] = ()


def policy_in_use(case: Case) -> Policy | None:
    """Return the policy that the request is held against, or None."""
    found = (each for each in case.all(Policy) if each.in_use)
    return next(found, None)


def pieces_of(case: Case, policy: PolicyId) -> tuple[Criterion, ...]:
    """Return every piece of a policy in its order, those that are no rules included."""
    found = [each for each in case.all(Criterion) if each.policy == policy]
    return tuple(sorted(found, key=lambda each: (each.position, each.id)))


def tree(pieces: Sequence[Criterion]) -> tuple[Node, ...]:
    """Return the rules as they lie below each other; what is no rule is left out."""
    rules = [each for each in pieces if each.role is not Role.NOT_A_RULE]
    return tuple(_nodes(rules, "", excludes=False))


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield every node, a heading before what lies below it."""
    for node in nodes:
        yield node
        yield from walk(node.below)


def _nodes(rules: Sequence[Criterion], lead: str, *, excludes: bool) -> Iterator[Node]:
    at = number = 0
    while at < len(rules):
        first, end = rules[at], at + 1
        while end < len(rules) and rules[end].level > first.level:
            end += 1
        number += 1
        named = f"{lead}{number}"
        is_exclusion = excludes or first.is_exclusion
        below = tuple(_nodes(rules[at + 1 : end], f"{named}.", excludes=is_exclusion))
        yield Node(first, named, is_exclusion, below)
        at = end
