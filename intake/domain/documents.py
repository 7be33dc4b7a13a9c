"""The papers a person added, and which of their pages prove what."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import Field, StrictBool, StrictInt, StrictStr, model_validator

from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.leaves import Leaf, PageRun, leaves_in
from intake.domain.papers import ActiveContent, Flaw, Media, PageNumber, Trouble
from intake.domain.passages import Passage
from intake.domain.value import Value
from intake.ids import (
    DocumentId,
    DocumentTypeId,
    ProofId,
)

if TYPE_CHECKING:
    from intake.ids import (
        ContactId,
        CriterionId,
        InfusionId,
        QuestionId,
        RequirementId,
        ScoreId,
        SignsId,
        TrialId,
    )


class Turn(Value):
    """Quarter turns to the right (1 to 3) that a page needs beyond its own rotation."""

    page: PageNumber
    quarters: Annotated[StrictInt, Field(ge=1, le=3)]


class Document(Entry):
    """A paper the person added. The bytes behind it lie encrypted in the vault, unchanged.

    ``pages`` counts what can be shown; ``unreadable`` names pages (from 1) that cannot.
    ``turned`` holds extra quarter turns to the right, by page; ``left_out`` names pages
    the person keeps out of the packet on purpose, ``blank`` those with nothing on them.
    ``covered_feet`` names pages whose foot holds something, so that a stamp there would
    cover it; None: nobody has looked. ``flaws`` is what was measured of a photo, until the
    person keeps it as it is; ``flawed_pages`` names the pages that it was measured on.
    ``patient_on_it`` and ``birth_date_on_it`` are whom the paper itself names, as it names
    them. ``file_name`` is data, never a path.

    ``runs`` says where its pages lie once they were reordered, split off or joined: in
    originals, each an ``Original`` of the case. Without runs it is a file as it came.
    ``replaced_by`` is a newer version of the same paper: this one stays, out of the packet.
    ``prints`` tell how its first pages look from afar (``PageLook.print``) where an older
    version noted it when the paper came; else it is told by whoever reads the pages.
    ``differs_from`` names papers that look like it and that the person told apart.
    ``refused`` are suggestions from its words that the person said no to, by their keys.
    """

    kind: Literal["document"] = "document"
    id: DocumentId
    title: StrictStr
    type: DocumentTypeId | None = None
    date: ApproxDate | None = None
    provider: StrictStr = ""
    patient_on_it: StrictStr = ""
    birth_date_on_it: dt.date | None = None
    file_name: StrictStr = ""
    sha256: StrictStr
    size: Annotated[StrictInt, Field(ge=0)]
    media: Media
    pages: Annotated[StrictInt, Field(ge=0)] = 0
    unreadable: tuple[PageNumber, ...] = ()
    turned: tuple[Turn, ...] = ()
    left_out: tuple[PageNumber, ...] = ()
    blank: tuple[PageNumber, ...] = ()
    runs: tuple[PageRun, ...] = ()
    replaced_by: DocumentId | None = None
    prints: tuple[StrictStr, ...] = ()
    differs_from: tuple[DocumentId, ...] = ()
    trouble: Trouble = Trouble.NONE
    flaws: tuple[Flaw, ...] = ()
    flawed_pages: tuple[PageNumber, ...] = ()
    active_content: tuple[ActiveContent, ...] = ()
    covered_feet: tuple[PageNumber, ...] | None = None
    in_packet: StrictBool = True
    is_confirmed: StrictBool = False
    refused: tuple[StrictStr, ...] = ()

    @property
    def can_be_shown(self) -> bool:
        """Whether at least one page has a picture."""
        return self.pages > len(self.unreadable)

    def quarters(self, page: int) -> int:
        """Return the extra quarter turns of a page, 0 to 3."""
        return next((turn.quarters for turn in self.turned if turn.page == page), 0)

    def foot_is_free(self, page: int) -> bool | None:
        """Return whether a stamp at the page's foot covers nothing; None: look at it.

        It is known for pages as they came; another side is down once a page is turned.
        """
        if self.covered_feet is None or self.quarters(page):
            return None
        return page not in self.covered_feet

    @property
    def packet_pages(self) -> tuple[int, ...]:
        """Pages (from 1) that go into the packet, in order."""
        if not self.in_packet or self.replaced_by:
            return ()
        skipped = {*self.unreadable, *self.left_out, *self.blank}
        return tuple(page for page in range(1, self.pages + 1) if page not in skipped)

    @property
    def page_runs(self) -> tuple[PageRun, ...]:
        """Where its pages lie, in runs, also of a file as it came; none without pages."""
        if self.runs or not self.pages:
            return self.runs
        return (PageRun(original=self.id, first=1, last=self.pages),)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Where each of its pages lies, in order."""
        if self.runs:
            return leaves_in(self.runs)
        return tuple(Leaf(self.id, page) for page in range(1, self.pages + 1))

    def leaf(self, page: int) -> Leaf:
        """Return where a page (from 1) lies: the original and the page there."""
        left = page
        for run in self.runs:
            many = run.last - run.first + 1
            if left <= many:
                return Leaf(run.original, run.first + left - 1)
            left -= many
        return Leaf(self.id, page)


