"""My plan's rules: one thing at a time, the gap table, the policy, its pieces, one rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
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
    from ui.viewmodels.own_papers import OwnPapers
    from ui.viewmodels.rules import RulesViewModel
    from ui.viewmodels.rules_copying import CopyingModel
    from ui.viewmodels.rules_exception import ExceptionModel
    from ui.viewmodels.rules_rule import RuleModel
    from ui.viewmodels.rules_splitting import SplittingModel

TITLE = "My plan’s rules"
SENTENCE = "What the policy says, in its own words, and what stands behind each rule."
_ALL = 1_000  # the pieces take the height there is, not the space below them


@dataclass(frozen=True, slots=True)
class WayOn:
    """What the exception path and the papers of the room are made of."""

    model: ExceptionModel
    papers: OwnPapers
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
        self._splitting, self._copying, self._way = splitting, copying, way
        self._desk = PaperDesk(way.papers, way.model, way.dialogs)
        for each in (model, splitting, rule, copying, way.model, self._desk):
            each.setParent(self)
        self.table = TableView(model)
        self._desk.serve_table(self.table.sheet)
        self.add(self.table)
        self._shown: QWidget = self.table
        self._connect()
        self.order_tabs()

    @cached_property
    def policy(self) -> PolicyView:
        """The policy and its words; built, like what follows, when it is looked at first."""
        view = PolicyView(self._model, self._copying)
        view.found.connect(self._on_pieces)
        view.done.connect(self._on_table)
        self.add(view)
        return view

    @cached_property
    def pieces(self) -> PiecesView:
        """The policy's words, cut into rules."""
        view = PiecesView(self._splitting)
        view.confirmed.connect(self._on_confirmed)
        view.words_wanted.connect(self._on_policy)
        self.add(view)
        return view

    @cached_property
    def rule(self) -> RuleView:
        """One rule."""
        view = RuleView(self._rule)
        view.done.connect(self._on_back)
        view.renewed.connect(self._on_renewed)
        view.place_wanted.connect(self.room_wanted)
        self.add(view)
        return view

    @cached_property
    def exception(self) -> ExceptionView:
        """The path where the policy says no."""
        view = ExceptionView(self._way.model)
        self._desk.serve_outline(view.path.sheet)
        view.done.connect(self._on_table)
        view.place_wanted.connect(self.room_wanted)
        self.add(view)
        return view

    def opened(self, detail: str) -> None:
        """Open the rule or the policy ``detail``, or go on where the person was."""
        rule = detail.removeprefix("criterion:")
        if detail.startswith("policy:"):
            self._on_go_on()
        elif detail and self._model.has_rule(rule):
            self._on_rule(rule)

    def place(self) -> str:
        """See ``Page``: the rule that is open, or the table."""
        return self._rule.open_id if isinstance(self._shown, RuleView) else ""

    def refresh(self) -> None:
        """Show what is open as it stands."""
        stays = isinstance(self._shown, TableView | ExceptionView)
        is_gone = isinstance(self._shown, RuleView) and self._rule.opened() is None
        if is_gone or (self._model.policy is None and not stays):
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
        self._shown.hide()
        self._shown = view
        view.show()
        self.body.setStretch(1, _ALL if isinstance(view, PiecesView) else 0)
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
        table.investigational.open.clicked.connect(self._on_exception)
        table.path.clicked.connect(self._on_exception)
        table.place_wanted.connect(self.room_wanted)

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
