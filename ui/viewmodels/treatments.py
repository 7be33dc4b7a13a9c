"""The treatments page, without its widgets: the ledger by class, and the one that is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.counting import group_of
from intake.domain.dates import ApproxDate
from intake.domain.definitions import ConditionKind, Treatment, TreatmentClass
from intake.domain.documents import TargetKind
from intake.domain.facts import choice_of
from intake.domain.known import know
from intake.domain.treatments import Trial
from intake.ids import TreatmentId, TrialId
from ui.viewmodels.entry_changes import describe, remove
from ui.viewmodels.proof_places import places_of
from ui.viewmodels.treatments_doses import notes_of
from ui.viewmodels.treatments_rules import rules_for, tally
from ui.viewmodels.treatments_search import offers
from ui.viewmodels.treatments_sums import SumsViewModel
from ui.viewmodels.treatments_words import facts_of, line_of, still_to_tell, title_of

if TYPE_CHECKING:
    from intake.domain.definitions import Catalog
    from intake.domain.known import Known
    from intake.ids import TreatmentClassId
    from ui.bridge import SessionBridge
    from ui.viewmodels.places import Place
    from ui.viewmodels.treatments_rules import RuleLine
    from ui.viewmodels.treatments_search import Offer
    from ui.viewmodels.treatments_sums import Shortfall

NO_PAGE = "No page yet"
_LAST = ApproxDate(year=2199)


@dataclass(frozen=True, slots=True)
class TrialRow:
    """One treatment of the list."""

    id: str
    title: str
    line: str
    proof: str


@dataclass(frozen=True, slots=True)
class ClassRows:
    """A class of treatments: its title, how many were long enough, and the treatments."""

    id: str
    title: str
    tally: str
    trials: tuple[TrialRow, ...]


@dataclass(frozen=True, slots=True)
class OpenedTrial:
    """The treatment that is open, in words; ``trial`` holds it as it is, for the form."""

    trial: Trial
    unit: str
    is_drug: bool
    title: str
    facts: tuple[tuple[str, str], ...]
    to_tell: str
    rules: tuple[RuleLine, ...]
    proofs: tuple[tuple[str, Place], ...]
    notes: tuple[str, ...]
    shortfall: Shortfall | None


class TreatmentsViewModel(QObject):
    """Turns the trials into a list by class with one open, and inputs into commands."""

    changed = Signal()
    refused = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        self._laid_out: Known | None = None
        self._sums = SumsViewModel(bridge, self)
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.refused)
        bridge.refused.connect(self.changed)

    # --- the list ------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether nothing was listed yet."""
        return not self._trials()

    def headline(self) -> str:
        """Return how many treatments, in how many classes, and how many have a page."""
        trials = self._trials()
        if not trials:
            return "Pills, therapy, blocks, surgery: all of it counts, also what did not help."
        tried = [each for each in trials if not each.not_tried_because]
        classes = {group_of(each, self._bridge.catalog) for each in tried}
        paged = sum(bool(self._proofs(each)) for each in trials)
        count = _counted(len(tried), "treatment", "treatments")
        groups = _counted(len(classes), "class", "classes")
        pages = f"{_counted(paged, 'has', 'have')} a page" if paged else "None has a page yet"
        return f"{count} in {groups}. {pages}."

    def classes(self) -> tuple[ClassRows, ...]:
        """Return the ledger by class in the catalog's order, each oldest first."""
        catalog = self._bridge.catalog
        places = {each.id: place for place, each in enumerate(catalog.classes)}
        groups: dict[TreatmentClassId | None, list[Trial]] = {}
        for trial in sorted(self._trials(), key=lambda each: (each.start or _LAST).order):
            groups.setdefault(group_of(trial, catalog), []).append(trial)
        ordered = sorted(
            groups, key=lambda group: places.get(group, len(places)) if group else 999
        )
        return tuple(self._class(group, groups[group]) for group in ordered)

    def offers(self) -> tuple[Offer, ...]:
        """Return the treatments to pick from."""
        return offers(self._bridge.catalog, self.path())

    def groups(self) -> tuple[tuple[str, str], ...]:
        """Return (id, title) of every class."""
        return tuple((each.id, each.title) for each in self._bridge.catalog.classes)

    def path(self) -> str:
        """Return the path of the request, "pain" or "mood"; empty while not known."""
        condition = choice_of(self._bridge.case, "request.condition")
        row = self._bridge.catalog.find(ConditionKind, condition)
        return row.path if row else ""

    # --- the one that is open ------------------------------------------------------------

    @property
    def open_id(self) -> str:
        """The id of the treatment that is open, or an empty text."""
        return self._open

    def open(self, trial: str) -> None:
        """Open a treatment beside the list."""
        self._open = trial
        self.changed.emit()

    def opened(self) -> OpenedTrial | None:
        """Return the treatment that is open, or None."""
        trial = self._bridge.case.one(Trial, self._open)
        if trial is None:
            return None
        bridge = self._bridge
        return OpenedTrial(
            trial=trial,
            unit=_unit(bridge.catalog, trial),
            is_drug=_is_drug(bridge.catalog, trial),
            title=title_of(trial),
            facts=facts_of(trial, bridge.catalog, bridge.today),
            to_tell=still_to_tell(trial),
            rules=rules_for(trial, self._known(), bridge.readiness),
            proofs=self._proofs(trial),
            notes=notes_of(trial, bridge.catalog),
            shortfall=self._sums.shortfall_of(trial),
        )

    # --- what the person does ------------------------------------------------------------

    def add(self, treatment: str, own_words: str) -> str:
        """List a treatment of the catalog, or one in own words; return its id."""
        row = self._bridge.catalog.find(Treatment, treatment)
        name = row.name if row else own_words.strip()
        if not name:
            return ""
        trial = Trial(
            id=TrialId(self._bridge.new_id()),
            name=name,
            treatment=row.id if row else None,
            group=row.group if row else None,
        )
        self._open = trial.id
        self._bridge.run(Put(entry=trial))
        return trial.id

    def change(self, **changes: object) -> None:
        """Change what is known of the open treatment."""
        self._bridge.alter(describe(Trial, self._open, **changes))

    def rename(self, treatment: str, own_words: str) -> None:
        """Name the open treatment anew; one of the catalog brings its class along."""
        row = self._bridge.catalog.find(Treatment, treatment)
        if row is not None:
            self.change(name=row.name, treatment=TreatmentId(row.id), group=row.group)
        elif own_words.strip():
            self.change(name=own_words.strip(), treatment=None)

    def set_group(self, group: str) -> None:
        """Say which class the open treatment counts in; an empty id: not known."""
        known = self._bridge.catalog.find(TreatmentClass, group)
        self.change(group=known.id if known else None)

    def remove(self) -> None:
        """Remove the open treatment and its links to pages."""
        trial = self._bridge.case.one(Trial, self._open)
        if trial is not None:
            self._open = ""
            self._bridge.alter(remove(Trial, trial.id), f"Removed “{trial.name}”.")

    # --- inside --------------------------------------------------------------------------

    def _known(self) -> Known:
        bridge = self._bridge
        known = self._laid_out
        if known is None or known.case is not bridge.case or known.today != bridge.today:
            known = self._laid_out = know(bridge.case, bridge.catalog, bridge.today)
        return known

    def _trials(self) -> tuple[Trial, ...]:
        return self._bridge.case.all(Trial)

    def _class(self, group: TreatmentClassId | None, trials: list[Trial]) -> ClassRows:
        row = self._bridge.catalog.find(TreatmentClass, group)
        return ClassRows(
            id=group or "",
            title=row.title if row else "Class not known yet",
            tally=tally(trials, self._known()),
            trials=tuple(self._row(each) for each in trials),
        )

    def _row(self, trial: Trial) -> TrialRow:
        line = line_of(trial, self._bridge.catalog, self._bridge.today)
        proofs = self._proofs(trial)
        proof = f"{len(proofs)} pages linked" if len(proofs) > 1 else ""
        short = proofs[0][0].rpartition(", ")[2] if proofs else NO_PAGE
        return TrialRow(trial.id, title_of(trial), line, proof or short)

    def _proofs(self, trial: Trial) -> tuple[tuple[str, Place], ...]:
        known = self._known()
        return places_of(known.case, known.proofs(TargetKind.TRIAL, trial.id))


def _unit(catalog: Catalog, trial: Trial) -> str:
    treatment = catalog.find(Treatment, trial.treatment)
    return treatment.unit if treatment else ""


def _is_drug(catalog: Catalog, trial: Trial) -> bool:
    group = catalog.find(TreatmentClass, group_of(trial, catalog))
    return group is None or group.is_drug


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
