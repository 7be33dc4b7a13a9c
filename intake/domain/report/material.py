"""What every section of the report is made from, in one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.definitions import ConditionKind
from intake.domain.facts import request_of
from intake.domain.report.sent import goes_along
from intake.domain.report.statements import Reader

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.instruments import Instrument
    from intake.domain.readiness import Readiness

MOOD = "mood"


@dataclass(frozen=True, slots=True)
class Material:
    """The case, what it is held against, the day, and who will read."""

    case: Case
    catalog: Catalog
    readiness: Readiness
    today: dt.date
    reader: Reader

    @property
    def path(self) -> str:
        """The path of the request's condition, "pain" or "mood"; empty while not known."""
        found = self.catalog.find(ConditionKind, request_of(self.case).condition)
        return found.path if found else ""

    def sends(self, instrument: Instrument) -> bool:
        """Whether scores of this instrument go into this reader's copy."""
        return self.reader is Reader.MINE or goes_along(instrument, self.path, self.case)
