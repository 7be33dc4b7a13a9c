"""About one record: kind, date, title, provider, and whom it names; a line, or a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.domain.dates import ApproxDate
from ui.theme import GAP, GROUP
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.date_parts import DateParts
from ui.widgets.fields import LineField
from ui.widgets.flow import flow_of
from ui.widgets.pick import Pick, Pickable
from ui.widgets.tick import Tick
from ui.widgets.typing import is_typing_in
from ui.widgets.words import label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a record; ``told`` says it in one line.

    ``patient`` and ``born`` are whom the paper itself names. ``is_asked``: what the paper
    says of itself is asked beside it, so that the form waits.
    """

    id: str
    title: str
    type_id: str
    date: ApproxDate | None
    provider: str
    is_kept_out: bool
    told: str
    patient: str = ""
    born: dt.date | None = None
    is_asked: bool = False


class RecordAbout(QWidget):
    """``show_about(about)``; what the person changes comes as one signal for each part.

    A record of unknown kind opens its form by itself.
    """

    titled = Signal(str)
    typed = Signal(str)
    dated = Signal(object)
    provided = Signal(str)
    named = Signal(str)
    born = Signal(object)
    kept_out = Signal(bool)
    remove_wanted = Signal()

    def __init__(self, kinds: Sequence[Pickable]) -> None:
        super().__init__()
        self._id = ""
        self._was_asked = False
        self._told = label("", "body")
        self.change = SecondaryButton("Change")
        self.done = SecondaryButton("Done")
        self.more = LinkButton("More details")
        self.kind = Pick("What kind of paper is it?", kinds, "Type a few letters, like “MRI”")
        self.title = LineField("Title")
        self.date = DateParts("Date on the paper", "As much as you know", rough=True)
        hint = "Doctor, hospital or office"
        self.provider = Pick("Who wrote it (optional)", hint=hint, own_words=True)
        self._providers: tuple[str, ...] = ()
        self.patient = LineField("Patient’s name on it", "As the paper says it", optional=True)
        self.birth_date = DateParts("Birth date on it", "All three parts, or none")
        self.out = Tick("Keep out of the packet")
        self.remove = LinkButton("Remove this record")
        self.drop = LinkButton("Remove this record")
        self._brief, self._form = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    def show_about(self, about: About) -> None:
        """Show what is known of a record."""
        is_new = about.id != self._id
        self._id = about.id
        self._told.setText(about.told)
        self.title.show_text(about.title)
        self.patient.show_text(about.patient)
        self.out.setChecked(about.is_kept_out)
        if is_new or not is_typing_in(self.provider):
            self.provider.show_picked(about.provider, about.provider)
        if is_new or not is_typing_in(self.kind):
            self.kind.show_picked(about.type_id)
        if is_new or not (is_typing_in(self.date) or self.date.problem()):
            self.date.show_date(about.date)
        if is_new or not (is_typing_in(self.birth_date) or self._birth_problem()):
            self.birth_date.show_date(ApproxDate.of(about.born) if about.born else None)
        if is_new or (about.is_asked and not self._was_asked and not is_typing_in(self._form)):
            self._open(is_open=not (about.type_id or about.is_asked), is_short=True)
        self._was_asked = about.is_asked

    def offer_providers(self, names: tuple[str, ...]) -> None:
        """Offer the names that are known already."""
        if names != self._providers:
            self._providers = names
            self.provider.offer([Pickable(name, name) for name in names])

    def correct(self, field: str) -> None:
        """Open the form at a part: "type", "date", "provider", "patient" or "birth_date"."""
        parts: dict[str, QWidget] = {
            "provider": self.provider,
            "patient": self.patient,
            "birth_date": self.birth_date,
        }
        self._open(is_open=True, is_short=field not in parts)
        dates = {"date": self.date.year, "birth_date": self.birth_date.year}
        (dates.get(field) or parts.get(field) or self.kind).setFocus()

    def _open(self, *, is_open: bool, is_short: bool = False) -> None:
        """Open the form, short at first: the kind and the date are what counts."""
        self._form.setVisible(is_open)
        self._brief.setVisible(not is_open)
        for part in self._further():
            part.setVisible(not is_short)
        self.more.setVisible(is_short)

    def _further(self) -> tuple[QWidget, ...]:
        return self.title, self.provider, self.patient, self.birth_date, self.out

    def _lay_out(self) -> None:
        brief = QVBoxLayout(self._brief)
        brief.setContentsMargins(0, 0, 0, 0)
        brief.setSpacing(GAP)
        brief.addWidget(self._told)
        brief.addLayout(flow_of(self.change, self.remove))
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GROUP)
        for part in (self.kind, self.date, *self._further()):
            form.addWidget(part)
        form.addLayout(flow_of(self.done, self.more, self.drop))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._brief)
        column.addWidget(self._form)

    def _connect(self) -> None:
        self.change.clicked.connect(self._on_change)
        self.more.clicked.connect(self._on_more)
        self.done.clicked.connect(self._on_done)
        self.kind.picked.connect(self.typed)
        self.title.edited.connect(self._on_titled)
        self.date.edited.connect(self._on_dated)
        self.provider.picked.connect(self._on_provided)
        self.provider.field.editingFinished.connect(self._on_provider_left)
        self.patient.edited.connect(self.named)
        self.birth_date.edited.connect(self._on_born)
        self.out.clicked.connect(self._on_out)
        self.remove.clicked.connect(self.remove_wanted)
        self.drop.clicked.connect(self.remove_wanted)

    def _on_change(self) -> None:
        self._open(is_open=True)
        self.kind.setFocus()

    def _on_more(self) -> None:
        self._open(is_open=True)
        self.title.setFocus()

    def _on_done(self) -> None:
        for field, problem in (
            (self.date, self.date.problem()),
            (self.birth_date, self._birth_problem()),
        ):
            field.show_problem(problem)
            if problem:
                field.year.setFocus()
                return
        self._open(is_open=False)
        self.change.setFocus()

    def _birth_problem(self) -> str:
        problem, date = self.birth_date.problem(), self.birth_date.date()
        if problem or date is None or date.exact is not None:
            return problem
        return "Add month, day and year as the paper says them, or leave all three empty."

    def _on_titled(self, title: str) -> None:
        if title:
            self.titled.emit(title)

    def _on_provided(self) -> None:
        self.provided.emit(self.provider.text())

    def _on_provider_left(self) -> None:
        if not self.provider.matches.hasFocus():
            self.provider.flush()

    def _on_dated(self) -> None:
        self.dated.emit(self.date.date())

    def _on_born(self) -> None:
        if not self._birth_problem():
            self.born.emit(self.birth_date.day())

    def _on_out(self) -> None:
        self.kept_out.emit(self.out.isChecked())
