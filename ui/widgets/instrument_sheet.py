"""A questionnaire that is open: one item at a time or all of them, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP, SECTION
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card, column, empty, stack
from ui.widgets.crisis import CrisisCard
from ui.widgets.date_parts import DateParts
from ui.widgets.flow import flow_of
from ui.widgets.instrument_item import InstrumentItem
from ui.widgets.instrument_sharing import InstrumentSharing
from ui.widgets.kept_fields import KeptFields
from ui.widgets.proof_line import ProofLine
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from ui.shown.questionnaire import SheetShown

ONE, ALL = "one", "all"
_DATE, _SINCE = "its date", "its since"  # beside the ids of items


class InstrumentSheet(QWidget):
    """``show_sheet(SheetShown)``. Crisis help, when asked for, stands above everything.

    ``turned(part)``: this part is to be read now, see ``in_hand``. ``proof`` names the pages
    that show a score that is kept, and leads to them.
    """

    chosen = Signal(str, object)
    dated = Signal(object)
    since_told = Signal(object)
    shared = Signal(str, bool)
    closed = Signal()
    remove_wanted = Signal()
    turned = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self._sheet: SheetShown | None = None
        self._kept = KeptFields()
        self._items: list[InstrumentItem] = []
        self._at = 0
        self.crisis = CrisisCard()
        self._title, self._look_back = label("", "lead"), label("", "line")
        self._hint, self._stem = label("", "note"), label("", "heading")
        self.mode = Toggles("How to answer", [(ONE, "One at a time"), (ALL, "All on one page")])
        self._count = label("", "kicker")
        self._holder = QVBoxLayout()
        self._holder.setSpacing(SECTION)
        self.next, self.before = PrimaryButton("Next"), SecondaryButton("Back")
        self.done = PrimaryButton("Done with this one")
        self._outcome = Card("card")
        self._result, self._more = label("", "section"), label("", "body")
        self._change = label("", "body")
        self.date = DateParts("Filled in on")
        self.since = DateParts("Since when?", "The day this treatment began.", rough=True)
        self.sharing, self.proof = InstrumentSharing(), ProofLine()
        self.opening = Card("soft")
        self._opens_with, self.begin = label("", "body"), PrimaryButton("Show the questions")
        self.opening.add(self._opens_with, flow_of(self.begin))
        self._has_begun = False
        self._footer = label("", "small")
        self.close_sheet = SecondaryButton("Back to all questionnaires")
        self.gone = LinkButton("Remove this one")
        self._lay_out()
        self._connect()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_sheet(self, sheet: SheetShown) -> None:
        """Show a questionnaire as it stands; another one begins at its first open item."""
        before, self._sheet = self._sheet, sheet
        if before is None or before.score != sheet.score:
            self._kept.forget()
            self._build(sheet)
        for widget, item in zip(self._items, sheet.items, strict=True):
            if self._kept.is_new(item.id, item.points):
                widget.show_points(item.points)
        for words, text in (
            (self._title, sheet.title),
            (self._look_back, sheet.look_back),
            (self._hint, sheet.hint),
            (self._stem, sheet.stem),
            (self._result, sheet.result),
            (self._more, sheet.more),
            (self._change, sheet.change),
            (self._footer, sheet.footer),
        ):
            words.setText(text)
            words.setVisible(bool(text))
        if self._kept.is_new(_DATE, sheet.date):
            self.date.show_date(sheet.date)
        if self._kept.is_new(_SINCE, sheet.since):
            self.since.show_date(sheet.since)
        self._opens_with.setText(sheet.opens_with)
        self.sharing.show_sharing(
            sheet.shares, talked=sheet.talked_over, has_hard=sheet.has_hard_answer
        )
        self.gone.setVisible(sheet.is_kept)
        self._arrange()
        was_shown = before is not None and before.score == sheet.score and before.help_now
        if sheet.help_now and not was_shown:
            self.turned.emit(self.crisis)

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()

    def forget(self) -> None:
        """Begin the next questionnaire at its first open item, also if it is the same."""
        self._sheet = None

    def focus_first(self) -> None:
        """Give the focus to the item in hand."""
        if not self._has_begun:
            self.begin.setFocus()
        elif self._items:
            self._items[min(self._at, len(self._items) - 1)].focus_answer()

    @property
    def in_hand(self) -> QWidget:
        """What is to be read now: the crisis numbers before anything else."""
        return self._question if self.crisis.isHidden() else self.crisis

    @property
    def _question(self) -> QWidget:
        if not self._has_begun:
            return self.opening
        is_one = self.mode.chosen_id() == ONE or self._stem.isHidden()
        return self._asked if is_one else self._stem

    @property
    def is_at_end(self) -> bool:
        """Whether the result is in view."""
        return self.mode.chosen_id() == ALL or self._at >= len(self._items)

    def _build(self, sheet: SheetShown) -> None:
        self.renew()
        self._has_begun = not sheet.opens_with
        empty(self._holder)
        self._items = [InstrumentItem(item) for item in sheet.items]
        for item in self._items:
            item.chosen.connect(self._on_chosen)
            self._holder.addWidget(item)
        still_open = [at for at, item in enumerate(sheet.items) if item.points is None]
        self._at = still_open[0] if still_open else len(self._items)

    def _arrange(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        one = self.mode.chosen_id() == ONE
        self.opening.setVisible(not self._has_begun)
        self._body.setVisible(self._has_begun)
        for at, item in enumerate(self._items):
            item.setVisible(not one or at == self._at)
        at_end = self.is_at_end
        inside = self._at < len(self._items)
        self._count.setVisible(one and inside)
        self._count.setText(f"Question {self._at + 1} of {len(self._items)}")
        self._stem.setVisible(bool(sheet.stem) and (not one or inside))
        self.next.setVisible(one and inside)
        last = self._at == len(self._items) - 1
        self.next.setText("See what came of it" if last else "Next")
        self.before.setVisible(one and self._at > 0)
        for part in (self._outcome, self.done):
            part.setVisible(at_end)
        self.since.setVisible(sheet.asks_since)
        self.sharing.setVisible(at_end and sheet.is_kept)
        self.proof.setVisible(at_end and sheet.is_kept)
        is_open = sheet.help_at_end and sheet.is_kept and one and not inside
        self.crisis.setVisible(sheet.help_now or is_open)

    def _lay_out(self) -> None:
        self._outcome.add(self._result, self._more, self._change, self.date)
        self._asked, self._body = QWidget(), QWidget()
        asked, inner = QVBoxLayout(self._asked), QVBoxLayout(self._body)
        for each in (asked, inner):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(GROUP)
        buttons = flow_of(self.next, self.done, self.before)
        stack(asked, column(self._count, self._stem), self._holder, self._outcome, buttons)
        below = self.proof, self.sharing, self._footer
        stack(inner, self.since, self.mode, self._asked, *below)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addLayout(flow_of(self.close_sheet))
        down.addWidget(self.crisis)
        down.addLayout(column(self._title, self._look_back, self._hint, gap=GAP // 2))
        down.addWidget(self.opening)
        down.addWidget(self._body)
        down.addLayout(flow_of(self.gone))

    def _connect(self) -> None:
        self.mode.chosen.connect(self._on_mode)
        self.next.clicked.connect(self._on_next)
        self.before.clicked.connect(self._on_before)
        self.date.edited.connect(self._on_date)
        self.since.edited.connect(self._on_since)
        self.sharing.told.connect(self.shared)
        self.begin.clicked.connect(self._on_begin)
        self.done.clicked.connect(self.closed)
        self.close_sheet.clicked.connect(self.closed)
        self.gone.clicked.connect(self.remove_wanted)

    def _on_chosen(self, item: str, points: object) -> None:
        self._kept.tell(item, points)
        self.chosen.emit(item, points)

    def _on_mode(self) -> None:
        self._at = min(self._at, max(len(self._items) - 1, 0))
        self._arrange()

    def _on_begin(self) -> None:
        self._has_begun = True
        self._turn_to(self._at)

    def _on_since(self) -> None:
        date = self.since.date()
        if date is not None:
            self._kept.tell(_SINCE, date)
            self.since_told.emit(date)

    def _on_next(self) -> None:
        self._turn_to(self._at + 1)

    def _on_before(self) -> None:
        self._turn_to(self._at - 1)

    def _turn_to(self, at: int) -> None:
        """Go to an item or the result; crisis numbers that were there stay out of the way."""
        was_told = not self.crisis.isHidden()
        self._at = at
        self._arrange()
        if at < len(self._items):
            self.focus_first()
        else:
            self.done.setFocus()
        self.turned.emit(self._question if was_told else self.in_hand)

    def _on_date(self) -> None:
        date = self.date.date()
        if date is not None:
            self._kept.tell(_DATE, date)
            self.dated.emit(date)
