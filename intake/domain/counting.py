"""Counting treatments tried: how many, in how many classes, how long, and proven or not.

Vague dates and missing weeks give ranges: what surely counts, and what may count.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from intake.domain.dates import ApproxDate
from intake.domain.definitions import Treatment, TreatmentClass
from intake.domain.documents import TargetKind
from intake.domain.medicines import Medicine
from intake.domain.treatments import Result

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from intake.domain.conditions import Taking, TrialsTried
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.treatments import Trial
    from intake.ids import TreatmentClassId


class Adequate(StrEnum):
    """Whether a trial was long enough to count."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class WeeksRange:
    """Whole weeks, both ends included; ``most`` is None while nothing limits it."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class CountedTrial:
    """One trial, its class, its weeks at dose, and whether it counts and has a page.

    ``needs_class``: it is to be held against its class's own weeks, and has no class yet.
    """

    trial: Trial
    group: TreatmentClassId | None
    weeks: WeeksRange
    needed_weeks: int
    adequate: Adequate
    is_proven: bool
    needs_class: bool = False


@dataclass(frozen=True, slots=True)
class TrialCount:
    """How many treatments count: those that surely do, and those that may.

    One treatment tried twice is two trials and one treatment.
    """

    counted: tuple[CountedTrial, ...]

    @property
    def tried(self) -> int:
        """How many were looked at."""
        return len(self.counted)

    @property
    def least(self) -> int:
        """How many surely count."""
        return _treatments(self.sure)

    @property
    def most(self) -> int:
        """How many may count."""
        return _treatments(self.possible)

    @property
    def sure(self) -> tuple[CountedTrial, ...]:
        """The trials that surely count."""
        return tuple(each for each in self.counted if each.adequate is Adequate.YES)

    @property
    def possible(self) -> tuple[CountedTrial, ...]:
        """The trials that count or may count."""
        return tuple(each for each in self.counted if each.adequate is not Adequate.NO)

    @property
    def proven(self) -> int:
        """How many surely count and have a page."""
        return _treatments(each for each in self.sure if each.is_proven)

    @property
    def classes(self) -> tuple[int, int]:
        """In how many classes: surely, and at the most (an unknown class may be a new one)."""
        unknown = sum(each.group is None for each in self.possible)
        least = max(_classes(self.sure), 1 if self.sure else 0)
        return least, _classes(self.possible) + unknown


def count_trials(rule: TrialsTried, known: Known) -> TrialCount:
    """Count the trials that a rule speaks of.

    Args:
        rule: Which classes, how many weeks, whether in the current episode.
        known: The case.
    """
    spoken_of = (
        each
        for each in known.trials
        if (rule.not_suitable_counts or not each.not_tried_because)
        and (not rule.classes or group_of(each, known.catalog) in rule.classes)
    )
    counted = (count_trial(each, rule.weeks, known) for each in spoken_of)
    return TrialCount(counted=tuple(_as_the_rule_sees_it(each, rule) for each in counted))


def count_trial(trial: Trial, weeks: int | None, known: Known) -> CountedTrial:
    """Return one trial with its weeks, held against ``weeks`` or its class's own weeks.

    Without a class of its own there is nothing to hold it against: it stays open.
    """
    group = group_of(trial, known.catalog)
    row = known.catalog.find(TreatmentClass, group)
    needed = weeks if weeks is not None else (row.adequate_weeks if row else None) or 0
    is_drug = row is None or row.is_drug
    have = weeks_at_dose(trial, known.today, is_drug=is_drug)
    needs_class = weeks is None and group is None
    return CountedTrial(
        trial=trial,
        group=group,
        weeks=have,
        needed_weeks=needed,
        adequate=Adequate.UNKNOWN if needs_class else _adequate(have, needed),
        is_proven=bool(known.proofs(TargetKind.TRIAL, trial.id)),
        needs_class=needs_class,
    )


def weeks_at_dose(trial: Trial, today: dt.date, *, is_drug: bool) -> WeeksRange:
    """Return the weeks at the highest dose: as told, or what the dates allow.

    The dates of a drug include the weeks of going up, so they only say the most; those of
    anything else (therapy, say) are its weeks.
    """
    if trial.weeks_at_dose is not None:
        return WeeksRange(least=trial.weeks_at_dose, most=trial.weeks_at_dose)
    length = trial.length(ApproxDate.of(today))
    if length is None:
        return WeeksRange(least=0, most=None)
    least, most = (max(each, 0) for each in length.weeks)
    return WeeksRange(least=0 if is_drug else least, most=most)


def taken(rule: Taking, known: Known) -> tuple[Trial | Medicine, ...]:
    """Return the treatments that a rule speaks of and that are noted as taken now."""
    listed: list[Trial | Medicine] = list(known.case.all(Medicine))
    listed += [each for each in known.trials if each.ongoing and not each.not_tried_because]
    return tuple(
        each
        for each in listed
        if each.treatment in rule.treatments
        or group_of(each, known.catalog) in rule.classes
        or any(name in each.name.casefold() for name in rule.names)
    )


def group_of(trial: Trial | Medicine, catalog: Catalog) -> TreatmentClassId | None:
    """Return the class a treatment counts in: as chosen, or that of its treatment."""
    if trial.group is not None:
        return trial.group
    treatment = catalog.find(Treatment, trial.treatment)
    return treatment.group if treatment else None


def _adequate(have: WeeksRange, needed: int) -> Adequate:
    if have.least >= needed:
        return Adequate.YES
    if have.most is not None and have.most < needed:
        return Adequate.NO
    return Adequate.UNKNOWN


def _as_the_rule_sees_it(counted: CountedTrial, rule: TrialsTried) -> CountedTrial:
    trial = counted.trial
    if trial.not_tried_because:
        return replace(counted, adequate=Adequate.YES)
    parts = [counted.adequate]
    if rule.current_episode:
        parts.append(_IN_EPISODE[trial.current_episode])
    if rule.adherence is not None:
        parts.append(_taken_enough(trial, rule.adherence))
    if rule.relief_at_most is not None:
        parts.append(_helped_little(trial, rule.relief_at_most))
    worst = min(parts, key=_FROM_WORST.index)
    return counted if worst is counted.adequate else replace(counted, adequate=worst)


_FROM_WORST = (Adequate.NO, Adequate.UNKNOWN, Adequate.YES)
_IN_EPISODE = {True: Adequate.YES, False: Adequate.NO, None: Adequate.UNKNOWN}
_RELIEF: dict[Result | None, tuple[int, int]] = {
    None: (0, 100),
    Result.NONE: (0, 0),
    Result.WORSE: (0, 0),
    Result.UNDER_25: (0, 24),
    Result.FROM_25_TO_49: (25, 49),
    Result.HALF_OR_MORE: (50, 100),
    Result.REMISSION: (50, 100),
}


def _taken_enough(trial: Trial, least: int) -> Adequate:
    if trial.adherence is None:
        return Adequate.UNKNOWN
    return Adequate.YES if trial.adherence >= least else Adequate.NO


def _helped_little(trial: Trial, most: int) -> Adequate:
    told = trial.relief
    lowest, highest = _RELIEF[trial.result] if told is None else (told, told)
    if highest <= most:
        return Adequate.YES
    return Adequate.NO if lowest > most else Adequate.UNKNOWN


def _treatments(counted: Iterable[CountedTrial]) -> int:
    return len({each.trial.treatment or each.trial.name.casefold() for each in counted})


def _classes(counted: Iterable[CountedTrial]) -> int:
    return len({each.group for each in counted if each.group is not None})
