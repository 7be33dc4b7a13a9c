"""Pain and function: today in two minutes, questionnaires, and every entry so far."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.pages.pain.crps_room import CrpsRoom
from ui.pages.pain.day_view import DayView
from ui.pages.pain.entries_view import EntriesView
from ui.pages.pain.infusions_view import InfusionsView
from ui.pages.pain.scores_view import ScoresView
from ui.widgets.em import em
from ui.widgets.page import Page
from ui.widgets.toggles import Toggles

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from ui.dialogs import Dialogs
    from ui.viewmodels.pain import PainViewModel
    from ui.viewmodels.pain_crps import CrpsViewModel
    from ui.viewmodels.pain_drawing import ChartDrawing
    from ui.viewmodels.pain_infusions import InfusionsViewModel
    from ui.viewmodels.pain_limbs import LimbsViewModel
    from ui.viewmodels.pain_paper import PaperDiaryViewModel
    from ui.viewmodels.pain_scores import ScoresViewModel

DAY, SCORES, INFUSIONS, ENTRIES = "day", "scores", "infusions", "entries"
CRPS = "crps"
VIEWS = (
    (DAY, "A day"),
    (SCORES, "Questionnaires"),
    (INFUSIONS, "Earlier infusions"),
    (CRPS, "CRPS"),
    (ENTRIES, "Every entry"),
)
DIARY = "diary"
BESIDE_EM = 56
V = TypeVar("V", bound=QWidget)
MOOD = "mood"


@dataclass(frozen=True, slots=True)
class PainModels:
    """What the page shows: a day, questionnaires, earlier infusions, and the drawing."""

    day: PainViewModel
    scores: ScoresViewModel
    infusions: InfusionsViewModel
    drawing: ChartDrawing
    paper: PaperDiaryViewModel
    crps: CrpsViewModel
    limbs: LimbsViewModel


class PainPage(Page):
    """``opened``: "diary" opens today, a day in ISO form that day, an id that score.

    An instrument's id opens that questionnaire, an infusion's that infusion. With a request
    about mood the questionnaires come first.
    """

    def __init__(self, models: PainModels, dialogs: Dialogs) -> None:
        super().__init__("Pain and function")
        self._models, self._dialogs = models, dialogs
        self._model, self._scores = models.day, models.scores
        self._is_beside = True
        self._built: dict[str, QWidget] = {}
        for each in (*_parts(models), models.drawing):
            each.setParent(self)
        self.views = Toggles("What to show", VIEWS)
        self.header.add_action(self.views)
        self.day = self._put(DAY, DayView(models.day, models.drawing))
        self.crps = self._put(CRPS, CrpsRoom(models.crps, models.limbs, dialogs))
        self._has_chosen = False
        self._connect()
        self.day.show()

    @cached_property
    def scores(self) -> ScoresView:
        """The questionnaires; built, like what follows, when they are looked at first."""
        view = self._put(SCORES, ScoresView(self._models.scores))
        view.turned.connect(self.begin)
        view.asked.connect(self.bring_into_view)
        view.place_wanted.connect(self.room_wanted)
        return view

    @cached_property
    def infusions(self) -> InfusionsView:
        """The earlier infusions."""
        view = self._put(INFUSIONS, InfusionsView(self._models.infusions))
        view.turned.connect(self.begin)
        view.place_wanted.connect(self.room_wanted)
        return view

    @cached_property
    def entries(self) -> EntriesView:
        """Every day so far, and the paper diary."""
        view = self._put(ENTRIES, EntriesView(self._models.paper, self._dialogs))
        view.day_wanted.connect(self._on_day_wanted)
        view.paper.typing_begun.connect(self._on_typing)
        view.paper.grid.typed.connect(self._on_typed)
        return view

    def opened(self, detail: str) -> None:
        """Open what ``detail`` names, or the page as it was left."""
        if not self._has_chosen and not detail and self._scores.path() == MOOD:
            self.show_view(SCORES)
        self._has_chosen = True
        day = _day(detail)
        if day is not None:
            self._open_day(day)
        elif detail in (SCORES, INFUSIONS, ENTRIES) or (
            detail == CRPS and self.crps.is_offered
        ):
            self.show_view(detail)
        elif detail and detail != DIARY:
            self._open_entry(detail)
        elif detail == DIARY:
            self.show_view(DAY)
        if self.views.chosen_id() == DAY:
            self.day.day.focus_first()
            self.bring_into_view(self.day.day.first_scale)

    def place(self) -> str:
        """See ``Page``."""
        view, score = self.views.chosen_id(), self._scores.score()
        if view == DAY:
            return self._model.day.isoformat()
        return score.id if view == SCORES and score is not None else view

    def refresh(self) -> None:
        """Show the case as it stands."""
        is_about_days = self.views.chosen_id() in {DAY, ENTRIES}
        sentence = self._model.sentence() if is_about_days else ""
        self.header.show_words("Pain and function", sentence)
        self.views.offer(CRPS, shown=self.crps.is_offered)
        match self.views.chosen_id():
            case "day":
                self.day.refresh()
            case "scores":
                self.scores.refresh()
            case "infusions":
                self.infusions.refresh()
            case "crps":
                self.crps.refresh()
            case _:
                self.entries.show_case(self._model.case)
        if self.views.chosen_id() != DAY:  # the controls of a day stay what they are
            self.order_tabs()

    def show_view(self, view: str) -> None:
        """Show a day, the questionnaires or every entry."""
        self.flush()
        self.views.show_chosen(view)
        self.refresh()
        for name, built in self._built.items():
            built.setVisible(name == view)
        self.order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed meanwhile."""
        self._renew()
        self._is_stale = True
        super().showEvent(event)

    def _put(self, name: str, view: V) -> V:
        self._built[name] = view
        view.hide()
        self.add(view)
        return view

    def _renew(self) -> None:
        self.day.day.renew()
        self.crps.renew()
        if SCORES in self._built:
            self.scores.sheet.renew()
        if INFUSIONS in self._built:
            self.infusions.form.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See ``QWidget``: the choice of view stands beside the title, or below it."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_EM * em(self)
        if beside == self._is_beside:
            return
        self._is_beside = beside
        if beside:
            self.header.add_action(self.views)
        else:
            self.end.insertWidget(0, self.views)

    def _connect(self) -> None:
        self.refresh_with(self._model.changed)
        self.refresh_with(self._model.turned)
        self._model.refused.connect(self._renew)
        self._scores.changed.connect(self._on_scores)
        self._models.infusions.changed.connect(self._on_infusions)
        self._models.crps.changed.connect(self._on_crps)
        self._models.limbs.changed.connect(self._on_crps)
        self.views.chosen.connect(self.show_view)
        self.day.done.connect(self._on_done)
        self.crps.turned.connect(self.begin)
        self.crps.room_wanted.connect(self.room_wanted)

    def _on_crps(self) -> None:
        self._on_changed_in(CRPS)

    def _on_changed_in(self, view: str) -> None:
        if self.views.chosen_id() == view:
            self._on_stale()

    def _on_typing(self) -> None:
        self.bring_into_view(self.entries.paper.grid)

    def _on_typed(self) -> None:
        """Keep the day that is typed in, and the one below it, in view."""
        grid = self.entries.paper.grid
        box = grid.current_box().translated(grid.mapTo(self, QPoint()))
        below = box.bottom() + box.height() - self.height()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + max(below, 0) + min(box.top(), 0))

    def _open_entry(self, detail: str) -> None:
        self.flush()
        if self.infusions.open_infusion(detail):
            self.show_view(INFUSIONS)
        elif self.crps.is_offered and self.crps.open_entry(detail):
            self.show_view(CRPS)
        else:
            self.show_view(SCORES)
            self._open_score(detail)

    def _open_score(self, detail: str) -> None:
        if any(each.id == detail for each in self._scores.instruments()):
            self.scores.open_instrument(detail)
        else:
            self.scores.open_score(detail)

    def _open_day(self, day: dt.date) -> None:
        self.show_view(DAY)
        self.day.open_day(day)
        self.begin()

    def _on_scores(self) -> None:
        self._on_changed_in(SCORES)

    def _on_infusions(self) -> None:
        self._on_changed_in(INFUSIONS)

    def _on_done(self) -> None:
        self.room_wanted.emit("today", "")

    def _on_day_wanted(self, day: dt.date | None) -> None:
        self._open_day(day or self._model.today)


def _parts(models: PainModels) -> tuple[QObject, ...]:
    plain = (models.day, models.scores, models.infusions, models.paper)
    return *plain, models.crps, models.limbs


def _day(detail: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(detail)
    except ValueError:
        return None
