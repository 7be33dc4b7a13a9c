"""One request for records: who, what, how, the letter, the log, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from intake.domain.definitions import Letter, NoteAbout
from intake.domain.documents import Target
from intake.ids import ContactId, RequirementId
from ui.pages.requests.letter_desk import LetterDesk
from ui.theme import SECTION
from ui.viewmodels.asking_words import FORMS, SORTS, say_clock, say_state
from ui.viewmodels.places import ABOUT_YOU, paper_for
from ui.widgets.asking_came import AskingCame
from ui.widgets.asking_holder import AskingHolder
from ui.widgets.asking_log import AskingLog
from ui.widgets.asking_signing import AskingSigning
from ui.widgets.asking_terms import AskingTerms
from ui.widgets.asking_time import AskingTime
from ui.widgets.asking_wanted import AskingWanted
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import column
from ui.widgets.choice_cards import Choosable
from ui.widgets.flow import flow_of
from ui.widgets.text_column import TextColumn
from ui.widgets.toggles import Toggles
from ui.widgets.words import label

if TYPE_CHECKING:
    from intake.domain.definitions import RecordsNote
    from intake.domain.records_requests import Sending
    from intake.domain.report.letter_facts import Asked
    from ui.dialogs import Dialogs
    from ui.viewmodels.asking_letter import LetterModel
    from ui.viewmodels.asking_request import RequestModel


PARTS = (
    ("ask", "Whom and what"),
    ("letter", "The letter"),
    ("sent", "Sent, and what came"),
)


class RequestView(TextColumn):
    """The request that a ``RequestModel`` has open. ``done``: back to all requests.

    ``place_wanted(room, argument)`` leads to pages that prove something; ``part_changed``
    when another part is shown: it is read from its beginning.
    """

    done = Signal()
    place_wanted = Signal(str, str)
    part_changed = Signal()

    def __init__(self, model: RequestModel, letters: LetterModel, dialogs: Dialogs) -> None:
        super().__init__(gap=SECTION)
        self._model = model
        model.setParent(self)
        self._title, self._state = label("", "lead"), label("", "body")
        self.back, self.gone = (
            SecondaryButton("All requests"),
            LinkButton("Remove this request"),
        )
        self.withdraw = LinkButton("I do not need it any more")
        self.holder, self.wanted = AskingHolder(SORTS), AskingWanted()
        special = [_choosable(each) for each in model.notes(NoteAbout.SPECIAL)]
        theirs = [each.id for each in model.notes(NoteAbout.SPECIAL) if each.of_relative]
        self.terms = AskingTerms(FORMS)
        self.signing = AskingSigning(model.papers_of_a_helper(), special, theirs)
        self._desk = LetterDesk(model, letters, dialogs, self)
        self.letter, self.log = self._desk.card, AskingLog(model.today)
        self.came = AskingCame(
            [f"{each.title}. {each.says}" for each in model.notes(NoteAbout.CAME)]
        )
        fees = [_told(each) for each in model.notes(NoteAbout.FEE)]
        refused = [f"{each.title}. {each.says}" for each in model.notes(NoteAbout.REFUSED)]
        self.time = AskingTime(fees, refused)
        self.parts = Toggles("What to see of this request", PARTS)
        self.go_on = PrimaryButton("Go on to the letter")
        self._lay_out()
        self._connect()

    def open(self, request: str) -> None:
        """Open a request, with the letter that is to be sent next."""
        self._model.open(request)
        self._desk.start_anew()
        asked = self._model.asked()
        was_sent = asked is not None and asked.request.sent is not None
        self.parts.show_chosen("sent" if was_sent else "ask")
        self.refresh()

    def refresh(self) -> None:
        """Show the request as it stands."""
        asked = self._model.asked()
        if asked is None or asked.holder is None:
            return
        request, today = asked.request, self._model.today
        self._title.setText(f"Request to {asked.holder.name}")
        self._state.setText(say_state(request, asked.catalog, today))
        is_over = request.withdrawn_on is not None
        self.withdraw.setText("Take it up again" if is_over else "I do not need it any more")
        self.holder.show_holder(asked.holder)
        self.wanted.show_request(request, self._model.hints())
        self.terms.show_request(request)
        self.signing.show_request(request)
        note = self._model.note_of(request.authority) if request.authority else None
        self.signing.show_signing(_told(note) if note else "")
        self._show_part()
        pages = [[says for says, _ in each] for each in self._model.pages()]
        self.came.show_request(request, pages)
        self.time.show_request(request)
        clock = say_clock(request, asked.catalog, today)
        how = [_told(each) for each in self._model.notes(NoteAbout.CLOCK)]
        self.time.show_clock((*clock[:-1], *how, *clock[-1:]))
        self._desk.show(asked)
        self._show_log(asked)

    def _show_part(self) -> None:
        asked, part = self._model.asked(), self.parts.chosen_id()
        was_sent = asked is not None and asked.request.sent is not None
        for each in (self.holder, self.wanted, self.terms, self.signing, self.go_on):
            each.setVisible(part == "ask")
        self.letter.setVisible(part == "letter")
        self.log.setVisible(part == "sent")
        for outcome in (self.came, self.time):
            outcome.setVisible(part == "sent" and was_sent)

    def _show_log(self, asked: Asked) -> None:
        request = asked.request
        rows = [asked.catalog.find(Letter, each.letter) for each in request.sendings]
        titles = [
            f"{row.title if row else 'A letter'} ({at})" for at, row in enumerate(rows, start=1)
        ]
        proofs = [[says for says, _ in each] for each in self._model.proofs()]
        self.log.show_sendings(request.id, request.sendings, titles, proofs)

    def _lay_out(self) -> None:
        self.add(flow_of(self.back), column(self._title, self._state))
        self.add(self.parts, self.holder, self.wanted, self.terms, self.signing)
        self.add(flow_of(self.go_on))
        self.add(self.letter, self.log, self.came, self.time)
        self.add(flow_of(self.withdraw, self.gone))

    def _connect(self) -> None:
        model = self._model
        self.back.clicked.connect(self.done)
        self.parts.chosen.connect(self._on_part)
        self.go_on.clicked.connect(self._on_go_on)
        self._desk.question_wanted.connect(self._on_question)
        self.letter.went.clicked.connect(self._on_went)
        self.gone.clicked.connect(self._on_remove)
        self.withdraw.clicked.connect(self._on_withdraw)
        self.holder.changed.connect(self._on_holder)
        for part in (self.wanted, self.terms, self.signing, self.came, self.time):
            part.changed.connect(self._on_changed)
        self.wanted.added.connect(model.add_item)
        self.wanted.dropped.connect(model.drop_item)
        self._desk.chosen.connect(self.refresh)
        self._desk.shown.connect(self.log.show_letter)
        self.log.sent.connect(self._on_sent)
        self.log.corrected.connect(model.correct)
        self.log.dropped.connect(model.drop_sending)
        self.log.proof_wanted.connect(self._on_proof)
        self.log.page_pressed.connect(self._on_page_of_proof)
        self.came.came.connect(self._on_came)
        self.came.none.connect(self._on_none)
        self.came.not_yet.connect(self._on_not_yet)
        self.came.page_pressed.connect(self._on_page)
        self.came.pages_wanted.connect(self._on_pages)

    def _on_part(self, _part: str) -> None:
        self._show_part()
        self.part_changed.emit()

    def _on_go_on(self) -> None:
        self.parts.show_chosen("letter")
        self._on_part("letter")
        self.parts.take_focus()

    def _on_went(self) -> None:
        self.parts.show_chosen("sent")
        self._on_part("sent")
        self.parts.take_focus()

    def _on_question(self, question: str) -> None:
        self.place_wanted.emit(ABOUT_YOU, question)

    def _on_holder(self, field: str, value: object) -> None:
        self._model.describe_holder(**{field: value})

    def _on_changed(self, field: str, value: object) -> None:
        self._model.describe(**{field: value})

    def _on_sent(self, sending: Sending) -> None:
        self._desk.move_on()
        self._model.log(sending)

    def _on_came(self, at: int) -> None:
        self._model.has_come(at, self._model.today)

    def _on_none(self, at: int) -> None:
        self._model.has_none(at, self._model.today)

    def _on_page_of_proof(self, at: int, index: int) -> None:
        _, place = self._model.proofs()[at][index]
        self.place_wanted.emit(place.room, place.argument)

    def _on_page(self, at: int, index: int) -> None:
        _, place = self._model.pages()[at][index]
        self.place_wanted.emit(place.room, place.argument)

    def _on_not_yet(self, at: int) -> None:
        self._model.has_come(at, None)

    def _on_withdraw(self) -> None:
        asked = self._model.asked()
        if asked is not None:
            is_over = asked.request.withdrawn_on is not None
            self._model.withdraw(None if is_over else self._model.today)

    def _on_remove(self) -> None:
        self._model.remove()
        self.done.emit()

    def _on_proof(self, contact: str) -> None:
        self._go_to_pages(Target.contact(ContactId(contact)))

    def _on_pages(self, requirement: str) -> None:
        self._go_to_pages(Target.requirement(RequirementId(requirement)))

    def _go_to_pages(self, target: Target) -> None:
        place = paper_for(target)
        self.place_wanted.emit(place.room, place.argument)


def _choosable(note: RecordsNote) -> Choosable:
    return Choosable(note.id, note.title, f"{note.says} Source: {note.source.title}.")


def _told(note: RecordsNote) -> str:
    return f"{note.says} {note.ask_when_unsure} Source: {note.source.title}."
