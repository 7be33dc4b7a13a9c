"""What the treatments add up to, in words: by the plan's own rules, and as published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from intake.domain.adding_up import measures
from intake.domain.counting import Adequate, group_of
from intake.domain.dates import say_day
from intake.domain.definitions import ConditionKind, Requirement, TreatmentClass
from intake.domain.facts import choice_of
from intake.domain.known import know
from intake.domain.report.words import counted
from ui.viewmodels.seen_kinds import SeenKinds
from ui.viewmodels.treatments_words import say_weeks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.adding_up import Closer, Measure
    from intake.domain.counting import CountedTrial, TrialCount
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.domain.treatments import Trial
    from ui.bridge import SessionBridge

_COUNTED = ("trial", "proof", "policy", "criterion", "answer")
YOUR_PLAN = "Your plan’s own rule"
CHECK = "This counts what you wrote down. Only your plan can say what it counts."


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Weeks that are short, the paper that may show them, and its requirement."""

    trial: str
    says: str
    paper: str
    requirement: str


@dataclass(frozen=True, slots=True)
class ClassSum:
    """One class under one way of counting: "Tricyclic", "1 counts", what each one showed."""

    title: str
    says: str
    trials: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SumShown:
    """One way of counting: whose, what it asks, what counts, class by class."""

    whose: str
    asks: str
    counts: str
    classes: tuple[ClassSum, ...]
    shortfalls: tuple[Shortfall, ...]
    source: str
    is_own: bool


class SumsViewModel(QObject):
    """``sums()`` returns every way of counting, the plan's own first; ``shortfall_of`` one."""

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._seen = SeenKinds(*_COUNTED)
        self._measures: tuple[Measure, ...] = ()
        self._sums: tuple[SumShown, ...] = ()

    def sums(self) -> tuple[SumShown, ...]:
        """Return what the ledger adds up to."""
        self._look()
        return self._sums

    def shortfall_of(self, trial: Trial) -> Shortfall | None:
        """Return which weeks of a treatment are short, by the first way that says so."""
        self._look()
        for measure in self._measures:
            for each in measure.closers:
                if each.trial.id == trial.id:
                    return _shortfall(each, measure, self._bridge.catalog)
        return None

    def _look(self) -> None:
        bridge = self._bridge
        if not self._seen.is_same(bridge.case, bridge.today):
            known = know(bridge.case, bridge.catalog, bridge.today)
            self._measures = measures(known, _path(known))
            self._sums = tuple(_shown(each, known) for each in self._measures)


def _path(known: Known) -> str:
    row = known.catalog.find(ConditionKind, choice_of(known.case, "request.condition"))
    return row.path if row else ""


def _shown(measure: Measure, known: Known) -> SumShown:
    row, rule = measure.yardstick, measure.criterion
    source = ""
    if row is not None:
        source = f"{row.source.title}, as of {say_day(row.as_of)}. {row.ask_when_unsure}"
    return SumShown(
        whose=row.whose if row is not None else YOUR_PLAN,
        asks=row.says if row is not None else f"“{rule.words}”" if rule is not None else "",
        counts=_say_count(measure.count),
        classes=tuple(_classes(measure.count, known.catalog)),
        shortfalls=tuple(_shortfall(c, measure, known.catalog) for c in measure.closers),
        source=source,
        is_own=rule is not None,
    )


def _say_count(count: TrialCount) -> str:
    """Return "2 treatments count, in 2 classes", or a range where dates are vague."""
    if not count.tried:
        return "No treatment of this kind is in your list yet."
    least, most = count.least, count.most
    in_least, in_most = count.classes
    if least == most:
        says = f"{counted(least, 'treatment')} {'counts' if least == 1 else 'count'}"
        where = _say_classes(in_least, in_most) if least else ""
        return f"{says}{where}, by what you wrote down."
    where = _say_classes(in_least, in_most)
    return (
        f"Between {least} and {most} treatments count{where}. Some weeks or answers are open."
    )


def _say_classes(least: int, most: int) -> str:
    if least == most:
        return f", in {counted(most, 'class', 'classes')}"
    return f", in {least} to {most} classes"


def _classes(count: TrialCount, catalog: Catalog) -> Iterator[ClassSum]:
    groups: dict[str, list[CountedTrial]] = {}
    for each in count.counted:
        row = catalog.find(TreatmentClass, group_of(each.trial, catalog))
        groups.setdefault(row.title if row else "Class not known", []).append(each)
    for title, trials in groups.items():
        sure = sum(each.adequate is Adequate.YES for each in trials)
        open_ones = sum(each.adequate is Adequate.UNKNOWN for each in trials)
        told = [
            f"{sure} of {len(trials)} counts" if sure == 1 else f"{sure} of {len(trials)} count"
        ]
        told += [f"{open_ones} open"] if open_ones else []
        yield ClassSum(title, ", ".join(told), tuple(_say_trial(each) for each in trials))


def _say_trial(each: CountedTrial) -> str:
    what = {
        Adequate.YES: "counts",
        Adequate.NO: "does not count by this rule",
        Adequate.UNKNOWN: "open until you choose its class" if each.needs_class else "open",
    }[each.adequate]
    page = "a page is linked" if each.is_proven else "your own account"
    return f"{each.trial.name}: {what}. Weeks: {say_weeks(each.weeks)}, {page}."


def _shortfall(closer: Closer, measure: Measure, catalog: Catalog) -> Shortfall:
    weeks = counted(closer.weeks_short, "more week")
    told = closer.needed - closer.weeks_short
    by = measure.yardstick.whose if measure.yardstick else "your plan’s rule"
    if told:
        says = (
            f"{closer.trial.name} would count if you can show {weeks} ({by}: {closer.needed})."
        )
    else:
        says = f"{closer.trial.name} would count if you can show {closer.needed} weeks ({by})."
    group = catalog.find(TreatmentClass, group_of(closer.trial, catalog))
    row = catalog.find(Requirement, group.shown_by if group else None)
    paper = f"{row.title}: {row.who_has_it} {row.how_to_get}" if row is not None else ""
    return Shortfall(closer.trial.id, says, paper, row.id if row is not None else "")
