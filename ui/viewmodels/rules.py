"""My plan's rules, without its widgets: the policies, and the gap table of the one in use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put, Together
from intake.domain.criteria import editing
from intake.domain.criteria.tree import pieces_of, policy_in_use
from intake.domain.documents import Document, Target
from intake.domain.evidence import DocumentPages
from intake.domain.facts import coverage_of
from intake.domain.policies import Origin, Passage, Policy
from intake.domain.policies_seen import policies_seen
from intake.domain.splitting.pieces import suggest
from intake.domain.splitting.roles import says_investigational
from intake.domain.standing.held import Standing
from intake.ids import PolicyId
from ui.viewmodels import entry_changes
from ui.viewmodels.checklist_evidence import chip_of, chips_of
from ui.viewmodels.rules_words import quoted, say_origin, say_policy, say_tally

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.case import Case
    from intake.domain.standing.criteria import CriterionFinding
    from intake.ids import DocumentId
    from ui.bridge import SessionBridge
    from ui.viewmodels.checklist_evidence import Chip


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule of the gap table. ``line`` says why it stands so, and what closes the gap."""

    id: str
    number: str
    words: str
    line: str
    standing: Standing
    chips: tuple[Chip, ...]
    is_heading: bool


@dataclass(frozen=True, slots=True)
class PolicyShown:
    """The policy in use, for its card. ``says`` are its words that say "investigational"."""

    id: str
    title: str
    line: str
    origin: str
    chips: tuple[Chip, ...]
    says: str
    is_confirmed: bool


