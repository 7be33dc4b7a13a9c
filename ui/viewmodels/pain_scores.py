"""The questionnaires and the scores kept, without widgets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.dates import ApproxDate, say_date
from intake.domain.definitions import ConditionKind
from intake.domain.documents import Target
from intake.domain.facts import choice_of
from intake.domain.instruments import Instrument, calls_for_help
from intake.domain.scores import ItemAnswer, Score, Shares
from intake.ids import PATIENT, InstrumentId, ScoreId
from ui.viewmodels.entry_changes import NOTHING, describe, remove
from ui.viewmodels.pain_past import instrument_row, name_of, past_score
from ui.viewmodels.pain_sheet import newest, overlap_words, sheet_of
from ui.viewmodels.pain_staying import staying
from ui.viewmodels.proof_places import proof_places

if TYPE_CHECKING:
    from intake.domain.case import Case
    from ui.bridge import SessionBridge
    from ui.shown.questionnaire import SheetShown
    from ui.shown.reported import ScoreTold
    from ui.viewmodels.entry_changes import Command
    from ui.viewmodels.pain_past import InstrumentRow, PastScore
    from ui.viewmodels.pain_staying import Staying
    from ui.viewmodels.places import Place

OTHER = InstrumentId("other")
SHOWN = 20
PROXY = (
    "These are the patient’s own answers. Read each question aloud and choose what they say."
)


class ScoresViewModel(QObject):
    """Questionnaires from the catalog, one of them open, and the scores of before.

    ``changed``: something else is open. Changes of the case are told by the bridge.
    """

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open: Score | None = None
        self._shown = SHOWN

    # --- what can be filled in, and what was ---------------------------------------------

    def instruments(self) -> tuple[InstrumentRow, ...]:
        """Return the questionnaires with items, those of the person's path first."""
        offered = [each for each in self._catalog() if not each.is_total_only]
        offered.sort(key=lambda each: bool(each.paths) and self.path() not in each.paths)
        return tuple(instrument_row(each, self._bridge.case) for each in offered)

    def scales(self) -> tuple[Instrument, ...]:
        """Return every scale a clinician's total can belong to."""
        return self._catalog()

    def past(self) -> tuple[PastScore, ...]:
        """Return the scores kept, the newest first, as many as are shown."""
        bridge, shown = self._bridge, self._sorted()[: self._shown]
        return tuple(past_score(each, bridge.case, bridge.catalog) for each in shown)

    def more(self) -> int:
        """Return how many scores are not shown yet."""
        return max(len(self._bridge.case.all(Score)) - self._shown, 0)

    def show_more(self) -> None:
        """Show more of the scores of before."""
        self._shown += SHOWN
        self.changed.emit()

    def path(self) -> str:
        """Return the path of the request, "pain" or "mood"; empty while not known."""
        condition = choice_of(self._bridge.case, "request.condition")
        row = self._bridge.catalog.find(ConditionKind, condition)
        return row.path if row else ""

    def staying(self) -> Staying | None:
        """Return which scores stay out of the copies of this request, and why."""
        return staying(self._bridge.case, self._bridge.catalog, self.path())

    # --- the questionnaire that is open --------------------------------------------------

    def open_instrument(self, instrument: str) -> None:
        """Open a questionnaire: the one begun today, or a new one."""
        row = self._bridge.catalog.find(Instrument, instrument)
        if row is None:
            return
        last, today = newest(self._bridge.case, row), ApproxDate.of(self._bridge.today)
        fresh = Score(
            id=ScoreId(self._bridge.new_id()),
            instrument=row.id,
            version=row.version,
            date=today,
            entered_on=self._bridge.today,
        )
        self._show(last if last is not None and last.date == today else fresh)

    def open_score(self, score: str) -> None:
        """Open a score of before, to look at or change it."""
        found = self._bridge.case.one(Score, score)
        if found is not None:
            self._show(found)

    def close(self) -> None:
        """Close what is open; nothing is lost."""
        self._show(None)

    def sheet(self) -> SheetShown | None:
        """Return the questionnaire that is open, or None."""
        score = self.score()
        row = self._bridge.catalog.find(Instrument, score.instrument) if score else None
        if score is None or row is None or score.reported is not None:
            return None
        return sheet_of(row, score, self._of(row), self._hint(row, score))

    def score(self) -> Score | None:
        """Return the score that is open, as it stands."""
        if self._open is None:
            return None
        return self._bridge.case.one(Score, self._open.id) or self._open

    def choose(self, item: str, points: int | None) -> None:
        """Keep the answer to an item of the open questionnaire, or take it back (None)."""
        score = self.score()
        if score is not None:
            self._bridge.alter(partial(_chosen, score, item, points))

    def set_date(self, date: ApproxDate) -> None:
        """Change the day the open score is of."""
        score = self.score()
        if score is None:
            return
        self._open = score.changed(date=date)
        self._bridge.alter(describe(Score, score.id, date=date))

    def set_since(self, date: ApproxDate) -> None:
        """Say which day the open score compares with."""
        score = self.score()
        if score is not None:
            self._open = score.changed(since=date)
            self._bridge.alter(describe(Score, score.id, since=date))

    def set_shares(self, shares: str, talked: bool) -> None:  # noqa: FBT001 - a signal's
        """Choose what of the open score goes into copies that leave."""
        score = self.score()
        if score is not None:
            told = {"shares": Shares(shares), "talked_over": talked}
            self._bridge.alter(describe(Score, score.id, **told))

    def calls_for_help(self) -> bool:
        """Whether the newest of a questionnaire has an answer that asks for crisis help."""
        return any(
            (last := newest(self._bridge.case, row)) is not None and calls_for_help(row, last)
            for row in self._catalog()
            if any(item.crisis_from is not None for item in row.items)
        )

    def remove(self, score: str) -> None:
        """Remove a score."""
        found = self._bridge.case.one(Score, score)
        if found is not None:
            self._open = None
            says = f"Removed {name_of(found, self._bridge.catalog)} of {say_date(found.date)}."
            self._bridge.alter(remove(Score, score), says)

    # --- a total that a clinician worked out ---------------------------------------------

    def report(self, told: ScoreTold) -> ScoreId:
        """Keep a clinician's total: a new one, or in place of the reported one that is open.

        Returns:
            The id of the score.
        """
        score = self.score()
        before = score.id if score is not None and score.reported is not None else None
        kept = before or ScoreId(self._bridge.new_id())
        self._bridge.run(
            Put(
                entry=Score(
                    id=kept,
                    instrument=InstrumentId(told.scale) if told.scale else OTHER,
                    name="" if told.scale else told.name,
                    version=told.version,
                    date=told.date,
                    entered_on=self._bridge.today,
                    reported=told.reported,
                )
            )
        )
        self._show(None)
        return kept

    def proofs(self) -> tuple[tuple[str, Place], ...]:
        """Return the pages linked to the open score, and where each is shown."""
        score = self.score()
        return proof_places(self._bridge.case, Target.score(score.id)) if score else ()

    # --- inside --------------------------------------------------------------------------

    def _show(self, score: Score | None) -> None:
        self._open = score
        self.changed.emit()

    def _catalog(self) -> tuple[Instrument, ...]:
        return self._bridge.catalog.instruments

    def _of(self, instrument: Instrument) -> list[Score]:
        scores = self._bridge.case.all(Score)
        return [each for each in scores if each.instrument == instrument.id]

    def _sorted(self) -> list[Score]:
        scores = self._bridge.case.all(Score)
        return sorted(scores, key=lambda each: each.date.order, reverse=True)

    def _hint(self, instrument: Instrument, score: Score) -> str:
        proxy = PROXY if self._bridge.typist != PATIENT else ""
        if score.date.exact != self._bridge.today:
            return proxy
        again = overlap_words(instrument, score, self._of(instrument))
        return f"{again} {proxy}".strip()


def _chosen(fresh: Score, item: str, points: int | None, case: Case) -> Command:
    """Keep or take back one answer; a score without any answer is not kept."""
    before = case.one(Score, fresh.id)
    others = [each for each in (before or fresh).answers if each.item != item]
    if points is not None:
        others.append(ItemAnswer(item=item, points=points))
    if not others:
        return remove(Score, fresh.id)(case) if before else NOTHING
    return Put(entry=(before or fresh).changed(answers=tuple(others)))
