"""A call in progress: the clock, who and which reference, what to ask now, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GAP, GROUP
from ui.viewmodels.contacts_call import DID_NOT_KNOW
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, column
from ui.widgets.contact_ask import ContactAsk
from ui.widgets.contact_promises import ContactPromises
from ui.widgets.draft_line import DraftLine
from ui.widgets.flow import flow_of
from ui.widgets.fold import Fold
from ui.widgets.glyph import Glyph
from ui.widgets.kept_fields import KeptFields
from ui.widgets.keyed_rows import KeyedRows, RowWords
from ui.widgets.side_fields import SideFields
from ui.widgets.words import label, short_label

if TYPE_CHECKING:
    from ui.viewmodels.contacts_call import AskLine, CallViewModel

_SECOND_MS = 1000
NEXT = 4
ASK_FOR_IT = "Ask for a reference number before you hang up."


class CallView(QWidget):
    """Shows a ``CallViewModel`` while a call is on; ``past_wanted`` unfolds the log."""

    past_wanted = Signal()

    def __init__(self, model: CallViewModel) -> None:
        super().__init__()
        self._model = model
        self._shows_all = False
        self._contact, self._kept = "", KeptFields()
        self._clock = short_label("0:00", "title")
        self._who, self._since = label("", "heading"), label("", "line")
        self._remind = label(ASK_FOR_IT, "warning")
        self.end = SecondaryButton("End the call")
        self.person = DraftLine("Who are you talking to?")
        self.reference = DraftLine("Reference number for this call")
        self.organisation = DraftLine("Company or office")
        self.now = ContactAsk(DID_NOT_KNOW)
        self._all_asked = label("Every question of this list was asked.", "heading")
        self.promises = ContactPromises()
        self.own, self.own_answer = DraftLine("Your question"), DraftLine("What they said")
        self.add_own = SecondaryButton("Add it to the log")
        self._left_title = label("", "heading")
        self.show_all, self.past = LinkButton(""), LinkButton("Show past contacts")
        self.left = KeyedRows("Still to ask")
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._on_second)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the call as it stands."""
        contact = self._model.contact
        if contact is None:
            return
        if contact.id != self._contact:
            self._contact = contact.id
            self._begin()
        who, since = self._model.heading()
        self._who.setText(who)
        self._since.setText(since)
        self._remind.setVisible(not contact.reference)
        for name, field in self._fields().items():
            if self._kept.is_new(name, getattr(contact, name)):
                field.show_text(getattr(contact, name))
        self.promises.show_promises(contact.promises)
        now = self._model.now()
        self.now.setVisible(now is not None)
        self._all_asked.setVisible(now is None)
        if now is not None:
            self.now.show_ask(now)
        self._show_left(now.id if now else "")

    def renew(self) -> None:
        """Show everything of the case again, also what was just told."""
        self._kept.forget()
        self.now.renew()
        self.promises.renew()

    def focus_first(self) -> None:
        """Give the focus to the first thing to ask: their name."""
        self.person.setFocus()

    def _begin(self) -> None:
        for field in (
            self.person,
            self.reference,
            self.organisation,
            self.own,
            self.own_answer,
        ):
            field.field.clear()
        self.renew()
        self._timer.start()
        self._on_second()

    def _show_left(self, now: str) -> None:
        lines = self._model.lines()
        left = [each for each in lines if not each.is_done and each.id != now]
        done = [each for each in lines if each.is_done and each.id != now]
        shown = [*done, *left] if self._shows_all else left[:NEXT]
        self.left.show_rows([_row(each) for each in sorted(shown, key=_number)])
        self.left.setVisible(bool(shown))
        next_ones = "" if self._shows_all or len(left) <= NEXT else f". The next {NEXT}:"
        words = f"Still to ask: {len(left)}{next_ones}" if left else "Nothing left to ask"
        self._left_title.setText(words)
        self.show_all.setVisible(bool(done) or len(left) > NEXT)
        every = f"Show all {len(lines)} questions"
        self.show_all.setText(f"Show the next {NEXT} only" if self._shows_all else every)

    def _lay_out(self) -> None:
        bar = Card("soft")
        across = QHBoxLayout()
        across.setSpacing(GROUP)
        across.addWidget(Glyph("clock", 24))
        across.addWidget(self._clock)
        across.addLayout(column(self._who, self._since, self._remind, gap=2), 1)
        across.addWidget(self.end)
        bar.add(across)
        left_title = QHBoxLayout()
        left_title.addWidget(self._left_title, 1)
        left_title.addWidget(self.show_all)
        fold, inside = Fold("Another question", "one of your own"), QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        for part in (self.own, self.own_answer):
            inner.addWidget(part)
        inner.addLayout(flow_of(self.add_own))
        fold.add_row(inside)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(bar)
        down.addWidget(SideFields(self.person, self.reference, self.organisation))
        down.addWidget(self.now)
        down.addWidget(self._all_asked)
        down.addLayout(column(label("What they promised", "heading"), self.promises))
        down.addLayout(column(left_title, self.left, gap=GAP))
        down.addWidget(fold)
        down.addLayout(flow_of(self.past))

    def _connect(self) -> None:
        model = self._model
        self.end.clicked.connect(self._on_end)
        self.person.edited.connect(self._on_person)
        self.reference.edited.connect(self._on_reference)
        self.organisation.edited.connect(self._on_organisation)
        self.promises.told.connect(self._on_promises)
        self.now.answered.connect(model.answer)
        self.now.asked.connect(self._on_asked)
        self.now.next_wanted.connect(model.next)
        self.now.later_wanted.connect(model.ask_later)
        self.left.chosen.connect(self._on_chosen)
        self.show_all.clicked.connect(self._on_show_all)
        self.add_own.clicked.connect(self._on_own)
        self.past.clicked.connect(self.past_wanted)

    def _on_second(self) -> None:
        if not self._model.is_on:
            self._timer.stop()
        self._clock.setText(self._model.clock())
        self._clock.setAccessibleName(f"Minutes and seconds: {self._model.clock()}")

    def _on_end(self) -> None:
        for field in (self.person, self.reference, self.organisation, self.now.answer):
            field.flush()
        self._on_own()
        self._timer.stop()
        self._model.end()

    def _fields(self) -> dict[str, DraftLine]:
        return {
            "person": self.person,
            "reference": self.reference,
            "organisation": self.organisation,
        }

    def _tell(self, field: str, text: str) -> None:
        self._kept.tell(field, text)
        self._model.describe(**{field: text})

    def _on_person(self, text: str) -> None:
        self._tell("person", text)

    def _on_reference(self, text: str) -> None:
        self._tell("reference", text)

    def _on_organisation(self, text: str) -> None:
        self._tell("organisation", text)

    def _on_promises(self, promises: object) -> None:
        self._model.describe(promises=promises)

    def _on_asked(self, ask: str, asked: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._model.set_asked(ask, asked=asked)

    def _on_chosen(self, ask: str) -> None:
        self.now.answer.flush()
        self._model.ask(ask)
        self.now.answer.setFocus()

    def _on_show_all(self) -> None:
        self._shows_all = not self._shows_all
        self.refresh()

    def _on_own(self) -> None:
        self._model.add_own(self.own.text(), self.own_answer.text())
        self.own.show_text("")
        self.own.field.clear()
        self.own_answer.field.clear()


def _number(line: AskLine) -> int:
    return line.number


def _row(line: AskLine) -> RowWords:
    title = f"{line.number}. {line.asks}"
    if line.is_done:
        return RowWords(line.id, title, line=line.state)
    return RowWords(line.id, title, note=line.state)
