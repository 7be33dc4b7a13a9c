"""My plan's rules: one thing at a time, the gap table, the policy, its pieces, one rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.pages.rules.exception_view import ExceptionView
from ui.pages.rules.paper_desk import PaperDesk
from ui.pages.rules.pieces_view import PiecesView
from ui.pages.rules.policy_view import PolicyView
from ui.pages.rules.rule_view import RuleView
from ui.pages.rules.table_view import TableView
from ui.widgets.page import Page
from ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.dialogs import Dialogs
    from ui.viewmodels.rules import RulesViewModel
    from ui.viewmodels.rules_copying import CopyingModel
    from ui.viewmodels.rules_exception import ExceptionModel
    from ui.viewmodels.rules_papers import RulesPapers
    from ui.viewmodels.rules_rule import RuleModel
    from ui.viewmodels.rules_splitting import SplittingModel

TITLE = "My plan’s rules"
SENTENCE = "What the policy says, in its own words, and what stands behind each rule."
_ALL = 1_000  # the pieces take the height there is, not the space below them


@dataclass(frozen=True, slots=True)
class WayOn:
    """What the exception path and the papers of the room are made of."""

    model: ExceptionModel
    papers: RulesPapers
    dialogs: Dialogs


class RulesPage(Page):
    """Shows a ``RulesViewModel``. ``opened(rule_id)`` opens that rule."""

    def __init__(
        self,
        model: RulesViewModel,
        splitting: SplittingModel,
        rule: RuleModel,
        copying: CopyingModel,
        way: WayOn,
    ) -> None:
        super().__init__(TITLE, SENTENCE)
        self._model, self._rule = model, rule
        model.setParent(self)
        self.table, self.policy = TableView(model), PolicyView(model, copying)
        self.pieces, self.rule = PiecesView(splitting), RuleView(rule)
        self.exception = ExceptionView(way.model)
        self._views = (self.table, self.policy, self.pieces, self.rule, self.exception)
        self._desk = PaperDesk(way.papers, way.model, way.dialogs)
        self._desk.setParent(self)
        self._desk.serve(self.table.sheet, self.exception.path.sheet)
        self.add(*self._views)
        self._shown: QWidget = self.table
        self._connect()
        self._show(self.table)

    def opened(self, detail: str) -> None:
        """Open the rule or the policy ``detail``, or go on where the person was."""
        rule = detail.removeprefix("criterion:")
        if detail.startswith("policy:"):
            self._on_go_on()
        elif detail and self._model.has_rule(rule):
            self._on_rule(rule)

    def place(self) -> str:
        """See ``Page``: the rule that is open, or the table."""
        return self._rule.open_id if self._shown is self.rule else ""

    def refresh(self) -> None:
        """Show what is open as it stands."""
        stays = (self.table, self.exception)
        if self._model.policy is None and self._shown not in stays:
            self._show(self.table)
            return
        if self._shown is self.rule and self._rule.opened() is None:
            self._show(self.table)
            return
        is_new = False
        match self._shown:
            case TableView() as table:
                is_new = table.refresh()
            case PolicyView() | PiecesView() | RuleView() | ExceptionView() as view:
                view.refresh()
            case _:
                pass
        if is_new:
            tab_as_laid_out(self)

    def _show(self, view: QWidget) -> None:
        self.flush()
        self._shown = view
        for each in self._views:
            each.setVisible(each is view)
        self.body.setStretch(1, _ALL if view is self.pieces else 0)
        self.refresh()
        tab_as_laid_out(self)
        self.verticalScrollBar().setValue(0)

    def _connect(self) -> None:
        table, model = self.table, self._model
        self.refresh_with(model.changed)
        self._rule.changed.connect(self._on_stale)
        table.empty.button.clicked.connect(self._on_add)
        table.go_on.clicked.connect(self._on_go_on)
        table.rule_wanted.connect(self._on_rule)
        table.policy.change.clicked.connect(self._on_policy)
        table.policy.pieces.clicked.connect(self._on_pieces)
        table.policy.newer.clicked.connect(self._on_newer)
        table.policy.another.clicked.connect(self._on_add)
        self.policy.found.connect(self._on_pieces)
        self.policy.done.connect(self._on_table)
        self.pieces.confirmed.connect(self._on_confirmed)
        self.pieces.words_wanted.connect(self._on_policy)
        self.rule.done.connect(self._on_back)
        self.rule.renewed.connect(self._on_renewed)
        table.investigational.open.clicked.connect(self._on_exception)
        table.path.clicked.connect(self._on_exception)
        self.exception.done.connect(self._on_table)
        for view in (table, self.rule, self.exception):
            view.place_wanted.connect(self.room_wanted)

    def _on_add(self) -> None:
        self._begin(replaces=False)

    def _on_newer(self) -> None:
        self._begin(replaces=True)

    def _begin(self, *, replaces: bool) -> None:
        self._model.add(replaces=replaces)
        self._model.changed.connect(self._on_begun)

    def _on_begun(self) -> None:
        self._model.changed.disconnect(self._on_begun)
        self._on_policy()

    def _on_go_on(self) -> None:
        if self._model.has_pieces():
            self._on_pieces()
        else:
            self._on_policy()

    def _on_policy(self) -> None:
        self._show(self.policy)
        self.policy.begin()

    def _on_pieces(self) -> None:
        self._show(self.pieces)
        self.pieces.confirm.setFocus()

    def _on_confirmed(self) -> None:
        self._model.confirm()
        self._on_table()

    def _on_rule(self, rule: str) -> None:
        self._rule.open(rule)
        self._show(self.rule)
        self.rule.rule.pages.setFocus()

    def _on_exception(self) -> None:
        self._show(self.exception)
        self.exception.path.back.setFocus()

    def _on_back(self) -> None:
        rule = self._rule.open_id
        self._on_table()
        self.table.table.focus_rule(rule)

    def _on_table(self) -> None:
        self._show(self.table)
        if self._model.policy is not None:  # its button stays, whatever is confirmed
            self.table.policy.change.setFocus()

    def _on_renewed(self) -> None:
        tab_as_laid_out(self)
