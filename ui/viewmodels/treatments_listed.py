"""A pasted list of treatments, one line after the other: added, put right, or skipped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.listed.reading import read_list
from intake.domain.report.words import counted
from intake.domain.treatments import Trial
from intake.ids import TrialId
from ui.viewmodels.treatments_words import facts_of, title_of

if TYPE_CHECKING:
    from intake.domain.listed.reading import Proposal
    from ui.bridge import SessionBridge

FROM_A_LIST = "From a list: "
THERE = "is in your list already. Add it again only if it was another time."
NOTHING = "No line with words was found. Type or paste one treatment on each line."


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line beside what it was read as. ``told`` is what already became of it."""

    place: str
    line: str
    title: str
    facts: tuple[tuple[str, str], ...]
    taken_as: tuple[str, ...]
    left_over: str
    there_already: str
    told: str


class ListedViewModel(QObject):
    """``read(text)``, then ``shown()`` and one of ``add``, ``skip``, ``back`` for each line."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._lines: tuple[Proposal, ...] = ()
        self._told: dict[int, str] = {}
        self._added: dict[int, TrialId] = {}
        self._at = 0

    @property
    def is_reading(self) -> bool:
        """Whether lines are there to go through."""
        return bool(self._lines)

    @property
    def is_at_first(self) -> bool:
        """Whether nothing lies before this line."""
        return self._at == 0

    def read(self, text: str) -> str:
        """Read a list; return what is wrong with it, or an empty text."""
        self._lines = read_list(text, self._bridge.catalog, self._bridge.today)
        self._told, self._added, self._at = {}, {}, 0
        self.changed.emit()
        return "" if self._lines else NOTHING

    def leave(self) -> None:
        """Forget the list; what was added stays."""
        self._lines = ()
        self.changed.emit()

    def shown(self) -> LineShown | None:
        """Return the line that is up, or None after the last one."""
        if self._at >= len(self._lines):
            return None
        each, bridge = self._lines[self._at], self._bridge
        facts = facts_of(each.trial, bridge.catalog, bridge.today)
        return LineShown(
            place=f"Line {self._at + 1} of {len(self._lines)}",
            line=each.line,
            title=title_of(each.trial),
            facts=facts,
            taken_as=each.taken_as,
            left_over=" · ".join(each.left_over),
            there_already=self._there_already(each),
            told=self._told.get(self._at, ""),
        )

    def tally(self) -> str:
        """Return what became of the lines: "3 added, 1 skipped"."""
        added = len(self._added)
        skipped = sum(at not in self._added for at in self._told)
        rest = len(self._lines) - added - skipped
        parts = [f"{counted(added, 'treatment')} added"]
        parts += [f"{skipped} skipped"] if skipped else []
        parts += [f"{rest} not looked at"] if rest else []
        return f"{', '.join(parts)}."

    def add(self) -> TrialId | None:
        """Add the treatment of this line and go on; a line goes in only once."""
        if self._at >= len(self._lines):
            return None
        if self._at not in self._added:
            each = self._lines[self._at]
            trial = TrialId(self._bridge.new_id())
            note = ". ".join(
                part for part in (each.trial.note, FROM_A_LIST + each.line) if part
            )
            self._bridge.run(Put(entry=each.trial.changed(id=trial, note=note)))
            self._added[self._at] = trial
            self._told[self._at] = "Added to your list."
        added = self._added[self._at]
        self._go(1)
        return added

    def skip(self) -> None:
        """Leave this line out and go on; one that was added stays."""
        if self._at < len(self._lines):
            self._told.setdefault(self._at, "Skipped.")
            self._go(1)

    def back(self) -> None:
        """Look at the line before this one again."""
        self._go(-1)

    def _go(self, step: int) -> None:
        self._at = min(max(self._at + step, 0), len(self._lines))
        self.changed.emit()

    def _there_already(self, proposal: Proposal) -> str:
        """Return the words for a treatment that is in the list already, whatever its dates."""
        trial = proposal.trial
        names = {trial.name.casefold(), str(trial.treatment or "").casefold()} - {""}
        before = set(self._added.values())
        for each in self._bridge.case.all(Trial):
            same = (
                each.name.casefold() in names or str(each.treatment or "").casefold() in names
            )
            if same and each.id not in before:
                return f"{each.name} {THERE}"
        return ""
