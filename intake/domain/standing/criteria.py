"""How the rules of the plan's policy stand, by the person's evidence and their own word.

A rule is met only when the person says that the evidence shows it, or by counting, where
the rule counts treatments. The plan's own numbers are used, never the catalog's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.domain.answers import DoesNotApply
from intake.domain.criteria.tree import pieces_of, policy_in_use, tree
from intake.domain.policies import Role
from intake.domain.standing.criterion import criterion_held
from intake.domain.standing.held import Standing, all_of, any_of
from intake.domain.standing.told import does_not_apply

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from intake.domain.criteria.tree import Node
    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.domain.policies import Criterion
    from intake.domain.standing.held import Held

DONE = (Standing.MET, Standing.NOT_APPLICABLE)
_BEST_FIRST = (
    Standing.MET,
    Standing.WEAK,
    Standing.WAITING,
    Standing.UNKNOWN,
    Standing.MISSING,
)


@dataclass(frozen=True, slots=True)
class CriterionFinding:
    """One rule held against the case.

    ``counts``: it is one of those that are counted and offered as a next step; what lies
    below an "any of" is not, and neither is a heading over rules that are all asked for.
    ``is_settled``: a heading above is done, so that nothing more is asked for.
    """

    criterion: Criterion
    number: str
    excludes: bool
    standing: Standing
    because: str
    to_do: str = ""
    evidence: tuple[Evidence, ...] = ()
    not_before: dt.date | None = None
    counts: bool = True
    is_settled: bool = False


def criteria(known: Known) -> tuple[CriterionFinding, ...]:
    """Return how each rule of the policy in use stands; none before its split is confirmed."""
    policy = policy_in_use(known.case)
    if policy is None or not policy.is_confirmed:
        return ()
    nodes = tree(pieces_of(known.case, policy.id))
    return tuple(found for node in nodes for found in _findings(node, known, counts=True)[1])


def open_rules(found: Sequence[CriterionFinding]) -> tuple[CriterionFinding, ...]:
    """Return the rules that count and still need something."""
    return tuple(each for each in found if each.counts and each.standing not in DONE)


def _findings(
    node: Node, known: Known, *, counts: bool
) -> tuple[Held, tuple[CriterionFinding, ...]]:
    if not node.below:
        held = criterion_held(node.criterion, known, excludes=node.excludes)
        return held, (_finding(node, held, counts=counts),)
    is_any = node.criterion.role is Role.ANY_OF and not node.excludes
    parts = [_findings(each, known, counts=counts and not is_any) for each in node.below]
    held = _over(node, [held for held, _ in parts])
    inner = tuple(each for _, found in parts for each in found)
    is_aside = held.standing is Standing.NOT_APPLICABLE
    if held.standing in DONE:
        inner = tuple(
            replace(each, is_settled=True, counts=each.counts and not is_aside)
            for each in inner
        )
    head = _finding(node, held, counts=counts and (is_any or is_aside))
    return held, (head, *inner)


def _finding(node: Node, held: Held, *, counts: bool) -> CriterionFinding:
    is_done = held.standing in DONE
    return CriterionFinding(
        criterion=node.criterion,
        number=node.number,
        excludes=node.excludes,
        standing=held.standing,
        because=held.because,
        to_do="" if is_done else held.to_do,
        evidence=held.evidence,
        not_before=None if is_done else held.not_before,
        counts=counts,
    )


def _over(node: Node, parts: list[Held]) -> Held:
    """Return how a heading stands by what lies below it."""
    said = node.criterion.not_yet
    if isinstance(said, DoesNotApply):
        return does_not_apply(said)
    asked = [each for each in parts if each.standing is not Standing.NOT_APPLICABLE]
    if not asked:
        return parts[0]
    if node.criterion.role is not Role.ANY_OF or node.excludes:
        return replace(all_of(asked), because=_say_all(asked))
    needed = min(node.criterion.at_least, len(asked))
    best = sorted(asked, key=lambda each: _BEST_FIRST.index(each.standing))[:needed]
    held = any_of(asked) if needed == 1 else all_of(best)
    return replace(held, because=_say_some(asked, needed))


def _say_all(parts: Sequence[Held]) -> str:
    met = sum(each.standing is Standing.MET for each in parts)
    return f"{met} of {len(parts)} below {_are(met)} shown."


def _say_some(parts: Sequence[Held], needed: int) -> str:
    met = sum(each.standing is Standing.MET for each in parts)
    asked = "One of these is" if needed == 1 else f"{needed} of these are"
    return f"{asked} asked for; {met} {_are(met)} shown."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def tally(found: Sequence[CriterionFinding]) -> Iterator[tuple[Standing, int]]:
    """Yield how many of the rules that count stand so, for each standing that occurs."""
    for standing in Standing:
        number = sum(each.counts and each.standing is standing for each in found)
        if number:
            yield standing, number
