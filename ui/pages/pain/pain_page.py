"""Pain and function: today in two minutes, questionnaires, and every entry so far."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from ui.pages.pain.crps_room import CrpsRoom
from ui.pages.pain.day_view import DayView
from ui.pages.pain.entries_view import EntriesView
from ui.pages.pain.infusions_view import InfusionsView
from ui.pages.pain.scores_view import ScoresView
from ui.widgets.em import em
from ui.widgets.page import Page
from ui.widgets.tab_order import tab_as_laid_out
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
        self._model, self._scores = models.day, models.scores
        self._infusions = models.infusions
        self._crps_models = models.crps, models.limbs
        self._is_shown, self._is_beside = False, True
        for each in (*_parts(models), models.drawing):
            each.setParent(self)
        self.views = Toggles("What to show", VIEWS)
        self.header.add_action(self.views)
        self.day = DayView(models.day, models.drawing)
        self.scores, self.infusions = ScoresView(models.scores), InfusionsView(models.infusions)
        self.crps = CrpsRoom(models.crps, models.limbs, dialogs)
        self._entries = EntriesView(models.paper, dialogs)
        self.entries, self.paper = self._entries.entries, self._entries.paper
        self.add(self.day, self.scores, self.infusions, self.crps, self._entries)
        self._tabs = QTimer(self)
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)
        self._tabs.timeout.connect(self._on_tabs)
        self._has_chosen = False
        self._connect()
        self.show_view(DAY)

    def opened(self, detail: str) -> None:
        """Open what ``detail`` names, or the page as it was left."""
        if not self._has_chosen and not detail and self._scores.path() == MOOD:
            self.show_view(SCORES)
        self._has_chosen = True
        day = _day(detail)
        if day is not None:
            self._open_day(day)
        elif detail in (SCORES, ENTRIES) or (detail == CRPS and self.crps.is_offered):
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
        """Show the case as it stands; a hidden page waits until it is shown."""
        if self._is_shown and not self.isVisible():
            return
        self._is_shown = True
        self.header.show_words("Pain and function", self._model.sentence())
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
                self._entries.show_case(self._model.case)
        if self.views.chosen_id() != DAY:  # the controls of a day stay what they are
            self._tabs.start()

    def show_view(self, view: str) -> None:
        """Show a day, the questionnaires or every entry."""
        self.flush()
        self.views.show_chosen(view)
        self.day.setVisible(view == DAY)
        self.scores.setVisible(view == SCORES)
        self.infusions.setVisible(view == INFUSIONS)
        self.crps.setVisible(view == CRPS)
        self._entries.setVisible(view == ENTRIES)
        self.refresh()
        self._tabs.start()  # in a moment of its own: it looks at every control

    def _on_tabs(self) -> None:
        tab_as_laid_out(self)

    def showEvent(self, event: QShowEvent) -> None:
        """See ``QWidget``: catch up with what changed meanwhile."""
        super().showEvent(event)
        self._renew()
        self.refresh()

    def _renew(self) -> None:
        self.day.day.renew()
        self.scores.sheet.renew()
        self.infusions.form.renew()
        self.crps.renew()

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
        self._model.changed.connect(self.refresh)
        self._model.refused.connect(self._renew)
        self._model.turned.connect(self.refresh)
        self._scores.changed.connect(self._on_scores)
        self._infusions.changed.connect(self._on_infusions)
        self.infusions.turned.connect(self._on_turned)
        self._connect_crps()
        self.views.chosen.connect(self.show_view)
        self.day.done.connect(self._on_done)
        self.scores.turned.connect(self._on_turned)
        for view in (self.scores, self.infusions):
            view.place_wanted.connect(self.room_wanted)
        self._entries.day_wanted.connect(self._on_day_wanted)
        self.paper.typing_begun.connect(self._on_typing)
        self.paper.grid.typed.connect(self._on_typed)

    def _connect_crps(self) -> None:
        self._crps_models[0].changed.connect(self._on_crps)
        self._crps_models[1].changed.connect(self._on_crps)
        self.crps.turned.connect(self._on_turned)
        self.crps.room_wanted.connect(self.room_wanted)

    def _on_crps(self) -> None:
        if self.views.chosen_id() == CRPS:
            self.refresh()

    def _on_typing(self) -> None:
        self.bring_into_view(self.paper.grid)

    def _on_typed(self) -> None:
        """Keep the day that is typed in, and the one below it, in view."""
        grid = self.paper.grid
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
        self._on_turned()

    def _on_scores(self) -> None:
        if self.views.chosen_id() == SCORES:
            self.refresh()

    def _on_infusions(self) -> None:
        if self.views.chosen_id() == INFUSIONS:
            self.refresh()

    def _on_done(self) -> None:
        self.room_wanted.emit("today", "")

    def _on_turned(self) -> None:
        self.verticalScrollBar().setValue(0)

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
