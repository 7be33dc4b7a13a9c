"""The plan's own policy, in its own words, and the rules it was split into."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr

from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from intake.domain.conditions import TrialsTried
from intake.domain.dates import ApproxDate
from intake.domain.entry import Entry
from intake.domain.evidence import ContactEntry, Evidence, ScoreEntry, TrialEntry
from intake.domain.papers import PageNumber
from intake.domain.value import Value
from intake.ids import ContactId, CriterionId, DocumentId, PolicyId

DEEPEST = 5
"""How deep a rule can lie below others."""


class PolicySort(StrEnum):
    """What kind of text it is."""

    MEDICAL = "medical"
    DRUG = "drug"
    PLAN_DOCUMENT = "plan_document"
    OTHER = "other"


class Origin(StrEnum):
    """Where the words come from."""

    WEBSITE = "website"
    PORTAL = "portal"
    LETTER = "letter"
    CALL = "call"
    RECORD = "record"
    OTHER = "other"


class Passage(Value):
    """Words of a policy as they stood; ``page`` is its page of the policy (from 1)."""

    words: StrictStr
    page: PageNumber | None = None


class Policy(Entry):
    """A policy of the plan, as the person typed, pasted or copied it.

    ``in_force`` is the date the policy carries, ``read_on`` the day it was read. ``address``
    is plain text and never followed. ``document`` is the added record that holds it, and
    ``contact`` the call or letter it came with. ``replaces`` names the version before, which
    stays. Of several one is ``in_use`` for the request. ``is_confirmed``: the person looked
    at how it was split into rules. ``investigational`` is what the person says it says.
    """

    kind: Literal["policy"] = "policy"
    id: PolicyId
    title: StrictStr = ""
    number: StrictStr = ""
    insurer: StrictStr = ""
    sort: PolicySort = PolicySort.MEDICAL
    in_force: ApproxDate | None = None
    read_on: dt.date | None = None
    origin: Origin = Origin.OTHER
    address: StrictStr = ""
    contact: ContactId | None = None
    document: DocumentId | None = None
    passages: tuple[Passage, ...] = ()
    replaces: PolicyId | None = None
    in_use: StrictBool = True
    is_confirmed: StrictBool = False
    investigational: StrictBool | None = None

    @property
    def words(self) -> str:
        """All its words, as they were kept."""
        return "\n\n".join(each.words for each in self.passages)

    @property
    def name(self) -> str:
        """Its title, or else its number; empty while neither is known."""
        return self.title or self.number


class Role(StrEnum):
    """What a piece of a policy is: a rule, a heading over rules, or no rule at all."""

    RULE = "rule"
    ALL_OF = "all_of"
    ANY_OF = "any_of"
    NOT_A_RULE = "not_a_rule"


class Shows(StrEnum):
    """What the person says about the evidence, having read it beside the rule."""

    ALL = "all"
    PART = "part"


class Verdict(Value):
    """What the person found, and the very evidence they looked at."""

    shows: Shows
    looked_at: Annotated[tuple[Evidence, ...], Field(min_length=1)]


NotYet = Annotated[DontKnow | DoesNotApply | ComeBack | Waiting, Field(discriminator="kind")]
Linked = Annotated[ScoreEntry | TrialEntry | ContactEntry, Field(discriminator="kind")]


class Criterion(Entry):
    """One piece of a policy in the plan's words, and what the person holds against it.

    ``position`` orders the pieces of a policy, ``level`` says how deep one lies (0: not
    below another). ``marker`` is its own number or bullet. Of an ``ANY_OF`` so many
    (``at_least``) are asked for. ``is_exclusion``: it says when the plan does not pay, so
    that evidence has to rule it out. ``page`` is the page of the policy it stands on.
    ``counts`` is set when the rule counts treatments. Pages are linked by ``Proof``, all
    else by ``linked``. ``gap`` is what the person says is still needed.
    """

    kind: Literal["criterion"] = "criterion"
    id: CriterionId
    policy: PolicyId
    position: Annotated[StrictInt, Field(ge=0)] = 0
    level: Annotated[StrictInt, Field(ge=0, le=DEEPEST)] = 0
    marker: StrictStr = ""
    words: Annotated[StrictStr, Field(min_length=1)]
    page: PageNumber | None = None
    role: Role = Role.RULE
    at_least: Annotated[StrictInt, Field(ge=1)] = 1
    is_exclusion: StrictBool = False
    counts: TrialsTried | None = None
    linked: tuple[Linked, ...] = ()
    own_words: StrictStr = ""
    verdict: Verdict | None = None
    not_yet: NotYet | None = None
    gap: StrictStr = ""

    @property
    def is_heading(self) -> bool:
        """Whether it stands over other rules."""
        return self.role in (Role.ALL_OF, Role.ANY_OF)
