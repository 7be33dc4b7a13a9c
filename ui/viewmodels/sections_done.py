"""Parts that the person is done with for now: telling, saying so, taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.commands import Put, Remove
from intake.domain.dates import say_day
from intake.domain.section_done import SectionDone

if TYPE_CHECKING:
    from ui.bridge import SessionBridge


class SectionsDone:
    """Parts by their id: ``section_of(title)`` or ``group_of(group)``."""

    def __init__(self, bridge: SessionBridge) -> None:
        self._bridge = bridge

    def since(self, part: str) -> str:
        """Return since when a part is done, in words; empty while it is not."""
        done = self._bridge.case.one(SectionDone, part)
        return say_day(done.on) if done is not None else ""

    def turn(self, part: str, name: str) -> None:
        """Be done with a part for now, or take it up again."""
        if self.since(part):
            self._bridge.run(Remove(entry_kind="section_done", id=part))
        else:
            entry = SectionDone(id=part, on=self._bridge.today)
            self._bridge.run(Put(entry=entry), says=f"Done with “{name}” for now")
