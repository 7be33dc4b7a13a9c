"""Things that do not fit each other: what Today shows of them, setting them aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.commands import Put, Remove
from intake.domain.contradictions.finding import contradictions, set_aside
from intake.domain.definitions import Question
from intake.domain.set_aside import SetAside
from ui.viewmodels.checklist_evidence import Chip, chip_of
from ui.viewmodels.places import ABOUT_YOU, Place

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.domain.contradictions.found import Contradiction
    from ui.bridge import SessionBridge


@dataclass(frozen=True, slots=True)
class Unfit:
    """One thing that does not fit; ``because`` is why it was set aside, or empty."""

    id: str
    what: str
    to_do: str
    chips: tuple[Chip, ...]
    because: str = ""


class UnfitThings:
    """What does not fit in the case of a bridge, as it stands."""

    def __init__(self, bridge: SessionBridge) -> None:
        self._bridge = bridge
        self._looked: tuple[Case, dt.date] | None = None
        self._found: tuple[Contradiction, ...] = ()

    def open(self) -> tuple[Unfit, ...]:
        """Return what asks for a look."""
        return tuple(each for each in self._all() if not each.because)

    def aside(self) -> tuple[Unfit, ...]:
        """Return what was looked at and left as it is, with the reason."""
        return tuple(each for each in self._all() if each.because)

    def set_aside(self, thing: str, because: str) -> None:
        """Leave a thing as it is, for this reason."""
        found = next((each for each in self._found if each.id == thing), None)
        if found is not None and because.strip():
            entry = SetAside(id=found.id, what=found.what, because=because.strip())
            self._bridge.run(Put(entry=entry), says=_tr("Set aside"))

    def bring_back(self, thing: str) -> None:
        """Look at a thing again."""
        self._bridge.run(Remove(entry_kind="set_aside", id=thing))

    def _all(self) -> tuple[Unfit, ...]:
        bridge = self._bridge
        now = (bridge.case, bridge.today)
        if self._looked is None or self._looked[0] is not now[0] or self._looked[1] != now[1]:
            self._looked = now
            self._found = contradictions(bridge.case, bridge.catalog, bridge.today)
        return tuple(self._told(each) for each in self._found)

    def _told(self, found: Contradiction) -> Unfit:
        case, catalog = self._bridge.case, self._bridge.catalog
        chips = [chip_of(each, case, catalog) for each in found.evidence]
        for question in found.questions:
            row = catalog.find(Question, question)
            if row is not None:
                chips.append(Chip(row.asks, Place(ABOUT_YOU, question)))
        aside = set_aside(found, case)
        because = aside.because if aside is not None else ""
        return Unfit(found.id, found.what, found.to_do, tuple(chips), because)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Unfit", words)
