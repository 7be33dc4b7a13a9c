"""The checklist page, without its widgets."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.answers import Answer, Answered, Text, own_words_id, told_about
from intake.domain.commands import Put, Remove, Together
from intake.domain.definitions import Group
from intake.domain.report.words import one_line
from intake.domain.section_done import group_of
from intake.domain.standing.held import Standing
from intake.ids import GroupId, QuestionId
from ui.viewmodels.checklist_item import opened_item
from ui.viewmodels.places import RULES
from ui.viewmodels.plan_path import plan_path
from ui.viewmodels.sections_done import SectionsDone

if TYPE_CHECKING:
    from intake.domain.answers import Said
    from intake.domain.commands import Command
    from intake.domain.readiness import Finding
    from intake.domain.standing.criteria import CriterionFinding
    from ui.bridge import SessionBridge
    from ui.viewmodels.checklist_item import OpenedItem
    from ui.viewmodels.plan_path import PlanPath

SET_ASIDE = "set_aside"
RULE = "criterion:"
MOST_RULE = 60


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One requirement in the list."""

    id: str
    title: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading of the list: "2 of 5 met", and its requirements."""

    id: str
    title: str
    tally: str
    items: tuple[ItemRow, ...]


class ChecklistViewModel(QObject):
    """Turns the readiness into a list with one item open, and inputs into commands."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        self._done = SectionsDone(bridge)
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.changed)

    def headline(self) -> str:
        """Return how many things apply and how they stand, in one line."""
        applying = [each for each in self._findings() if _applies(each)]
        total = len(applying)
        if not total:
            return self.tr("Nothing applies yet. Answer a few questions in About you first.")
        parts = [
            words.format(count)
            for standing, words in self._counted()
            if (count := sum(each.standing is standing for each in applying))
        ]
        apply = self.tr("1 thing applies") if total == 1 else self.tr("{0} things apply")
        return self.tr("{0} to you. {1}.").format(apply.format(total), ", ".join(parts))

    def path(self) -> PlanPath | None:
        """Return how it goes with the kind of plan, or None while that is not known."""
        return plan_path(self._bridge.case, self._bridge.catalog)

    def groups(self) -> tuple[GroupRow, ...]:
        """Return the list: groups in the catalog's order, what was set aside last."""
        applying = [each for each in self._findings() if _applies(each)]
        groups = [
            self._group(group_id, list(findings))
            for group_id, findings in groupby(applying, lambda each: each.requirement.group)
        ]
        rules = self._rules()
        groups += [rules] if rules is not None else []
        aside = tuple(_row(each) for each in self._findings() if not _applies(each))
        if aside:
            title = self.tr("Does not apply to you")
            groups.append(GroupRow(SET_ASIDE, title, str(len(aside)), aside))
        return tuple(groups)

    def _rules(self) -> GroupRow | None:
        """Return the rules of the plan's own policy, or None while there are none."""
        found = [each for each in self._bridge.readiness.criteria if each.counts]
        items = tuple(
            ItemRow(f"{RULE}{each.criterion.id}", _say_rule(each), each.standing)
            for each in found
        )
        met = sum(each.standing is Standing.MET for each in found)
        tally = self.tr("{0} of {1} met").format(met, len(found))
        return GroupRow(RULES, self.tr("My plan’s rules"), tally, items) if items else None

    def opened_group(self) -> tuple[str, str]:
        """Return the title of the group that is open, and since when it is done."""
        finding = self._opened_finding()
        if finding is None:
            return "", ""
        group = finding.requirement.group
        row = self._bridge.catalog.find(Group, group)
        return row.title if row else group, self._done.since(group_of(group))

    def turn_group(self) -> None:
        """Be done with the group that is open for now, or take it up again."""
        finding = self._opened_finding()
        if finding is not None:
            self._done.turn(group_of(finding.requirement.group), self.opened_group()[0])

    def count(self) -> int:
        """Return how many things are on the list, those set aside included."""
        return len(self._findings())

    def open(self, requirement: str) -> None:
        """Open a requirement beside the list."""
        if requirement != self._open:
            self._open = requirement
            self.changed.emit()

    def opened(self) -> OpenedItem | None:
        """Return the open requirement; until one is chosen, the first that needs something."""
        finding = self._opened_finding()
        if finding is None:
            return None
        bridge = self._bridge
        return opened_item(finding, bridge.case, bridge.catalog, bridge.today)

    def say(self, said: Said | None) -> None:
        """Record what the person says to the open requirement; None takes it back.

        Own words that an older case keeps as that very answer are kept beside it.
        """
        finding = self._opened_finding()
        if finding is None:
            return
        asked = finding.requirement.id
        old = self._bridge.case.said(asked)
        if not isinstance(old, Answered):
            self._run(_put(asked, said))
        elif said is not None:
            self._run(_put(own_words_id(asked), old), _put(asked, said))

    def write(self, kept_as: str, text: str) -> None:
        """Keep own words beside all else that was said; an empty text takes them back."""
        case, words = self._bridge.case, text.strip()
        old = told_about(kept_as)  # where an older case keeps them
        changes: list[Command] = []
        if old != kept_as and isinstance(case.said(old), Answered):
            changes.append(_put(old, None))
        if words:
            changes.append(_put(kept_as, Answered(given=Text(text=words))))
        elif case.said(kept_as) is not None:
            changes.append(_put(kept_as, None))
        self._run(*changes)

    def _run(self, *changes: Command) -> None:
        if changes:
            self._bridge.run(
                changes[0] if len(changes) == 1 else Together(commands=tuple(changes))
            )

    def _opened_finding(self) -> Finding | None:
        findings = self._findings()
        chosen = [each for each in findings if each.requirement.id == self._open]
        needy = [each for each in findings if each.standing in _NEEDS_YOU]
        found = next(iter([*chosen, *needy, *findings]), None)
        if found is not None:
            self._open = found.requirement.id  # it stays open when it is met
        return found

    def _findings(self) -> tuple[Finding, ...]:
        return self._bridge.readiness.findings

    def _group(self, group_id: str, findings: list[Finding]) -> GroupRow:
        group = self._bridge.catalog.find(Group, group_id)
        met = sum(each.standing is Standing.MET for each in findings)
        tally = self.tr("{0} of {1} met").format(met, len(findings))
        if self._done.since(group_of(GroupId(group_id))):
            tally = self.tr("{0}, done for now").format(tally)
        title = group.title if group else group_id
        return GroupRow(group_id, title, tally, tuple(_row(each) for each in findings))

    def _counted(self) -> tuple[tuple[Standing, str], ...]:
        return (
            (Standing.MET, self.tr("{0} met")),
            (Standing.WEAK, self.tr("{0} weak")),
            (Standing.MISSING, self.tr("{0} missing")),
            (Standing.WAITING, self.tr("{0} waiting")),
            (Standing.UNKNOWN, self.tr("{0} not known yet")),
        )


_NEEDS_YOU = (Standing.WEAK, Standing.MISSING, Standing.UNKNOWN)


def _applies(finding: Finding) -> bool:
    return finding.standing is not Standing.NOT_APPLICABLE


def _put(answer_id: str, said: Said | None) -> Command:
    if said is None:
        return Remove(entry_kind="answer", id=answer_id)
    return Put(entry=Answer(id=QuestionId(answer_id), said=said))


def _say_rule(finding: CriterionFinding) -> str:
    return f"{finding.number} “{one_line(finding.criterion.words, MOST_RULE)}”"


def _row(finding: Finding) -> ItemRow:
    row = finding.requirement
    return ItemRow(row.id, row.short or row.title, finding.standing)
