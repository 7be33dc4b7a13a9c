"""What is linked to a rule besides what it says: by a key, taken up, taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.domain.commands import Put, Remove, Together
from intake.domain.contacts import Contact
from intake.domain.documents import Target
from intake.domain.evidence import ContactEntry, DocumentPages, ScoreEntry, TrialEntry
from intake.domain.policies import Criterion
from intake.domain.scores import DiaryEntry, Score
from intake.domain.standing.numbers import DIARY
from intake.domain.treatments import Trial
from ui.viewmodels import entry_changes
from ui.viewmodels.checklist_evidence import chip_of

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.domain.definitions import Catalog
    from intake.domain.documents import Proof
    from intake.domain.evidence import Evidence
    from intake.domain.policies import Linked


def linkable(case: Case, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Return what can be linked besides pages: "trial:id" and words."""
    entries: list[Evidence] = [TrialEntry(trial=each.id) for each in case.all(Trial)]
    entries += [ScoreEntry(score=each.id) for each in case.all(Score)]
    entries += [ScoreEntry(score=DIARY)] if case.all(DiaryEntry) else []
    entries += [ContactEntry(contact=each.id) for each in case.all(Contact)]
    return tuple((_key(each), chip_of(each, case, catalog).says) for each in entries)


def _key(entry: Evidence) -> str:
    match entry:
        case TrialEntry(trial=trial):
            return f"trial:{trial}"
        case ScoreEntry(score=score):
            return f"score:{score}"
        case ContactEntry(contact=contact):
            return f"contact:{contact}"
        case _:
            return ""


def entry_of(key: str) -> Linked | None:
    """Return what a key of ``linkable`` stands for; None where it stands for nothing."""
    kind, _, entry = key.partition(":")
    match kind:
        case "trial":
            return TrialEntry.model_validate({"trial": entry})
        case "score":
            return ScoreEntry.model_validate({"score": entry})
        case "contact":
            return ContactEntry.model_validate({"contact": entry})
        case _:
            return None


def with_link(entry: Linked, rule: Criterion) -> Criterion:
    """Return the rule with this linked to it, once."""
    return rule if entry in rule.linked else rule.changed(linked=(*rule.linked, entry))


def _is_link(proof: Proof, pages: DocumentPages) -> bool:
    return (proof.document, proof.first, proof.last) == (
        pages.document,
        pages.first,
        pages.last,
    )


def can_go(rule: Criterion, evidence: Evidence, case: Case) -> bool:
    """Whether it was linked to this very rule, so that it can be taken away here."""
    if isinstance(evidence, DocumentPages):
        return any(_is_link(each, evidence) for each in case.proofs(Target.criterion(rule.id)))
    return evidence in rule.linked


def without(rule_id: str, evidence: Evidence, case: Case) -> Together | Put:
    """Return what takes a piece of evidence away from a rule."""
    rule = case.one(Criterion, rule_id)
    if rule is None:
        return entry_changes.NOTHING
    if isinstance(evidence, DocumentPages):
        links = case.proofs(Target.criterion(rule.id))
        gone = [each for each in links if _is_link(each, evidence)]
        return Together(commands=tuple(Remove(entry_kind="proof", id=e.id) for e in gone))
    return Put(entry=rule.changed(linked=tuple(e for e in rule.linked if e != evidence)))
