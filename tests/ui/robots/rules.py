"""Works the page of the plan's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.criteria.tree import pieces_of
from intake.domain.policies import Policy
from tests.fake_papers import PackingPapers
from tests.fakes import MemoryFolder, ScriptedDialogs
from tests.ui.robots.rooms import RoomRobot
from ui.pages.rules.rules_page import RulesPage, WayOn
from ui.viewmodels.own_papers import OwnPapers
from ui.viewmodels.rules import RulesViewModel
from ui.viewmodels.rules_copying import CopyingModel
from ui.viewmodels.rules_exception import ExceptionModel
from ui.viewmodels.rules_rule import RuleModel
from ui.viewmodels.rules_splitting import SplittingModel

if TYPE_CHECKING:
    from intake.domain.policies import Criterion


class RulesRobot(RoomRobot):
    page: RulesPage

    def build(self) -> RulesPage:
        bridge = self.desk.bridge
        copying = CopyingModel(bridge, self.desk.jobs, self.desk.papers)
        self.papers, self.folder = PackingPapers(), MemoryFolder()
        self.dialogs = ScriptedDialogs()
        papers = OwnPapers(bridge, self.desk.jobs, self.papers, self.folder, bytes)
        return RulesPage(
            RulesViewModel(bridge),
            SplittingModel(bridge),
            RuleModel(bridge),
            copying,
            WayOn(ExceptionModel(bridge), papers, self.dialogs),
        )

    def press(self, name: str) -> None:
        """Press a button and wait until everything is kept and shown."""
        self.hand.press(name)
        self.settle()

    @property
    def policies(self) -> tuple[Policy, ...]:
        self.settle()
        return self.desk.bridge.case.all(Policy)

    @property
    def policy(self) -> Policy:
        return next(each for each in self.policies if each.in_use)

    @property
    def pieces(self) -> tuple[Criterion, ...]:
        return pieces_of(self.desk.bridge.case, self.policy.id)

    def standings(self) -> list[str]:
        """Return how the rules stand, in their order."""
        self.settle()
        return [str(each.standing) for each in self.desk.bridge.readiness.criteria]
