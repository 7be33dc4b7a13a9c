"""The made-up plan's policy on ketamine, and the rules of its section 5."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from intake.domain.answers import DontKnow, Waiting
from intake.domain.conditions import TrialsTried
from intake.domain.dates import ApproxDate
from intake.domain.evidence import TrialEntry
from intake.domain.policies import Criterion, Origin, Passage, Policy, Role, Shows, Verdict
from intake.ids import ContactId, CriterionId, PolicyId, TreatmentClassId, TrialId
from intake.workflows.example.person import INSURER

if TYPE_CHECKING:
    from collections.abc import Iterator

POLICY = PolicyId("example-policy")
_LEAD = "An exception request shows all of the following:"
_BLOCKS = TrialEntry(trial=TrialId("example-stellate_ganglion_block"))
_MEDICINES: Final = tuple(
    map(TreatmentClassId, ("gabapentinoid", "snri", "tricyclic", "opioid", "topical"))
)
_RULES: Final = (
    "CRPS diagnosed by the treating physician, with dated signs.",
    "At least three medicines from two or more classes, each for 8 weeks or longer.",
    "At least six weeks of therapy for the hand or limb.",
    "Notes of a nerve block, with the relief it gave.",
    "The dose, the sessions, how the patient is watched, and when to stop.",
    "A mental health check by a licensed clinician within 12 months.",
)


def rules(today: dt.date) -> list[Policy | Criterion]:
    """Return the policy in use and its rules, dated back from ``today``."""
    lines = [f"{number}. {words}" for number, words in enumerate(_RULES, start=1)]
    policy = Policy(
        id=POLICY,
        title="Ketamine infusions for lasting pain",
        number="MP-118",
        insurer=INSURER,
        in_force=ApproxDate(year=today.year, month=7, day=1),
        read_on=today - dt.timedelta(days=25),
        origin=Origin.PORTAL,
        contact=ContactId("example-portal"),
        passages=(
            Passage(words="Ketamine infusions for chronic pain are investigational.", page=1),
            Passage(words="\n".join((_LEAD, *lines)), page=1),
        ),
        is_confirmed=True,
        investigational=True,
    )
    lead = _rule(0, _LEAD).changed(role=Role.ALL_OF, level=0, marker="")
    return [policy, lead, *_said(today)]


def _said(today: dt.date) -> Iterator[Criterion]:
    """Yield the rules with what she says to each; pages are linked with her papers."""
    asked = Waiting(
        whom="Dr. Okafor",
        since=today - dt.timedelta(days=9),
        ask_again=today + dt.timedelta(days=5),
    )
    told: dict[int, dict[str, object]] = {
        2: {"counts": TrialsTried(classes=_MEDICINES, at_least=3, in_classes=2, weeks=8)},
        4: {
            "linked": (_BLOCKS,),
            "verdict": Verdict(shows=Shows.PART, looked_at=(_BLOCKS,)),
            "gap": "The notes name the relief for two of the three blocks.",
        },
        5: {"not_yet": asked},
        6: {"not_yet": DontKnow()},
    }
    for number, words in enumerate(_RULES, start=1):
        yield _rule(number, words).changed(**told.get(number, {}))


def _rule(number: int, words: str) -> Criterion:
    return Criterion(
        id=CriterionId(f"example-rule-{number}"),
        policy=POLICY,
        position=number,
        level=1,
        marker=f"{number}.",
        words=words,
        page=1,
    )
