"""The way on when the plan calls it investigational: what to gather, ask and write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.contacts import Contact
from intake.domain.dates import say_date, say_day
from intake.domain.definitions import ExceptionPart, LearnPage, ScriptQuestion
from intake.domain.report.material import Material
from intake.domain.report.outline import outline
from intake.domain.report.statements import Reader

if TYPE_CHECKING:
    from intake.domain.definitions import ExceptionStep
    from intake.domain.report.outline import OutlinePart
    from intake.domain.standing.held import Standing
    from ui.bridge import SessionBridge

PAGE = "investigational"


@dataclass(frozen=True, slots=True)
class GatherRow:
    """One thing to gather; without a standing it is not on this person's checklist."""

    requirement: str
    title: str
    why: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class AskRow:
    """One question to ask, and what was answered so far, with the day."""

    title: str
    asks: str
    why: str
    heard: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What it means, in the words of its page, with the source."""

    title: str
    body: str
    source: str


class ExceptionModel(QObject):
    """Reads the way on from the catalog and the case."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        bridge.changed.connect(self.changed)

    def meaning(self) -> Meaning | None:
        """Return what it means, or None where the catalog has no such page."""
        page = self._bridge.catalog.find(LearnPage, PAGE)
        if page is None:
            return None
        source = self.tr("Source: {0}, read {1}. {2}").format(
            page.source.title, say_day(page.as_of), page.ask_when_unsure
        )
        return Meaning(page.title, page.body, source.strip())

    def gather(self) -> tuple[GatherRow, ...]:
        """Return what to gather, each with how it stands on the checklist."""
        return tuple(self._gathered(each) for each in self._steps(ExceptionPart.GATHER))

    def ask(self) -> tuple[AskRow, ...]:
        """Return what to ask, with what was answered so far."""
        return tuple(self._asked(each) for each in self._steps(ExceptionPart.ASK))

    def write(self) -> tuple[OutlinePart, ...]:
        """Return the outline of the letter."""
        return outline(self.material())

    def material(self) -> Material:
        """Return what the outline and the gap table are made of."""
        bridge = self._bridge
        return Material(
            bridge.case, bridge.catalog, bridge.readiness, bridge.today, Reader.INSURER
        )

    def sources(self) -> str:
        """Return where these steps come from, and when they were read."""
        steps = self._bridge.catalog.exception_steps
        titles = dict.fromkeys(each.source.title for each in steps)
        if not titles:
            return ""
        read = say_day(max(each.as_of for each in steps))
        return self.tr("Sources: {0}. Read {1}.").format("; ".join(titles), read)

    def _steps(self, part: ExceptionPart) -> tuple[ExceptionStep, ...]:
        steps = self._bridge.catalog.exception_steps
        return tuple(each for each in steps if each.part is part)

    def _gathered(self, step: ExceptionStep) -> GatherRow:
        finding = self._bridge.readiness.of(step.requirement or "")
        standing = finding.standing if finding is not None else None
        requirement = step.requirement if finding is not None else None
        return GatherRow(requirement or "", step.title, step.why, standing)

    def _asked(self, step: ExceptionStep) -> AskRow:
        question = self._bridge.catalog.find(ScriptQuestion, step.ask)
        asks = question.asks if question is not None else ""
        return AskRow(step.title, asks, step.why, self._heard(step.ask))

    def _heard(self, ask: str) -> str:
        found = [each for each in self._bridge.case.all(Contact) if each.answers(ask)]
        if not ask or not found:
            return ""
        newest = max(found, key=lambda each: each.date.order)
        told = next(
            (each.answer for each in newest.replies if each.ask == ask and each.answer), ""
        )
        return self.tr("{0}: “{1}”").format(say_date(newest.date), told) if told else ""
