"""Typing, pasting or copying a policy, with what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intake.domain.contacts import Contact
from intake.ids import DocumentId
from ui.viewmodels.rules_words import origins, say_contact, sorts
from ui.widgets.rules_policy import RulesPolicy

if TYPE_CHECKING:
    from intake.domain.policies import Passage
    from ui.jobs import Job
    from ui.viewmodels.rules import RulesViewModel
    from ui.viewmodels.rules_copying import CopyingModel


class PolicyView(QWidget):
    """The form on the policy in use. ``found``: go on to its pieces; ``done``: go back."""

    found = Signal()
    done = Signal()

    def __init__(self, model: RulesViewModel, copying: CopyingModel) -> None:
        super().__init__()
        self._model, self._copying = model, copying
        copying.setParent(self)
        self._job: Job | None = None
        self.form = RulesPolicy(sorts(), origins())
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.form)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._connect()

    def refresh(self) -> None:
        """Show the policy as it stands."""
        policy = self._model.policy
        if policy is None:
            return
        contacts = self._model.bridge.case.all(Contact)
        told = [(each.id, say_contact(each)) for each in contacts]
        self.form.show_records(self._copying.records(), told)
        self.form.show_policy(policy)

    def begin(self) -> None:
        """Show everything anew and go to its first field."""
        self.form.renew()
        self.form.problem.hide()
        self.refresh()
        field = self.form.words if self.form.words.isVisibleTo(self.form) else self.form.title
        field.setFocus()

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.form.written.connect(self._model.write)
        self.form.copy_wanted.connect(self._copying.copy)
        self.form.find_rules.clicked.connect(self._on_find)
        self.form.done.clicked.connect(self.done)
        self.form.job.stop.clicked.connect(self._on_stop)
        self._copying.started.connect(self._on_started)
        self._copying.copied.connect(self._on_copied)
        self._copying.failed.connect(self._on_failed)
        self._model.bridge.refused.connect(self.form.renew)

    def _on_changed(self, field: str, value: object) -> None:
        self._model.describe(**{field: value})

    def _on_find(self) -> None:
        self.form.words.flush()
        self._model.find_rules()
        self.found.emit()

    def _on_started(self, job: Job) -> None:
        self._job = job
        self.form.problem.hide()
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self._on_progressed()
        self.form.job.show()

    def _on_progressed(self) -> None:
        if self._job is not None:
            step = self._job.step
            self.form.job.show_step(step.words, step.done, step.total, self._job.seconds_left)

    def _on_ended(self) -> None:
        self._job = None
        self.form.job.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _on_copied(self, document: str, passages: tuple[Passage, ...]) -> None:
        self._model.take_passages(DocumentId(document), passages)

    def _on_failed(self, words: str) -> None:
        self.form.problem.setText(words)
        self.form.problem.show()
