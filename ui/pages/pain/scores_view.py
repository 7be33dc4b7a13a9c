"""The questionnaires: which there are, the one that is open, and the scores of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.documents import Target
from intake.ids import ScoreId
from ui.theme import GAP, GROUP, SECTION
from ui.viewmodels.pain_staying import LET_GO
from ui.viewmodels.places import paper_for
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import column
from ui.widgets.crisis import CrisisCard
from ui.widgets.flow import flow_of
from ui.widgets.instrument_reported import InstrumentReported, ScaleShown
from ui.widgets.instrument_sheet import InstrumentSheet
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.instruments import Instrument
    from ui.shown.reported import ScoreTold
    from ui.viewmodels.pain_scores import ScoresViewModel


class ScoresView(QWidget):
    """Shows a ``ScoresViewModel``. ``turned`` when something else is open: scroll up.

    ``asked(part)``: this part of the questionnaire that is open is to be read now.

    ``place_wanted(room, detail)`` leads to the page that shows a clinician's score, and to
    the choice of the scores that go along.
    """

    turned = Signal()
    asked = Signal(QWidget)
    place_wanted = Signal(str, str)

    def __init__(self, model: ScoresViewModel) -> None:
        super().__init__()
        self._model = model
        self._reports = False
        self._told = ScoreId("")
        self.instruments = KeyedRows("Questionnaires")
        self.past = KeyedRows("Scores so far")
        self._past_title = label("Scores so far", "section")
        self.report = SecondaryButton("Add a score from a clinician")
        self.more = LinkButton("")
        self.stays, self.let_go = label("", "note"), SecondaryButton(LET_GO)
        self.sheet = InstrumentSheet()
        self.reported = InstrumentReported([_scale(each) for each in model.scales()])
        self.crisis = CrisisCard()
        self._list = QWidget()
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SECTION)
        inner.addWidget(self.crisis)
        inner.addLayout(column(self.instruments, flow_of(self.report)))
        inner.addLayout(column(self.stays, flow_of(self.let_go), gap=GAP))
        inner.addLayout(column(self._past_title, self.past, flow_of(self.more), gap=GAP))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        for part in (self._list, self.sheet, self.reported):
            down.addWidget(part)
        self._connect()

    def refresh(self) -> None:
        """Show what is open, or the lists."""
        sheet, score = self._model.sheet(), self._model.score()
        is_reported = self._reports or (score is not None and score.reported is not None)
        self._list.setVisible(sheet is None and not is_reported)
        self.sheet.setVisible(sheet is not None)
        self.reported.setVisible(is_reported)
        for part in (self.sheet.proof, self.reported.proof):
            part.show_proofs([says for says, _ in self._model.proofs()])
        if sheet is not None:
            self.sheet.show_sheet(sheet)
        elif not is_reported:
            self._show_lists()

    def open_instrument(self, instrument: str) -> None:
        """Open a questionnaire."""
        self.sheet.forget()
        self._model.open_instrument(instrument)
        self.turned.emit()
        self.sheet.focus_first()
        self.asked.emit(self.sheet.in_hand)

    def open_score(self, score: str) -> None:
        """Open a score of before."""
        self.sheet.forget()
        self._model.open_score(score)
        found = self._model.score()
        if found is not None and found.reported is not None:
            self.reported.show_score(found)
        self.refresh()
        self.turned.emit()

    def _show_lists(self) -> None:
        self.crisis.setVisible(self._model.calls_for_help())
        self.instruments.show_rows(
            [
                RowWords(each.id, each.title, _two_lines(each.line, each.last))
                for each in self._model.instruments()
            ]
        )
        staying = self._model.staying()
        self.stays.setText(staying.says if staying else "")
        for part in (self.stays, self.let_go):
            part.setVisible(staying is not None)
        past = self._model.past()
        self.past.show_rows([RowWords(each.id, each.title, each.line) for each in past])
        self.past.setVisible(bool(past))
        self._past_title.setText("Scores so far" if past else "No scores yet")
        self.more.setVisible(self._model.more() > 0)
        self.more.setText(f"Show older scores ({self._model.more()} more)")

    def _connect(self) -> None:
        self.instruments.chosen.connect(self.open_instrument)
        self.past.chosen.connect(self.open_score)
        self.report.clicked.connect(self._on_report)
        self.more.clicked.connect(self._model.show_more)
        self.let_go.clicked.connect(self._on_let_go)
        self.sheet.chosen.connect(self._model.choose)
        self.sheet.dated.connect(self._model.set_date)
        self.sheet.since_told.connect(self._model.set_since)
        self.sheet.shared.connect(self._model.set_shares)
        self.sheet.closed.connect(self._on_closed)
        self.sheet.remove_wanted.connect(self._on_remove)
        self.sheet.turned.connect(self.asked)
        self.reported.told.connect(self._on_told)
        self.reported.cancelled.connect(self._on_closed)
        for proof in (self.sheet.proof, self.reported.proof):
            proof.pressed.connect(self._on_proof)
        for part in (self.sheet.proof, self.reported):
            part.page_wanted.connect(self._on_page)
        self.reported.remove_wanted.connect(self._on_remove)

    def _on_report(self) -> None:
        self._reports = True
        self._model.close()
        self.refresh()
        self.turned.emit()
        self.reported.begin()

    def _on_told(self, told: ScoreTold) -> None:
        self._reports = False
        self._told = self._model.report(told)
        self.refresh()

    def _on_page(self) -> None:
        """Go where a page is linked to the score that is open, or that was just told."""
        score = self._model.score()
        place = paper_for(Target.score(score.id if score else self._told))
        self.place_wanted.emit(place.room, place.argument)

    def _on_let_go(self) -> None:
        staying = self._model.staying()
        if staying is not None:
            self.place_wanted.emit("about_you", staying.question)

    def _on_proof(self, index: int) -> None:
        _, place = self._model.proofs()[index]
        self.place_wanted.emit(place.room, place.argument)

    def _on_closed(self) -> None:
        self._reports = False
        self._model.close()
        self.refresh()
        self.turned.emit()
        self.instruments.focus_row("")

    def _on_remove(self) -> None:
        score = self._model.score()
        self._reports = False
        if score is not None:
            self._model.remove(score.id)
            self._on_closed()


def _two_lines(line: str, last: str) -> str:
    """Return what it is, and below it the last result: beside it, big text had no room."""
    return f"{line}\nLast: {last}" if last else line


def _scale(row: Instrument) -> ScaleShown:
    return ScaleShown(
        id=row.id,
        says=f"{row.short}: {row.title}",
        lowest=row.total_lowest,
        highest=row.total_highest,
        in_words=row.in_words,
        versions=tuple((each.name, each.lowest, each.highest) for each in row.editions),
    )
