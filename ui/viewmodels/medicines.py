"""What is taken now and what is not borne, without widgets: lists, what is open, printing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.allergies import ANY_ALLERGIES, SAY_HOW_BAD, Allergy
from intake.domain.answers import Answer, Answered, YesNo
from intake.domain.commands import Put, Together
from intake.domain.dates import ApproxDate
from intake.domain.definitions import ConditionKind, Treatment
from intake.domain.facts import choice_of
from intake.domain.known import know
from intake.domain.medicines import Medicine, as_trial
from intake.domain.prompts import prompts_of
from intake.domain.report.medicines import taken_now
from intake.domain.report.opioids_told import morphine_note
from intake.domain.treatments import Trial
from intake.ids import AllergyId, MedicineId, TrialId
from ui.viewmodels.entry_changes import NOTHING, describe, remove
from ui.viewmodels.treatments_search import offers

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.commands import Remove
    from intake.domain.prompts import Prompts
    from ui.bridge import SessionBridge
    from ui.viewmodels.treatments_search import Offer

    Command = Put | Remove | Together

HOW_BAD = (("", "Not known"), *((each.value, says) for each, says in SAY_HOW_BAD.items()))
FROM_LEDGER = "from your treatments tried"


@dataclass(frozen=True, slots=True)
class TakenRow:
    """One medicine of the list; ``is_trial`` says that it lives in the ledger."""

    id: str
    title: str
    line: str
    is_trial: bool


class MedicinesViewModel(QObject):
    """``changed``: the case, or what is open, is another one."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        bridge.changed.connect(self.changed)
        self.refused = bridge.refused

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._bridge.case

    # --- medicines -----------------------------------------------------------------------

    def rows(self) -> tuple[TakenRow, ...]:
        """Return everything taken now, by name."""
        return tuple(
            TakenRow(
                id=each.entry.id,
                title=each.title,
                line=", ".join(
                    part
                    for part in (
                        f"for {each.purpose}" if each.purpose else "",
                        f"since {each.since}" if each.since else "",
                        FROM_LEDGER if isinstance(each.entry, Trial) else "",
                    )
                    if part
                ),
                is_trial=isinstance(each.entry, Trial),
            )
            for each in taken_now(self.case, self._bridge.catalog)
        )

    def morphine(self) -> str:
        """Return what the opioids of the list come to as morphine a day; mostly empty."""
        catalog = self._bridge.catalog
        return morphine_note((each.entry for each in taken_now(self.case, catalog)), catalog)

    def offers(self) -> tuple[Offer, ...]:
        """Return the treatments to pick from."""
        row = self._bridge.catalog.find(
            ConditionKind, choice_of(self.case, "request.condition")
        )
        return offers(self._bridge.catalog, row.path if row else "")

    def medicine(self) -> Medicine | None:
        """Return the medicine that is open."""
        return self.case.one(Medicine, self._open)

    def allergy(self) -> Allergy | None:
        """Return the allergy that is open."""
        return self.case.one(Allergy, self._open)

    def open(self, entry: str) -> None:
        """Open a medicine or an allergy; an empty id closes what is open."""
        self._open = entry
        self.changed.emit()

    def add(self, treatment: str, own_words: str) -> bool:
        """List a medicine of the catalog, or one in own words; False without a name."""
        row = self._bridge.catalog.find(Treatment, treatment)
        name = row.name if row else own_words.strip()
        if not name:
            return False
        medicine = Medicine(
            id=MedicineId(self._bridge.new_id()),
            name=name,
            treatment=row.id if row else None,
            group=row.group if row else None,
        )
        self._open = medicine.id
        self._bridge.run(Put(entry=medicine), f"Added “{name}”.")
        return True

    def change(self, field: str, value: object) -> None:
        """Keep one field of the open medicine; another name is no longer the catalog’s."""
        changes = {field: value}
        if field == "name":
            changes |= {"treatment": None, "group": None}
        self._bridge.alter(describe(Medicine, self._open, **changes))

    def remove(self) -> None:
        """Take the open medicine off the list."""
        medicine = self.medicine()
        if medicine is not None:
            self._open = ""
            self._bridge.alter(remove(Medicine, medicine.id), f"Removed “{medicine.name}”.")

    def to_ledger(self, *, is_stopped: bool) -> str:
        """Move the open medicine to the treatments tried; return the id it has there."""
        medicine = self.medicine()
        if medicine is None:
            return ""
        trial = self._bridge.new_id()
        today = self._bridge.today
        month = ApproxDate(year=today.year, month=today.month)
        make = partial(_moved, medicine.id, TrialId(trial), month if is_stopped else None)
        self._open = ""
        self._bridge.alter(make, f"“{medicine.name}” is among your treatments tried.")
        return trial

    # --- allergies -----------------------------------------------------------------------

    def allergies(self) -> tuple[Allergy, ...]:
        """Return the allergies in the order they were told."""
        return self.case.all(Allergy)

    def any_allergies(self) -> str:
        """Return what was answered: "yes", "no", or an empty text."""
        return choice_of(self.case, ANY_ALLERGIES)

    def add_allergy(self, to: str) -> bool:
        """List an allergy; the answer of the interview becomes a yes with it."""
        if not to.strip():
            return False
        allergy = Allergy(id=AllergyId(self._bridge.new_id()), to=to.strip())
        self._open = allergy.id
        both = Together(commands=(Put(entry=allergy), Put(entry=_any_allergies(yes=True))))
        self._bridge.run(both, f"Added “{allergy.to}”.")
        return True

    def change_allergy(self, field: str, value: object) -> None:
        """Keep one field of the open allergy."""
        self._bridge.alter(describe(Allergy, self._open, **{field: value}))

    def remove_allergy(self) -> None:
        """Take the open allergy off the list; the answer stays until it is changed."""
        allergy = self.allergy()
        if allergy is not None:
            self._open = ""
            self._bridge.alter(remove(Allergy, allergy.id), f"Removed “{allergy.to}”.")

    def tell_none_known(self) -> None:
        """Answer that no allergy is known; with one in the list nothing is changed."""
        self._bridge.alter(_none_known, "Noted: no known allergies.")

    # --- what to tell --------------------------------------------------------------------

    def prompts(self) -> Prompts:
        """Return what to tell the clinic about, and what to find out before."""
        bridge = self._bridge
        return prompts_of(know(bridge.case, bridge.catalog, bridge.today))

    def headings(self) -> tuple[tuple[str, str, str], ...]:
        """Return (id, title, the line beside) of the groups of prompts."""
        groups = self._bridge.catalog.prompt_groups
        return tuple((each.id, each.title, each.beside) for each in groups)


def _moved(
    medicine: MedicineId, trial: TrialId, stopped: ApproxDate | None, case: Case
) -> Command:
    found = case.one(Medicine, medicine)
    if found is None:
        return NOTHING
    gone = remove(Medicine, medicine)(case)
    return Together(commands=(gone, Put(entry=as_trial(found, trial, stopped))))


def _any_allergies(*, yes: bool) -> Answer:
    return Answer(id=ANY_ALLERGIES, said=Answered(given=YesNo(yes=yes)))


def _none_known(case: Case) -> Command:
    return NOTHING if case.all(Allergy) else Put(entry=_any_allergies(yes=False))