class Original(Entry):
    """A file whose pages lie in other documents now, or in another order.

    Its bytes are kept under its id. ``paper`` is the document it was when it came, for the
    day it is put back as it was.
    """

    kind: Literal["original"] = "original"
    id: DocumentId
    paper: Document


class TargetKind(StrEnum):
    """What pages can prove."""

    REQUIREMENT = "requirement"
    TRIAL = "trial"
    SCORE = "score"
    CONTACT = "contact"
    ANSWER = "answer"
    CRITERION = "criterion"
    INFUSION = "infusion"
    CRPS_SIGNS = "crps_signs"


class Target(Value):
    """One thing that pages can prove, by kind and id."""

    kind: TargetKind
    id: StrictStr

    @classmethod
    def requirement(cls, requirement: RequirementId) -> Self:
        """Return the target for a requirement of the checklist."""
        return cls(kind=TargetKind.REQUIREMENT, id=requirement)

    @classmethod
    def trial(cls, trial: TrialId) -> Self:
        """Return the target for a treatment trial."""
        return cls(kind=TargetKind.TRIAL, id=trial)

    @classmethod
    def score(cls, score: ScoreId) -> Self:
        """Return the target for a score."""
        return cls(kind=TargetKind.SCORE, id=score)

    @classmethod
    def contact(cls, contact: ContactId) -> Self:
        """Return the target for a contact."""
        return cls(kind=TargetKind.CONTACT, id=contact)

    @classmethod
    def infusion(cls, infusion: InfusionId) -> Self:
        """Return the target for an earlier infusion."""
        return cls(kind=TargetKind.INFUSION, id=infusion)

    @classmethod
    def crps_signs(cls, signs: SignsId) -> Self:
        """Return the target for signs that a clinician recorded."""
        return cls(kind=TargetKind.CRPS_SIGNS, id=signs)

    @classmethod
    def answer(cls, question: QuestionId) -> Self:
        """Return the target for the answer to a question."""
        return cls(kind=TargetKind.ANSWER, id=question)

    @classmethod
    def criterion(cls, criterion: CriterionId) -> Self:
        """Return the target for a rule of the plan's policy."""
        return cls(kind=TargetKind.CRITERION, id=criterion)


class Proof(Entry):
    """A range of pages of one document (from 1, both ends included) that proves a target.

    With a ``passage`` it is words on one page; what is cited stays the page.
    """

    kind: Literal["proof"] = "proof"
    id: ProofId
    document: DocumentId
    first: PageNumber
    last: PageNumber
    target: Target
    note: StrictStr = ""
    passage: Passage | None = None

    @model_validator(mode="after")
    def _pages_run_forward(self) -> Self:
        if self.last < self.first:
            message = "the last page comes before the first"
            raise ValueError(message)
        if self.passage is not None and self.first != self.last:
            message = "a passage stands on one page"
            raise ValueError(message)
        return self