class RulesViewModel(QObject):
    """Turns the policies into a card and a table; wishes into commands.

    ``opened``: another rule is open.
    """

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.changed)

    @property
    def policy(self) -> Policy | None:
        """The policy in use, or None while there is none."""
        return policy_in_use(self.bridge.case)

    def shown(self) -> PolicyShown | None:
        """Return the card of the policy in use."""
        policy, case = self.policy, self.bridge.case
        if policy is None:
            return None
        says = "" if policy.investigational is False else says_investigational(policy.words)
        if policy.investigational and not says:
            says = self.tr("investigational")
        return PolicyShown(
            id=policy.id,
            title=policy.name or self.tr("My plan’s policy"),
            line=say_policy(policy),
            origin=say_origin(policy, case),
            chips=self._policy_chips(policy),
            says=says,
            is_confirmed=policy.is_confirmed,
        )

    def others(self) -> tuple[tuple[str, str], ...]:
        """Return the policies that are kept and not in use: id, and what they are called."""
        return tuple(
            (each.id, self._name_of_other(each))
            for each in self.bridge.case.all(Policy)
            if not each.in_use
        )

    def rows(self) -> tuple[RuleRow, ...]:
        """Return the gap table."""
        return tuple(self._row(each) for each in self.bridge.readiness.criteria)

    def tally(self) -> str:
        """Return how many rules stand how."""
        return say_tally(self.bridge.readiness.criteria)

    def seen(self) -> tuple[str, ...]:
        """Return what published policies alike in name said, each with its source and day."""
        found = policies_seen(self.bridge.case, self.bridge.catalog)
        return tuple(
            f"{each.policy.insurer}, {each.policy.number or each.policy.title}: {said.says}"
            for each in found
            if each.is_like_yours
            for said in each.said
        )

    # --- wishes -----------------------------------------------------------------------

    def add(self, *, replaces: bool = False) -> None:
        """Begin a policy: the first, another one, or a newer version of the one in use."""
        before = self.policy if replaces else None
        new = Policy(
            id=PolicyId(self.bridge.new_id()),
            insurer=coverage_of(self.bridge.case).insurer,
            read_on=self.bridge.today,
        )
        if before is not None:
            new = new.changed(
                title=before.title,
                number=before.number,
                insurer=before.insurer,
                sort=before.sort,
                replaces=before.id,
            )
        self.bridge.alter(partial(_begin, new))

    def describe(self, **changes: object) -> None:
        """Change what is known of the policy in use."""
        policy = self.policy
        if policy is not None:
            self.bridge.alter(entry_changes.describe(Policy, policy.id, **changes))

    def write(self, words: str) -> None:
        """Keep the words of the policy as they were typed or pasted."""
        passages = (Passage(words=words),) if words.strip() else ()
        self.describe(passages=passages)

    def take_passages(self, document: DocumentId, passages: tuple[Passage, ...]) -> None:
        """Keep the words that were copied from a record, page by page."""
        self.describe(passages=passages, document=document, origin=Origin.RECORD)

    def find_rules(self) -> None:
        """Split the words into pieces, to be looked at; the same words keep what was said."""
        policy = self.policy
        if policy is None:
            return
        make = partial(_split, policy.id, self.bridge.new_id)
        again = self.has_pieces()
        says = self.tr("Found the rules anew") if again else self.tr("Found the rules")
        self.bridge.alter(make, says)

    def confirm(self) -> None:
        """Say that these are the rules."""
        self.describe(is_confirmed=True)

    def use(self, policy: str) -> None:
        """Hold the request against this policy."""
        self.bridge.alter(partial(_use, PolicyId(policy)), self.tr("Another policy is in use"))

    def remove(self) -> None:
        """Remove the policy in use with its rules; an undo message follows."""
        policy = self.policy
        if policy is not None:
            says = self.tr("Removed “{0}”").format(policy.name or self.tr("a policy"))
            self.bridge.alter(partial(_remove, policy.id), says)

    def has_pieces(self) -> bool:
        """Whether the policy in use was split before."""
        policy = self.policy
        return policy is not None and bool(pieces_of(self.bridge.case, policy.id))

    def has_rule(self, rule: str) -> bool:
        """Whether this is a rule of the policy in use."""
        return any(each.criterion.id == rule for each in self.bridge.readiness.criteria)

    # --- the table --------------------------------------------------------------------

    def _row(self, finding: CriterionFinding) -> RuleRow:
        rule = finding.criterion
        is_open = finding.standing not in (Standing.MET, Standing.NOT_APPLICABLE)
        line = finding.because
        if finding.is_settled and is_open:
            line = self.tr("Not needed: what is above is settled.")
        elif is_open and finding.to_do and not rule.is_heading:
            line = f"{finding.because} {finding.to_do}"
        chips = () if rule.is_heading else self._chips(finding)
        return RuleRow(
            id=rule.id,
            number=finding.number,
            words=quoted(rule),
            line=line,
            standing=finding.standing,
            chips=chips,
            is_heading=rule.is_heading,
        )

    def _chips(self, finding: CriterionFinding) -> tuple[Chip, ...]:
        bridge, target = self.bridge, Target.criterion(finding.criterion.id)
        return chips_of(target, finding.evidence, bridge.case, bridge.catalog)

    def _policy_chips(self, policy: Policy) -> tuple[Chip, ...]:
        case = self.bridge.case
        document = case.one(Document, policy.document or "")
        if document is None:
            return ()
        pages = [each.page for each in policy.passages if each.page] or [1]
        entry = DocumentPages(document=document.id, first=min(pages), last=max(pages))
        return (chip_of(entry, case, self.bridge.catalog),)

    def _name_of_other(self, policy: Policy) -> str:
        heirs = [e for e in self.bridge.case.all(Policy) if e.replaces == policy.id]
        name = policy.name or self.tr("A policy without a name")
        return self.tr("{0} (earlier version)").format(name) if heirs else name


def _begin(new: Policy, case: Case) -> Together:
    return Together(commands=(Put(entry=new), *editing.use(case, new.id).commands))


def _use(policy: PolicyId, case: Case) -> Together:
    return editing.use(case, policy)


def _remove(policy: PolicyId, case: Case) -> Together:
    return editing.remove(case, policy)


def _split(policy_id: PolicyId, new_id: Callable[[], str], case: Case) -> Together:
    policy = case.one(Policy, policy_id)
    if policy is None:
        return entry_changes.NOTHING
    return editing.resplit(
        case, policy.changed(is_confirmed=False), suggest(policy.passages), new_id
    )
