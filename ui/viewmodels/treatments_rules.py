"""Which rules about weeks a treatment meets, in words, each with where the rule comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.conditions import TrialsTried, leaves
from intake.domain.counting import Adequate, count_trial, group_of
from intake.domain.dates import say_day
from intake.domain.definitions import TreatmentClass
from ui.viewmodels.treatments_words import say_weeks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from intake.domain.counting import CountedTrial
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.readiness import Readiness
    from intake.domain.treatments import Trial


_SAYS = {
    Adequate.YES: "Long enough",
    Adequate.NO: "Too short",
    Adequate.UNKNOWN: "Weeks not known",
}
_COUNTED = {
    Adequate.YES: "long enough",
    Adequate.NO: "too short",
    Adequate.UNKNOWN: "with weeks not known",
}


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule held against one treatment. ``standing`` is a word of the standing pill."""

    says: str
    verdict: str
    standing: str
    source: str


def rules_for(trial: Trial, known: Known, readiness: Readiness) -> tuple[RuleLine, ...]:
    """Return the rules about weeks that speak of this treatment, each once."""
    if trial.not_tried_because:
        return ()
    usual = count_trial(trial, None, known)
    found = list(_usual(usual, known.catalog))
    for finding in readiness.findings:
        row = finding.requirement
        for leaf in leaves(row.met_by):
            if isinstance(leaf, TrialsTried) and leaf.weeks and _speaks_of(leaf, usual):
                counted = count_trial(trial, leaf.weeks, known)
                source = f"{row.source.title}, as of {say_day(row.as_of)}"
                found.append(_line(f"{row.short}: {leaf.weeks} weeks", counted, source))
    return tuple({each.says: each for each in found}.values())


def tally(trials: Sequence[Trial], known: Known) -> str:
    """Return how many were long enough for their class: "1 long enough, 1 too short"."""
    tried = [each for each in trials if not each.not_tried_because]
    counted = [count_trial(each, None, known) for each in tried]
    ruled = [each.adequate for each in counted if each.needed_weeks]
    if len(ruled) == 1:
        return _SAYS[ruled[0]]
    told = [f"{ruled.count(each)} {says}" for each, says in _COUNTED.items() if each in ruled]
    return ", ".join(told)


def _usual(counted: CountedTrial, catalog: Catalog) -> Iterator[RuleLine]:
    group = catalog.find(TreatmentClass, group_of(counted.trial, catalog))
    if group is None:
        return
    source = f"{group.source.title}, as of {say_day(group.as_of)}"
    if group.adequate_weeks is not None:
        yield _line(f"Often asked: {group.adequate_weeks} weeks", counted, source)
    elif group.adequate_says:
        yield RuleLine(group.adequate_says, "", "", source)


def _line(says: str, counted: CountedTrial, source: str) -> RuleLine:
    verdict, standing = _verdict(counted)
    return RuleLine(f"{says}.", verdict, standing, source)


def _verdict(counted: CountedTrial) -> tuple[str, str]:
    weeks, needed = say_weeks(counted.weeks), counted.needed_weeks
    match counted.adequate:
        case Adequate.YES if counted.is_proven:
            return f"Told: {weeks}, and a page is linked.", "met"
        case Adequate.YES:
            return f"Told: {weeks}. No page shows it yet.", "weak"
        case Adequate.NO if counted.trial.ongoing:
            more = needed - (counted.weeks.most or 0)
            return f"Told: {weeks} so far, {more} more to go.", "weak"
        case Adequate.NO:
            return f"Told: {weeks}. That is short of {needed}; say why it ended.", "weak"
        case Adequate.UNKNOWN:
            return f"Told: {weeks}. Add the weeks at the highest dose.", "unknown"


def _speaks_of(rule: TrialsTried, counted: CountedTrial) -> bool:
    return not rule.classes or counted.group in rule.classes
