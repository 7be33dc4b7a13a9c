"""The published policies that were read, those of the person's own company first.

A name on a card that is alike does not make a policy theirs: it is only shown first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.definitions import ConditionKind, PolicyAbout, PolicySays, PublishedPolicy
from intake.domain.facts import coverage_of, request_of
from intake.domain.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog

_OF_PATH = {
    "pain": (PolicyAbout.PAIN, PolicyAbout.CANCER_PAIN, PolicyAbout.RULES),
    "mood": (PolicyAbout.MOOD, PolicyAbout.ESKETAMINE, PolicyAbout.RULES),
}
_SHORTEST_NAME = 3


class SeenPolicy(Value):
    """A policy, and what of it concerns this request. ``is_like_yours``: alike in name."""

    policy: PublishedPolicy
    said: tuple[PolicySays, ...]
    is_like_yours: bool


def policies_seen(case: Case, catalog: Catalog) -> tuple[SeenPolicy, ...]:
    """Return the policies that say something of this request, those alike in name first."""
    seen = sorted(_seen(case, catalog), key=_theirs_first)
    return tuple(seen)


def _seen(case: Case, catalog: Catalog) -> Iterator[SeenPolicy]:
    condition = catalog.find(ConditionKind, request_of(case).condition)
    wanted = _OF_PATH.get(condition.path if condition else "", tuple(PolicyAbout))
    insurer = coverage_of(case).insurer
    for policy in catalog.policies:
        said = tuple(each for each in policy.said if each.about in wanted)
        if said:
            yield SeenPolicy(policy=policy, said=said, is_like_yours=_is_like(policy, insurer))


def _is_like(policy: PublishedPolicy, insurer: str) -> bool:
    mine = _words(insurer)
    names = (_words(each) for each in (policy.insurer, *policy.others))
    return len(mine.strip()) >= _SHORTEST_NAME and any(
        name in mine or mine in name for name in names
    )


def _words(name: str) -> str:
    """Return a name in plain words with spaces around: " blue cross nc "."""
    bare = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return f" {' '.join(bare.split())} "


def _theirs_first(seen: SeenPolicy) -> bool:
    return not seen.is_like_yours
