"""Working on one rule: link what shows it, and say whether it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.documents import Target
from intake.domain.policies import Shows
from intake.ids import CriterionId
from ui.theme import GROUP
from ui.viewmodels.places import paper_for
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow import flow_of
from ui.widgets.rules_rule import RuleShown, RulesRule

if TYPE_CHECKING:
    from ui.viewmodels.rules_rule import OpenedRule, RuleModel


class RuleView(QWidget):
    """The rule that a ``RuleModel`` has open. ``done``: back to all rules.

    ``place_wanted(room, argument)`` leads to pages, treatments, scores and contacts.
    """

    done = Signal()
    place_wanted = Signal(str, str)
    renewed = Signal()

    def __init__(self, model: RuleModel) -> None:
        super().__init__()
        self._model = model
        model.setParent(self)
        self.all = SecondaryButton("All rules")
        self.before, self.after = SecondaryButton("Rule before"), SecondaryButton("Next rule")
        self.rule = RulesRule(model.classes())
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addLayout(flow_of(self.all, self.before, self.after))
        down.addWidget(self.rule)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._connect()

    def refresh(self) -> None:
        """Show the rule as it stands."""
        opened = self._model.opened()
        if opened is None:
            return
        before, after = self._model.neighbours()
        self.before.setEnabled(bool(before))
        self.after.setEnabled(bool(after))
        self.rule.offer(self._model.offers())
        if self.rule.show_rule(_shown(opened)):
            self.renewed.emit()

    def _connect(self) -> None:
        model, rule = self._model, self.rule
        self.all.clicked.connect(self.done)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        rule.pages.clicked.connect(self._on_pages)
        rule.changed.connect(self._on_changed)
        rule.shows.connect(self._on_shows)
        rule.not_yet.connect(model.say_not_yet)
        rule.linked.connect(model.link)
        rule.unlinked.connect(model.unlink)
        rule.chip_pressed.connect(self._on_chip)
        rule.unfolded.connect(self.renewed)
        rule.count.toggled.connect(self._on_counts)
        rule.count.changed.connect(self._on_count)

    def _on_before(self) -> None:
        self._open(self._model.neighbours()[0])

    def _on_after(self) -> None:
        self._open(self._model.neighbours()[1])

    def _open(self, rule: str) -> None:
        if rule:
            self.rule.own_words.flush()
            self.rule.gap.flush()
            self._model.open(rule)

    def _on_pages(self) -> None:
        place = paper_for(Target.criterion(CriterionId(self._model.open_id)))
        self.place_wanted.emit(place.room, place.argument)

    def _on_changed(self, field: str, value: object) -> None:
        self._model.describe(**{field: value})

    def _on_shows(self, shows: str) -> None:
        self._model.say(Shows(shows) if shows else None)

    def _on_counts(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._model.count(on=on)

    def _on_count(self, field: str, value: object) -> None:
        self._model.count_by(**{field: value})

    def _on_chip(self, index: int) -> None:
        opened = self._model.opened()
        place = opened.chips[index].chip.place if opened is not None else None
        if place is not None:
            self.place_wanted.emit(place.room, place.argument)


def _shown(opened: OpenedRule) -> RuleShown:
    return RuleShown(
        rule=opened.rule,
        number=opened.number,
        title=opened.title,
        place=opened.place,
        standing=opened.standing,
        because=opened.because,
        to_do=opened.to_do,
        excludes=opened.excludes,
        chips=tuple((each.chip.says, each.chip.is_own, each.can_go) for each in opened.chips),
        counted=opened.counted,
    )
