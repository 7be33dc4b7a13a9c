"""A pasted list, one line after the other: put where it belongs, put right, or skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.listed.belonging import Belongs, entry_of, suggested
from intake.domain.listed.reading import read_list
from intake.domain.medicines import Medicine, as_trial
from intake.domain.report.words import counted
from intake.domain.treatments import Trial
from intake.ids import TrialId
from ui.shown.listed import LineShown
from ui.viewmodels.places import MEDICINES, TREATMENTS, Place
from ui.viewmodels.treatments_words import facts_of, title_of

if TYPE_CHECKING:
    from intake.domain.listed.reading import Proposal
    from ui.bridge import SessionBridge

FROM_A_LIST = "From a list: "
SAID = {
    Belongs.STOPPED: "Added to your treatments tried.",
    Belongs.BOTH: "Added to your treatments tried, as one you take now.",
    Belongs.NOW: "Added to your medicines.",
}
THERE = "is in one of your lists already. Add it again only if it was another time."
NOTHING = "No line with words was found. Type or paste one treatment on each line."


class ListedViewModel(QObject):
    """``read(text)``, then ``shown()`` and one of ``add``, ``skip``, ``back`` for each line.

    ``put_in(belongs)`` says where the line that is up belongs, if it is not where it seems.
    ``lean`` is where lines go that say nothing about it.
    """

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._lines: tuple[Proposal, ...] = ()
        self._told: dict[int, str] = {}
        self._added: dict[int, Trial | Medicine] = {}
        self._belongs: dict[int, Belongs] = {}
        self.lean = Belongs.STOPPED
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
        self._told, self._added, self._belongs, self._at = {}, {}, {}, 0
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
        made = self._made("", each)
        trial = as_trial(made, TrialId(""), None) if isinstance(made, Medicine) else made
        facts = facts_of(trial, bridge.catalog, bridge.today)
        return LineShown(
            place=f"Line {self._at + 1} of {len(self._lines)}",
            line=each.line,
            title=title_of(trial),
            facts=facts,
            taken_as=each.taken_as,
            left_over=" · ".join(each.left_over),
            there_already=self._there_already(each),
            told=self._told.get(self._at, ""),
            belongs=self._where(),
        )

    def put_in(self, belongs: str) -> None:
        """Say where the line that is up belongs; one that was added stays where it is."""
        if self._at not in self._added:
            self._belongs[self._at] = Belongs(belongs)
            self.changed.emit()

    def tally(self) -> str:
        """Return what became of the lines: "3 added, 1 skipped"."""
        medicines = sum(isinstance(each, Medicine) for each in self._added.values())
        skipped = sum(at not in self._added for at in self._told)
        rest = len(self._lines) - len(self._added) - skipped
        parts = [f"{counted(len(self._added) - medicines, 'treatment')} added"]
        parts += [f"{counted(medicines, 'medicine')} added"] if medicines else []
        parts += [f"{skipped} skipped"] if skipped else []
        parts += [f"{rest} not looked at"] if rest else []
        return f"{', '.join(parts)}."

    def add(self) -> Place | None:
        """Add this line where it belongs and go on; a line goes in only once.

        Returns:
            Where it can be put right; None when there is no line.
        """
        if self._at >= len(self._lines):
            return None
        if self._at not in self._added:
            made = self._made(self._bridge.new_id(), self._lines[self._at])
            self._bridge.run(Put(entry=made))
            self._added[self._at] = made
            self._told[self._at] = SAID[self._where()]
        added = self._added[self._at]
        self._go(1)
        room = MEDICINES if isinstance(added, Medicine) else TREATMENTS
        return Place(room, added.id)

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

    def _where(self) -> Belongs:
        seems = suggested(self._lines[self._at].trial, self.lean)
        return self._belongs.get(self._at, seems)

    def _made(self, entry: str, read: Proposal) -> Trial | Medicine:
        parts = (read.trial.note, FROM_A_LIST + read.line)
        noted = read.trial.changed(note=". ".join(part for part in parts if part))
        return entry_of(noted, self._where(), entry)

    def _there_already(self, proposal: Proposal) -> str:
        """Return the words for what is in one of the lists already, whatever its dates."""
        trial, case = proposal.trial, self._bridge.case
        names = {trial.name.casefold(), str(trial.treatment or "").casefold()} - {""}
        before = {each.id for each in self._added.values()}
        listed: list[Trial | Medicine] = [*case.all(Trial), *case.all(Medicine)]
        for each in listed:
            same = (
                each.name.casefold() in names or str(each.treatment or "").casefold() in names
            )
            if same and each.id not in before:
                return f"{each.name} {THERE}"
        return ""
