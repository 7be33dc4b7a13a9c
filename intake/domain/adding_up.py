"""What the treatments tried add up to: by the plan's own rules, and as others have counted.

Nothing here says what a plan will decide: it counts what is written down, by a rule that is
named, and says which weeks would still have to be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.counting import Adequate, WeeksRange, count_trials, weeks_at_dose
from intake.domain.criteria.tree import pieces_of, policy_in_use
from intake.domain.dates import ApproxDate
from intake.domain.definitions import TreatmentClass
from intake.domain.policies import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.conditions import TrialsTried
    from intake.domain.counting import CountedTrial, TrialCount
    from intake.domain.definitions import Yardstick
    from intake.domain.known import Known
    from intake.domain.policies import Criterion
    from intake.domain.treatments import Trial


@dataclass(frozen=True, slots=True)
class Closer:
    """A trial that would count if so many more weeks at the dose could be shown."""

    trial: Trial
    weeks_short: int
    needed: int


@dataclass(frozen=True, slots=True)
class Measure:
    """The ledger held against one way of counting, and what would bring it further.

    Either ``criterion`` (a rule of the plan in use) or ``yardstick`` (published) is set.
    """

    rule: TrialsTried
    count: TrialCount
    closers: tuple[Closer, ...]
    criterion: Criterion | None = None
    yardstick: Yardstick | None = None


def measures(known: Known, path: str) -> tuple[Measure, ...]:
    """Return how the ledger counts: by the plan's own rules first, then as published.

    Args:
        known: the case.
        path: "pain" or "mood"; empty while not known, then every published way counts.
    """
    return (*_by_the_plan(known), *_by_others(known, path))


def closers(count: TrialCount, rule: TrialsTried, known: Known) -> tuple[Closer, ...]:
    """Return the trials that fall short by weeks alone, while their dates leave room."""
    of_any_length = count_trials(rule.changed(weeks=0), known).possible
    open_but_for_weeks = {each.trial.id for each in of_any_length}
    found = (
        _closer(each, known) for each in count.counted if each.trial.id in open_but_for_weeks
    )
    return tuple(each for each in found if each is not None)


def _by_the_plan(known: Known) -> Iterator[Measure]:
    policy = policy_in_use(known.case)
    for each in pieces_of(known.case, policy.id) if policy is not None else ():
        if each.role is Role.RULE and each.counts is not None:
            count = count_trials(each.counts, known)
            yield Measure(each.counts, count, closers(count, each.counts, known), each)


def _by_others(known: Known, path: str) -> Iterator[Measure]:
    for each in known.catalog.yardsticks:
        if not path or path in each.for_paths:
            count = count_trials(each.counts, known)
            found = closers(count, each.counts, known)
            yield Measure(each.counts, count, found, yardstick=each)


def _closer(counted: CountedTrial, known: Known) -> Closer | None:
    trial, needed = counted.trial, counted.needed_weeks
    if counted.adequate is Adequate.YES or trial.not_tried_because or not needed:
        return None
    short = needed - counted.weeks.least
    room = _room(counted, known)
    if short <= 0 or (room.most is not None and room.most < needed):
        return None
    return Closer(trial, short, needed)


def _room(counted: CountedTrial, known: Known) -> WeeksRange:
    """Return how many weeks the dates allow, whatever was told of weeks at the dose."""
    row = known.catalog.find(TreatmentClass, counted.group)
    trial = counted.trial.changed(weeks_at_dose=None)
    if trial.length(ApproxDate.of(known.today)) is None:
        return WeeksRange(0, None)
    return weeks_at_dose(trial, known.today, is_drug=row is None or row.is_drug)
