"""How one rule of the plan's policy stands, and what stands behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from intake.domain.answers import ComeBack, DoesNotApply, DontKnow, Waiting
from intake.domain.contacts import Contact
from intake.domain.documents import TargetKind
from intake.domain.evidence import (
    ContactEntry,
    DocumentPages,
    OwnAccount,
    ScoreEntry,
    TrialEntry,
)
from intake.domain.policies import Shows
from intake.domain.scores import Score
from intake.domain.standing.held import Held, Standing
from intake.domain.standing.numbers import DIARY
from intake.domain.standing.told import does_not_apply, waiting
from intake.domain.standing.tried import Asked, counted
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.domain.policies import Criterion, Verdict

ASKS = "your plan’s rule asks for"
_LINK = "Link the page that shows it, or say what you are waiting for."
_RULE_OUT = "Link the page that shows that this is not so for you."
_STRONGER = "A page that shows it would make it stronger."
_ADD_TREATMENTS = "Add the treatments that you tried, with their dates."


def criterion_held(criterion: Criterion, known: Known, *, excludes: bool) -> Held:
    """Hold what the person linked and said against one rule.

    Args:
        criterion: The rule.
        known: The case.
        excludes: Whether it says when the plan does not pay, so that it is to be ruled out.
    """
    said = criterion.not_yet
    evidence = evidence_of(criterion, known)
    if isinstance(said, DoesNotApply):
        return replace(does_not_apply(said), evidence=evidence)
    held = _counted(criterion, known) or _judged(criterion, evidence, excludes=excludes)
    if criterion.counts is not None:
        together = dict.fromkeys((*held.evidence, *evidence))
        held = replace(held, evidence=tuple(together))
    if criterion.gap and held.standing is not Standing.MET:
        held = replace(held, to_do=criterion.gap)
    if said is None or held.standing is Standing.MET:
        return held
    return _not_yet(held, said, known)


def evidence_of(criterion: Criterion, known: Known) -> tuple[Evidence, ...]:
    """Return what stands behind a rule: pages, entries that are still there, own words."""
    found: list[Evidence] = [*_pages(TargetKind.CRITERION, criterion.id, known)]
    for each in criterion.linked:
        found += _entry(each, known)
    if criterion.own_words:
        found.append(OwnAccount(said_by=criterion.said_by, about="this rule"))
    return tuple(dict.fromkeys(found))


def _counted(criterion: Criterion, known: Known) -> Held | None:
    if criterion.counts is None:
        return None
    return counted(criterion.counts, known, Asked(_ADD_TREATMENTS, ASKS))


def _judged(criterion: Criterion, evidence: tuple[Evidence, ...], *, excludes: bool) -> Held:
    verdict = criterion.verdict
    if not evidence:
        because = "No page rules it out yet." if excludes else "No page shows it yet."
        return Held(Standing.MISSING, because, _RULE_OUT if excludes else _LINK)
    return _by_verdict(verdict, evidence, excludes=excludes)


def _by_verdict(
    verdict: Verdict | None, evidence: tuple[Evidence, ...], *, excludes: bool
) -> Held:
    if verdict is None:
        because = "It is linked. You have not said yet whether it shows this rule."
        return Held(Standing.WEAK, because, "Read it beside the rule, and say so.", evidence)
    looked_at = [each for each in verdict.looked_at if not isinstance(each, OwnAccount)]
    if any(each not in evidence for each in looked_at):
        because = "What you looked at has changed since."
        return Held(
            Standing.WEAK, because, "Look again, and say whether it shows it.", evidence
        )
    if verdict.shows is Shows.PART:
        because = "You said that it shows this in part."
        return Held(Standing.WEAK, because, "Link what shows the rest.", evidence)
    if not any(
        isinstance(each, DocumentPages | ScoreEntry | ContactEntry) for each in evidence
    ):
        return Held(Standing.WEAK, "It is your own account so far.", _STRONGER, evidence)
    says = "You said that it rules this out." if excludes else "You said that it shows this."
    return Held(Standing.MET, says, evidence=evidence)


def _not_yet(held: Held, said: DontKnow | ComeBack | Waiting, known: Known) -> Held:
    match said:
        case Waiting():
            return replace(waiting(said, known.today), evidence=held.evidence)
        case DontKnow() if held.standing is Standing.MISSING:
            to_do = "Ask your plan what would show it, and who has it."
            return replace(
                held,
                standing=Standing.UNKNOWN,
                because="You do not know this yet.",
                to_do=to_do,
            )
        case ComeBack() if held.standing is Standing.MISSING:
            return replace(held, because="You said that you will come back to this.")
        case DontKnow() | ComeBack():
            return held
        case _:
            assert_never(said)


def _entry(each: ScoreEntry | TrialEntry | ContactEntry, known: Known) -> Iterator[Evidence]:
    """Yield an entry behind the pages that were linked to it, if it is still there."""
    case = known.case
    match each:
        case TrialEntry(trial=trial) if case.one(Trial, trial):
            yield from _pages(TargetKind.TRIAL, trial, known)
        case ScoreEntry(score=score) if score == DIARY or case.one(Score, score):
            yield from _pages(TargetKind.SCORE, score, known)
        case ContactEntry(contact=contact) if case.one(Contact, contact):
            yield from _pages(TargetKind.CONTACT, contact, known)
        case _:
            return
    yield each


def _pages(kind: TargetKind, target: str, known: Known) -> Iterator[DocumentPages]:
    for proof in known.proofs(kind, target):
        if proof.document in known.documents:
            yield DocumentPages(document=proof.document, first=proof.first, last=proof.last)
