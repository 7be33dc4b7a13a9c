"""One rule of the plan, open: what shows it, what the person says, what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.conditions import TrialsTried
from intake.domain.counting import Adequate, count_trials
from intake.domain.criteria.numbers import suggested_count
from intake.domain.documents import Target
from intake.domain.known import know
from intake.domain.policies import Criterion, Policy, Verdict
from intake.ids import CriterionId
from ui.viewmodels import entry_changes
from ui.viewmodels.checklist_evidence import chips_of
from ui.viewmodels.rules_links import can_go, entry_of, linkable, with_link, without
from ui.viewmodels.rules_words import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.counting import CountedTrial
    from intake.domain.policies import NotYet, Shows
    from intake.domain.standing.criteria import CriterionFinding
    from intake.domain.standing.held import Standing
    from ui.bridge import SessionBridge
    from ui.viewmodels.checklist_evidence import Chip


@dataclass(frozen=True, slots=True)
class ChipShown:
    """A piece of evidence; ``can_go``: it was linked here and can be taken away here."""

    chip: Chip
    can_go: bool


@dataclass(frozen=True, slots=True)
class OpenedRule:
    """Everything that is shown of one rule."""

    rule: Criterion
    number: str
    title: str
    place: str
    standing: Standing
    because: str
    to_do: str
    excludes: bool
    chips: tuple[ChipShown, ...]
    counted: tuple[str, ...]


class RuleModel(QObject):
    """Shows one rule of the policy in use, and keeps what the person says to it."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.changed)

    @property
    def open_id(self) -> str:
        """The rule that is open, or an empty text."""
        return self._open

    def open(self, rule: str) -> None:
        """Open a rule."""
        self._open = rule
        self.changed.emit()

    def opened(self) -> OpenedRule | None:
        """Return the open rule, or None where it is gone."""
        finding = self._finding()
        if finding is None:
            return None
        rule = finding.criterion
        return OpenedRule(
            rule=rule,
            number=finding.number,
            title=quoted(rule),
            place=self._place(rule),
            standing=finding.standing,
            because=finding.because,
            to_do=finding.to_do,
            excludes=finding.excludes,
            chips=self._chips(finding),
            counted=self._counted(rule),
        )

    def neighbours(self) -> tuple[str, str]:
        """Return the rule before and the rule after; empty where there is none."""
        ids = [
            each.criterion.id
            for each in self._bridge.readiness.criteria
            if not each.criterion.is_heading
        ]
        if self._open not in ids:
            return "", ""
        at = ids.index(CriterionId(self._open))
        return ids[at - 1] if at else "", ids[at + 1] if at + 1 < len(ids) else ""

    def offers(self) -> tuple[tuple[str, str], ...]:
        """Return what can be linked besides pages: "trial:id" and words."""
        return linkable(self._bridge.case, self._bridge.catalog)

    def classes(self) -> tuple[tuple[str, str], ...]:
        """Return the classes of treatments that a rule can count: id and title."""
        return tuple((each.id, each.title) for each in self._bridge.catalog.classes)

    # --- wishes -----------------------------------------------------------------------

    def link(self, key: str) -> None:
        """Link a treatment, a score or a contact."""
        entry = entry_of(key)
        if entry is not None:
            self._rework(partial(with_link, entry))

    def unlink(self, index: int) -> None:
        """Take a piece of evidence away that was linked here."""
        finding = self._finding()
        if finding is None or index >= len(finding.evidence):
            return
        make = partial(without, finding.criterion.id, finding.evidence[index])
        self._bridge.alter(make, self.tr("Took the link away"))

    def say(self, shows: Shows | None) -> None:
        """Keep what the person found, having read the evidence; None takes it back."""
        finding = self._finding()
        if finding is None:
            return
        verdict = None
        if shows is not None and finding.evidence:
            verdict = Verdict(shows=shows, looked_at=finding.evidence)
        self.describe(verdict=verdict)

    def say_not_yet(self, said: NotYet | None) -> None:
        """Keep one of the four kinds of don't-know; None takes it back."""
        self.describe(not_yet=said)

    def describe(self, **changes: object) -> None:
        """Change what is kept of the rule."""
        if self._open:
            self._bridge.alter(entry_changes.describe(Criterion, self._open, **changes))

    def count(self, *, on: bool) -> None:
        """Let the rule count treatments, by the numbers in its words; or no longer."""
        finding = self._finding()
        if finding is not None:
            found = suggested_count(finding.criterion.words) or TrialsTried(proven=True)
            self.describe(counts=found if on else None)

    def count_by(self, **changes: object) -> None:
        """Change the numbers that the rule counts by."""
        self._rework(partial(_counting, changes))

    # --- what is shown ------------------------------------------------------------------

    def _finding(self) -> CriterionFinding | None:
        found = self._bridge.readiness.criteria
        return next((each for each in found if each.criterion.id == self._open), None)

    def _place(self, rule: Criterion) -> str:
        policy = self._bridge.case.one(Policy, rule.policy)
        name = policy.name if policy is not None else ""
        page = self.tr("page {0} of the policy").format(rule.page) if rule.page else ""
        return ", ".join(each for each in (name, page) if each)

    def _chips(self, finding: CriterionFinding) -> tuple[ChipShown, ...]:
        case, rule = self._bridge.case, finding.criterion
        target, evidence = Target.criterion(rule.id), finding.evidence
        chips = chips_of(target, evidence, case, self._bridge.catalog)
        return tuple(
            ChipShown(chip, can_go(rule, each, case))
            for chip, each in zip(chips, evidence, strict=True)
        )

    def _counted(self, rule: Criterion) -> tuple[str, ...]:
        if rule.counts is None:
            return ()
        bridge = self._bridge
        count = count_trials(rule.counts, know(bridge.case, bridge.catalog, bridge.today))
        return tuple(self._say_counted(each) for each in count.counted)

    def _say_counted(self, each: CountedTrial) -> str:
        weeks, most = each.weeks.least, each.weeks.most
        if most is None:
            long = self.tr("weeks not known")
        elif weeks == most:
            long = self.tr("{0} weeks").format(weeks)
        else:
            long = self.tr("{0} to {1} weeks").format(weeks, most)
        verdict = {
            Adequate.YES: self.tr("counts"),
            Adequate.NO: self.tr("does not count"),
            Adequate.UNKNOWN: self.tr("may count"),
        }[each.adequate]
        page = self.tr("with a page") if each.is_proven else self.tr("own account")
        return f"{each.trial.name}: {long}, {verdict}, {page}."

    def _rework(self, change: Callable[[Criterion], Criterion]) -> None:
        if self._open:
            self._bridge.alter(entry_changes.rework(Criterion, self._open, change))


def _counting(changes: dict[str, object], rule: Criterion) -> Criterion:
    counts = rule.counts or TrialsTried(proven=True)
    return rule.changed(counts=counts.changed(**changes))
