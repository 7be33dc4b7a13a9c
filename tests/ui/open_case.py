"""An open case for tests of the window: real session and bridge over fake ports."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from intake.domain.answers import Answer, Answered, Choice
from intake.domain.case import Case
from intake.domain.conditions import AllOf, Always, DiaryKept, DocumentOfType, OwnWords
from intake.domain.definitions import Catalog, DocumentType, Group, Requirement
from intake.domain.sourced import Confidence, Source
from intake.ids import CaseId, DocumentTypeId, GroupId, QuestionId, RequirementId
from intake.workflows.session import Session
from tests.fake_papers import PlainPapers
from tests.fake_reader import MemoryReader
from tests.fakes import FixedClock, MemorySources, MemoryStore
from ui.bridge import SessionBridge
from ui.jobs import Jobs
from ui.snapshot import look_at
from ui.threads import Lane
from ui.viewmodels.reading import ReadingViewModel
from ui.viewmodels.suggesting import SuggestingViewModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

THERAPY = RequirementId("tried.therapy")
MEDICINES = RequirementId("tried.medicines")
SCORES = RequirementId("daily.scores")
WORDS = RequirementId("daily.words")
NOTE, MRI = DocumentTypeId("therapy_note"), DocumentTypeId("mri")


def a_requirement(requirement: RequirementId, group: str, **more) -> Requirement:
    known = {
        "title": f"All of {requirement}",
        "short": str(requirement).partition(".")[2].capitalize(),
        "why": "Reviewers look for it.",
        "who_has_it": "Riverside Physical Therapy",
        "how_to_get": "Ask in writing.",
        "how_recent": "From the last 12 months is often asked for.",
        "how_long": "Up to 30 days.",
        "next_step": "A page that shows how many visits you had.",
        "priority": 2,
        "lead_days": 30,
        "minutes": 10,
        "met_by": Always(),
        "source": Source(title="A made-up list"),
        "as_of": dt.date(2026, 11, 22),
        "confidence": Confidence.MEDIUM,
    }
    return Requirement(id=requirement, group=GroupId(group), **{**known, **more})


def a_catalog() -> Catalog:
    words = OwnWords(question=QuestionId(WORDS))
    note = DocumentOfType(types=(NOTE,))
    return Catalog(
        groups=(
            Group(id=GroupId("tried"), title="What you have tried"),
            Group(id=GroupId("daily"), title="Pain and daily life"),
        ),
        requirements=(
            a_requirement(MEDICINES, "tried"),
            a_requirement(THERAPY, "tried", met_by=note, document_types=(NOTE,)),
            a_requirement(SCORES, "daily", met_by=DiaryKept(days=3, over_days=7)),
            a_requirement(WORDS, "daily", met_by=AllOf(of=(words,))),
        ),
        document_types=(
            DocumentType(id=NOTE, title="Therapy note", others=("PT note",)),
            DocumentType(id=MRI, title="MRI report"),
        ),
    )


def a_choice(question: str, option: str) -> Answer:
    return Answer(id=QuestionId(question), said=Answered(given=Choice(options=(option,))))


class OpenCase:
    """A case open in a bridge; ``settle`` waits until everything asked for was done."""

    def __init__(
        self,
        qtbot: QtBot,
        *entries,
        catalog: Catalog | None = None,
        store: MemoryStore | None = None,
        clock: FixedClock | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.store = store or MemoryStore(Case.of(entries))
        self.papers = PlainPapers()
        self.sources = MemorySources({})
        self.clock = clock or FixedClock()
        session = Session(self.store, CaseId("case"), catalog or a_catalog(), self.clock)
        self.lane = Lane("storage")
        self.bridge = SessionBridge(session, look_at(session), self.lane)
        self.jobs = Jobs()
        self.reader = MemoryReader()
        self.reading = ReadingViewModel(self.bridge, self.reader)
        self.suggesting = SuggestingViewModel(self.bridge, self.reading)
        self.failures: list[str] = []
        self.bridge.failed.connect(self._on_failed)

    @staticmethod
    def today() -> dt.date:
        return FixedClock().now().date()

    def settle(self) -> None:
        self.qtbot.waitUntil(self._is_idle)

    def close(self) -> None:
        self.suggesting.close()
        self.reading.close()
        self.jobs.close()
        self.bridge.close()

    def _is_idle(self) -> bool:
        are_idle = self.bridge.is_idle and self.jobs.is_idle and self.reading.is_idle
        return are_idle and self.suggesting.is_idle

    def _on_failed(self, error: object) -> None:
        self.failures.append(str(error))
