"""Readiness: where every requirement stands, why, and what would change it.

It organises and explains. It never says how a plan will decide, and what is not known
is never taken for a no.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from intake.domain.answers import (
    ComeBack,
    DoesNotApply,
    DontKnow,
    Waiting,
)
from intake.domain.applying import holds, open_questions
from intake.domain.conditions import DocumentOfType, leaves
from intake.domain.definitions import Question
from intake.domain.evidence import OwnAccount
from intake.domain.known import know
from intake.domain.standing.criteria import criteria
from intake.domain.standing.held import Held, Standing
from intake.domain.standing.told import does_not_apply, own_account, waiting
from intake.domain.standing.weigh import weigh
from intake.ids import QuestionId

if TYPE_CHECKING:
    from intake.domain.answers import Said
    from intake.domain.case import Case
    from intake.domain.conditions import AnyCondition
    from intake.domain.definitions import Catalog, Requirement
    from intake.domain.evidence import Evidence
    from intake.domain.known import Known
    from intake.domain.standing.criteria import CriterionFinding

__all__ = ["Finding", "Readiness", "Standing", "applies", "assess", "is_done"]

DONE = (Standing.MET, Standing.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One requirement held against the case.

    ``start_by`` is the day to start on, so that it is in hand by the visit (None without a
    visit to come, or when nothing is left to do). ``not_before`` is the first day on which
    doing more makes sense: a newer paper, or asking someone again.
    """

    requirement: Requirement
    standing: Standing
    because: str
    to_do: str = ""
    evidence: tuple[Evidence, ...] = ()
    start_by: dt.date | None = None
    not_before: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """All findings that apply, in the catalog's order; those set aside come last.

    ``criteria`` are the rules of the plan's own policy, in its order.
    """

    as_of: dt.date
    findings: tuple[Finding, ...]
    criteria: tuple[CriterionFinding, ...] = ()

    def of(self, requirement_id: str) -> Finding | None:
        """Return the finding for a requirement, or None where it does not apply."""
        found = (each for each in self.findings if each.requirement.id == requirement_id)
        return next(found, None)

    def count(self, standing: Standing) -> int:
        """Return how many requirements stand so."""
        return sum(each.standing is standing for each in self.findings)


def assess(case: Case, catalog: Catalog, today: dt.date) -> Readiness:
    """Hold every requirement of the catalog against a case."""
    known = know(case, catalog, today)
    findings = [
        finding
        for requirement in catalog.requirements
        if (finding := _find(requirement, known)) is not None
    ]
    findings.sort(key=lambda each: each.standing is Standing.NOT_APPLICABLE)
    return Readiness(as_of=today, findings=tuple(findings), criteria=criteria(known))


def applies(condition: AnyCondition, case: Case, catalog: Catalog, today: dt.date) -> bool:
    """Return whether something is asked: unless it surely does not belong to the case."""
    return holds(condition, know(case, catalog, today)) is not False


def is_done(finding: Finding) -> bool:
    """Return whether nothing is left to do about a finding."""
    return finding.standing in DONE


def _find(requirement: Requirement, known: Known) -> Finding | None:
    belongs = holds(requirement.when, known)
    said = known.said(requirement.id)
    if belongs is False:
        return None
    held = _only_told(weigh(requirement.met_by, requirement, known), requirement)
    held = _with_own_answer(held, requirement, known)
    if belongs is None and held.standing not in DONE:
        questions = open_questions(requirement.when, known)
        if said is None and any(_is_to_come(each, known) for each in questions):
            return None
        held = _depends(held, questions, known)
    return _finding(requirement, held, known)


def _finding(requirement: Requirement, held: Held, known: Known) -> Finding:
    done = held.standing in DONE
    start_by = None
    if known.visit is not None and known.visit >= known.today and not done:
        start_by = known.visit - dt.timedelta(days=requirement.lead_days)
    return Finding(
        requirement=requirement,
        standing=held.standing,
        because=held.because,
        to_do="" if done else held.to_do,
        evidence=held.evidence,
        start_by=start_by,
        not_before=None if done else held.not_before,
    )


def _with_own_answer(held: Held, requirement: Requirement, known: Known) -> Held:
    said = known.said(requirement.id)
    if isinstance(said, DoesNotApply):
        return replace(does_not_apply(said), evidence=held.evidence)
    if held.standing in DONE:
        return held
    if isinstance(said, Waiting):
        evidence = (*held.evidence, *_own_words(requirement, known))
        return replace(waiting(said, known.today), evidence=evidence)
    if known.case.own_words(requirement.id) is not None:
        return _with_own_words(held, requirement, known)
    return _not_yet(held, said, requirement)


def _not_yet(held: Held, said: Said | None, requirement: Requirement) -> Held:
    if held.standing is not Standing.MISSING:
        return held
    match said:
        case DontKnow():
            because = "You do not know this yet."
            return Held(Standing.UNKNOWN, because, requirement.how_to_get, held.evidence)
        case ComeBack():
            return replace(held, because="You said that you will come back to this.")
        case _:
            return held


def _with_own_words(held: Held, requirement: Requirement, known: Known) -> Held:
    if held.standing is Standing.WEAK:
        return replace(held, evidence=(*held.evidence, *_own_words(requirement, known)))
    return _told(requirement, known)


def _told(requirement: Requirement, known: Known) -> Held:
    evidence = _own_words(requirement, known)
    rest = "no page shows it yet" if _asks_for_paper(requirement) else "the rest is still open"
    because = f"You told it in your own words; {rest}."
    return Held(Standing.WEAK, because, _stronger(requirement), evidence)


def _only_told(held: Held, requirement: Requirement) -> Held:
    """Return it as weak where a paper would do, but there is only the person's word."""
    told = bool(held.evidence) and all(isinstance(each, OwnAccount) for each in held.evidence)
    if held.standing is not Standing.MET or not told or not _asks_for_paper(requirement):
        return held
    because = "It is your own account so far."
    return replace(held, standing=Standing.WEAK, because=because, to_do=_stronger(requirement))


def _asks_for_paper(requirement: Requirement) -> bool:
    return any(isinstance(leaf, DocumentOfType) for leaf in leaves(requirement.met_by))


def _stronger(requirement: Requirement) -> str:
    if not _asks_for_paper(requirement):
        return requirement.next_step
    return f"A page that shows it would make it stronger. {requirement.next_step}."


def _own_words(requirement: Requirement, known: Known) -> tuple[Evidence, ...]:
    if known.case.own_words(requirement.id) is None:
        return ()
    return tuple(
        OwnAccount(said_by=each.said_by, about=requirement.short)
        if isinstance(each, OwnAccount)
        else each
        for each in own_account(QuestionId(requirement.id), known)
    )


def _is_to_come(question: QuestionId, known: Known) -> bool:
    """Return whether the interview has yet to ask what the whole list depends on."""
    row = known.catalog.find(Question, question)
    return row is not None and row.essential and known.case.said(question) is None


def _depends(held: Held, questions: tuple[QuestionId, ...], known: Known) -> Held:
    row = known.catalog.find(Question, questions[0]) if questions else None
    if row is None:
        because = "Whether you need this is not known yet."
        return replace(held, standing=Standing.UNKNOWN, because=because)
    return replace(
        held,
        standing=Standing.UNKNOWN,
        because=f"Whether you need this depends on: {row.asks}",
        to_do=row.find_out if known.case.said(row.id) else "Answer that question.",
    )
