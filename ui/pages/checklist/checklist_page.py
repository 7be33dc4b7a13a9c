"""The checklist: what reviewers and clinics ask for, how each stands, what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.viewmodels.checklist import RULE
from ui.viewmodels.checklist_ways import WayKind
from ui.viewmodels.places import LEARN, PLAN, RULES
from ui.widgets.checklist_detail import ChecklistDetail, Detail
from ui.widgets.checklist_list import ChecklistList, Thing, ThingGroup
from ui.widgets.done_line import DoneLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.page import Page
from ui.widgets.panes import Panes
from ui.widgets.path_note import PathNote
from ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from ui.viewmodels.checklist import ChecklistViewModel, GroupRow
    from ui.viewmodels.checklist_item import OpenedItem
    from ui.viewmodels.places import Place

LIST_EM = 21.5
_ALL = 1_000  # the panes take the height there is, not the space below them


class ChecklistPage(Page):
    """Shows a ``ChecklistViewModel``. ``opened(requirement_id)`` opens that requirement."""

    def __init__(self, model: ChecklistViewModel) -> None:
        super().__init__("Checklist")
        self._model = model
        model.setParent(self)
        self._list, self._detail = ChecklistList(), ChecklistDetail()
        self._panes = Panes(self._list, self._detail, LIST_EM)
        self._empty = EmptyState(
            "Your checklist grows from a few answers about you.", "Answer the questions"
        )
        self._path, self._done = PathNote(), DoneLine()
        self.header.add_action(self._done)
        self.add(self._path, self._empty, self._panes)
        self._connect()

    def opened(self, detail: str) -> None:
        """Open the requirement ``detail``, or show the list as it was left."""
        if detail:
            self._on_chosen(detail)

    def place(self) -> str:
        """See ``Page``."""
        item = self._model.opened()
        return item.id if item else ""

    def take_focus(self) -> None:
        """See ``Page``: begin in the list, never at what ends a section."""
        if self._list.isVisibleTo(self):
            self._list.take_focus()
        else:
            super().take_focus()

    def refresh(self) -> None:
        """Show the checklist as it stands."""
        item = self._model.opened()
        self._show_path()
        self.header.show_words("Checklist", self._model.headline())
        self._empty.setVisible(item is None)
        self._panes.setVisible(item is not None)
        self._done.setVisible(item is not None)
        self.body.setStretch(1, 0 if item is None else _ALL)
        if item is None:
            return
        groups = [_group(each) for each in self._model.groups()]
        is_new = self._list.show_groups(groups, item.id)
        if self._detail.show_item(_detail(item)) or is_new:
            tab_as_laid_out(self)
        self._done.show_done(*self._model.opened_group())
        self._panes.name_back(self.tr("All {0} things").format(self._model.count()))

    def _show_path(self) -> None:
        path = self._model.path()
        if path is None:
            self._path.hide()
        else:
            self._path.show_path(path.title, path.says, is_open=path.is_other)

    def _connect(self) -> None:
        self.refresh_with(self._model.changed)
        self._path.more.clicked.connect(self._on_plan)
        self._list.chosen.connect(self._on_chosen)
        self._list.unfolded.connect(self._on_unfolded)
        self._detail.way_chosen.connect(self._on_way)
        self._detail.chip_pressed.connect(self._on_chip)
        self._detail.said.connect(self._model.say)
        self._detail.unfolded.connect(self._on_unfolded)
        self._detail.written.connect(self._model.write)
        self._panes.folded.connect(self._on_folded)
        self._done.turned.connect(self._model.turn_group)
        self._empty.button.clicked.connect(self._on_questions)

    def _on_unfolded(self) -> None:
        tab_as_laid_out(self)

    def _on_chosen(self, requirement: str) -> None:
        self.flush()
        if requirement.startswith(RULE):
            self.room_wanted.emit(RULES, requirement.removeprefix(RULE))
            return
        self._model.open(requirement)
        self._panes.show_detail()

    def _on_way(self, index: int) -> None:
        item = self._model.opened()
        way = item.ways[index] if item else None
        if way is None:
            return
        if way.kind is WayKind.WRITE:
            self._detail.write_here()
        else:
            self._go(way.place)

    def _on_chip(self, index: int) -> None:
        item = self._model.opened()
        chip = item.chips[index] if item else None
        if chip is None:
            return
        if chip.is_own and item and item.own_words:
            self._detail.write_here()
        else:
            self._go(chip.place)

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self.room_wanted.emit(place.room, place.argument)

    def _on_folded(self, folded: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._detail.set_stacked(stacked=folded)

    def _on_plan(self) -> None:
        self.room_wanted.emit(LEARN, PLAN)

    def _on_questions(self) -> None:
        self.room_wanted.emit("about_you", "")


def _group(group: GroupRow) -> ThingGroup:
    things = tuple(Thing(each.id, each.title, each.standing) for each in group.items)
    return ThingGroup(group.id, group.title, group.tally, things)


def _detail(item: OpenedItem) -> Detail:
    return Detail(
        id=item.id,
        title=item.title,
        standing=item.standing,
        heading=item.heading,
        because=item.because,
        to_do=item.to_do,
        ways=tuple(way.says for way in item.ways),
        facts=item.facts,
        find_out=item.find_out,
        chips=tuple((chip.says, chip.is_own) for chip in item.chips),
        source=item.source,
        said=item.said,
        own_words_id=item.own_words_id,
        own_words=item.own_words,
    )
