"""The form of a policy: its words first, then what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.dates import ApproxDate
from ui.theme import GROUP
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_parts import DateParts
from ui.widgets.draft_line import ChooseOne, DraftLine
from ui.widgets.flow import flow_of
from ui.widgets.job_row import JobRow
from ui.widgets.kept_fields import KeptFields
from ui.widgets.long_text import LongText
from ui.widgets.side_fields import SideFields
from ui.widgets.tick import Tick
from ui.widgets.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.domain.policies import Policy

    Options = Sequence[tuple[str, str]]

_LINES = 12


class RulesPolicy(QWidget):
    """``show_policy(policy)``; ``changed(field, value)``; ``written(words)``.

    ``copy_wanted(record)``: its words are to be copied, page by page.
    """

    changed = Signal(str, object)
    written = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, sorts: Options, origins: Options) -> None:
        super().__init__()
        self._kept = KeptFields()
        self._policy = ""
        self.words = LongText(
            "The policy’s own words",
            "Paste the part that says when it is paid. Or type only the rules you were told.",
        )
        lines = self.words.field.fontMetrics().lineSpacing() * _LINES
        self.words.field.setMinimumHeight(lines)
        self.copied, self.type_instead = label("", "body"), LinkButton("Type or paste instead")
        self.record = ChooseOne("Or choose a record that is the policy", [("", "")])
        self.copy = SecondaryButton("Copy its words")
        self.job = JobRow()
        self.problem = label("", "problem")
        self.find_rules = PrimaryButton("Find the rules in it")
        self.done = SecondaryButton("Back to the rules")
        self._facts(sorts, origins)
        self._lay_out()
        self._connect()

    def show_policy(self, policy: Policy) -> None:
        """Show a policy; what the person just typed is left alone."""
        if policy.id != self._policy:
            self._policy = policy.id
            self._kept.forget()
        pages = [each.page for each in policy.passages if each.page]
        self.copied.setText(_say_copied(len(pages), len(policy.words.split())))
        for part in (self.copied, self.type_instead):
            part.setVisible(bool(pages))
        self.words.setVisible(not pages)
        if self._kept.is_new("words", policy.words):
            self.words.show_text(policy.words)
        self.find_rules.setVisible(bool(policy.words.strip()))
        for field, line in self._lines.items():
            if self._kept.is_new(field, getattr(policy, field)):
                line.show_text(getattr(policy, field))
        self._show_rest(policy)

    def show_records(self, records: Options, contacts: Options) -> None:
        """Offer these records to copy from, and these contacts it may have come with."""
        for part in (self.record, self.copy):
            part.setVisible(bool(records))
        self.record.offer([("", "Choose a record"), *records])
        self.contact.offer([("", "None of these"), *contacts])

    def renew(self) -> None:
        """Show everything of the case again."""
        self._kept.forget()

    def _show_rest(self, policy: Policy) -> None:
        if self._kept.is_new("sort", policy.sort):
            self.sort.show_chosen(policy.sort)
        if self._kept.is_new("origin", policy.origin):
            self.origin.show_chosen(policy.origin)
        if self._kept.is_new("contact", policy.contact):
            self.contact.show_chosen(policy.contact or "")
        if self._kept.is_new("in_force", policy.in_force):
            self.in_force.show_date(policy.in_force)
        if self._kept.is_new("read_on", policy.read_on):
            day = policy.read_on
            self.read_on.show_date(None if day is None else ApproxDate.of(day))
        if self._kept.is_new("investigational", policy.investigational):
            self.says_no.setChecked(policy.investigational is True)
        self._show_where(policy.origin)

    def _show_where(self, origin: str) -> None:
        self.address.setVisible(origin in {"website", "portal"})
        self.contact.setVisible(origin in {"letter", "call"})

    def _facts(self, sorts: Options, origins: Options) -> None:
        self.title = DraftLine("Title of the policy", optional=True)
        self.number = DraftLine("Policy number", optional=True)
        self.insurer = DraftLine("Whose policy is it?", optional=True)
        self.address = DraftLine("Website address", "Kept as words. Nothing is opened.")
        self._lines = {
            "title": self.title,
            "number": self.number,
            "insurer": self.insurer,
            "address": self.address,
        }
        self.sort = ChooseOne("What kind of text is it?", sorts)
        self.origin = ChooseOne("Where did it come from?", origins)
        self.contact = ChooseOne("With which call or letter?", [("", "None of these")])
        self.in_force = DateParts("In force since", rough=True)
        self.read_on = DateParts("You read it on")
        self.says_no = Tick("It calls this “investigational” or “unproven”")

    def _lay_out(self) -> None:
        self.job.hide()
        self.problem.hide()
        facts = Card()
        facts.add(label("About this policy", "section"), SideFields(self.title, self.number))
        facts.add(SideFields(self.insurer, self.sort), self.in_force)
        facts.add(SideFields(self.origin, self.address, self.contact), self.read_on)
        facts.add(self.says_no)
        text = Card()
        text.add(self.words, self.copied, flow_of(self.type_instead), self.record)
        text.add(flow_of(self.copy), self.job, self.problem, flow_of(self.find_rules))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GROUP)
        down.addWidget(text)
        down.addWidget(facts)
        down.addLayout(flow_of(self.done))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _connect(self) -> None:
        self.words.edited.connect(self._on_words)
        self.type_instead.clicked.connect(self._on_type)
        self.copy.clicked.connect(self._on_copy)
        self.says_no.clicked.connect(self._on_says_no)
        for line in self._lines.values():
            line.edited.connect(self._on_line)
        self.sort.chosen.connect(self._on_sort)
        self.origin.chosen.connect(self._on_origin)
        self.contact.chosen.connect(self._on_contact)
        self.in_force.edited.connect(self._on_in_force)
        self.read_on.edited.connect(self._on_read_on)

    def _tell(self, field: str, value: object) -> None:
        self._kept.tell(field, value)
        self.changed.emit(field, value)

    def _on_words(self, words: str) -> None:
        self._kept.tell("words", words)
        self.written.emit(words)

    def _on_type(self) -> None:
        self.written.emit(self.words.text())
        self.words.show()
        self.words.setFocus()

    def _on_copy(self) -> None:
        if self.record.chosen_id():
            self.copy_wanted.emit(self.record.chosen_id())

    def _on_line(self, text: str) -> None:
        for field, line in self._lines.items():
            if line is self.sender():
                self._tell(field, text)

    def _on_sort(self, sort: str) -> None:
        self._tell("sort", sort)

    def _on_origin(self, origin: str) -> None:
        self._show_where(origin)
        self._tell("origin", origin)

    def _on_contact(self, contact: str) -> None:
        self._tell("contact", contact or None)

    def _on_in_force(self) -> None:
        self._tell("in_force", self.in_force.date())

    def _on_read_on(self) -> None:
        self._tell("read_on", self.read_on.day())

    def _on_says_no(self) -> None:
        self._tell("investigational", True if self.says_no.isChecked() else None)


def _say_copied(pages: int, words: int) -> str:
    return f"Copied from the record: {words:,} words on {pages} page{'s' if pages > 1 else ''}."
