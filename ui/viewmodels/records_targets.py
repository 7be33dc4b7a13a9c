"""Everything that pages can prove, by the names a person knows it by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from intake.domain.answers import Answer, Answered
from intake.domain.case import Key
from intake.domain.contacts import Contact
from intake.domain.crps import Signs
from intake.domain.dates import say_date
from intake.domain.definitions import Question, Requirement
from intake.domain.documents import Target, TargetKind
from intake.domain.infusions import Infusion
from intake.domain.instruments import Instrument
from intake.domain.policies import Criterion, Policy
from intake.domain.report.words import one_line
from intake.domain.scores import Score
from intake.domain.treatments import Trial

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.readiness import Readiness
    from intake.domain.standing.held import Standing

MOST_RULE = 120


@dataclass(frozen=True, slots=True)
class Told:
    """A case with what is needed to name the things in it."""

    case: Case
    catalog: Catalog
    readiness: Readiness

    def standing(self, target: Target) -> Standing | None:
        """Return how a requirement or a rule of the plan stands; None for anything else."""
        if target.kind is TargetKind.CRITERION:
            rules = self.readiness.criteria
            stands = (each.standing for each in rules if each.criterion.id == target.id)
            return next(stands, None)
        if target.kind is not TargetKind.REQUIREMENT:
            return None
        found = (each for each in self.readiness.findings if each.requirement.id == target.id)
        return next((each.standing for each in found), None)


@dataclass(frozen=True, slots=True)
class TargetOption:
    """A thing to choose: its name and a line that tells it from others."""

    target: Target
    title: str
    second: str


def title_of(target: Target, told: Told) -> tuple[str, str]:
    """Return the name of a target and its second line."""
    match target.kind:
        case TargetKind.REQUIREMENT:
            row = told.catalog.find(Requirement, target.id)
            found = (row.short or row.title, row.title) if row else None
        case TargetKind.ANSWER:
            question = told.catalog.find(Question, target.id)
            found = (question.asks, _tr("Your answer")) if question else None
        case _:
            found = _title_of_entry(target, told)
    return found or (_tr("Something that was removed"), "")


def everything(told: Told) -> tuple[TargetOption, ...]:
    """Return all that pages of this case can prove, the checklist first."""
    return tuple(TargetOption(each, *title_of(each, told)) for each in _targets(told))


def _title_of_entry(target: Target, told: Told) -> tuple[str, str] | None:
    case = told.case
    entry = case.get(Key(target.kind, target.id))
    found: tuple[str, str] | None = None
    match entry:
        case Trial():
            found = entry.name, _period(entry)
        case Score():
            found = _score(entry, told), say_date(entry.date)
        case Contact():
            found = _contact(entry), say_date(entry.date)
        case Criterion():
            found = _rule(entry), _policy(entry, case)
        case Infusion():
            found = _infusion(entry), say_date(entry.date)
        case Signs():
            found = _signs(entry), say_date(entry.date)
        case _:
            found = None
    return found


def _targets(told: Told) -> Iterable[Target]:
    case = told.case
    yield from _asked_for(told.readiness)
    for trial in case.all(Trial):
        yield Target.trial(trial.id)
    for score in case.all(Score):
        yield Target.score(score.id)
    for contact in case.all(Contact):
        yield Target.contact(contact.id)
    for infusion in case.all(Infusion):
        yield Target.infusion(infusion.id)
    for signs in case.all(Signs):
        yield Target.crps_signs(signs.id)
    for answer in case.all(Answer):
        if isinstance(answer.said, Answered) and told.catalog.find(Question, answer.id):
            yield Target.answer(answer.id)


def _asked_for(readiness: Readiness) -> Iterable[Target]:
    for finding in readiness.findings:
        yield Target.requirement(finding.requirement.id)
    for rule in readiness.criteria:
        if not rule.criterion.is_heading:
            yield Target.criterion(rule.criterion.id)


def _rule(rule: Criterion) -> str:
    return f"“{one_line(rule.words, MOST_RULE)}”"


def _policy(rule: Criterion, case: Case) -> str:
    policy = case.one(Policy, rule.policy)
    return _tr("Rule of {0}").format(policy.name) if policy and policy.name else ""


def _period(trial: Trial) -> str:
    start = say_date(trial.start) if trial.start else ""
    end = _tr("now") if trial.ongoing else (say_date(trial.end) if trial.end else "")
    words = _tr("{0} to {1}").format(start, end) if start and end else start or end
    return words[:1].upper() + words[1:]


def _score(score: Score, told: Told) -> str:
    instrument = told.catalog.find(Instrument, score.instrument)
    return score.name or (instrument.title if instrument else score.instrument)


def _infusion(infusion: Infusion) -> str:
    return _tr("Infusion: {0}").format(infusion.drug)


def _signs(signs: Signs) -> str:
    by = signs.recorded_by
    return _tr("Signs recorded by {0}").format(by) if by else _tr("Signs a clinician recorded")


def _contact(contact: Contact) -> str:
    whom = contact.organisation or contact.person
    named = _tr("Contact with {0}").format(whom) if whom else ""
    return contact.topic or named or _tr("A contact")


def _tr(words: str) -> str:
    return QCoreApplication.translate("RecordsTargets", words)
